import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import type { LinearSimulator } from './linear.ts';
import { attach, clock, first, linear, mine } from './running.ts';
import { identifier } from './world/model.ts';

type Row = ReturnType<LinearSimulator['state']['issue']>;

const keysOf = (data: unknown): string[] =>
  JSON.stringify(data)
    .match(/[A-Z]{3}-\d+/g)
    ?.map(String) ?? [];

describe('lists of issues', () => {
  const list = (filter: unknown, rest = '') =>
    ask(
      linear,
      `query ($filter: IssueFilter) { issues(filter: $filter, first: 250 ${rest}) { nodes { identifier } } }`,
      {
        variables: { filter },
      },
    );
  const expected = (keep: (issue: Row) => boolean) =>
    [...linear.state.world.issues.values()]
      .filter((issue) => !issue.hidden && issue.archivedAt === null && keep(issue))
      .map(identifier)
      .sort();

  it('come in pages that hold every issue once, 50 a page unless asked', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        linear,
        'query ($after: String) { issues(after: $after) { nodes { identifier } pageInfo { hasNextPage endCursor } } }',
        { variables: { after } },
      );
      expect(data?.issues.nodes.length).toBeLessThanOrEqual(50);
      seen.push(...keysOf(data));
      after = data?.issues.pageInfo.hasNextPage ? data.issues.pageInfo.endCursor : null;
    } while (after);
    expect(seen.toSorted()).toEqual(expected(() => true));
  });

  it('can be asked for by ids and identifiers mixed; an unknown one is left out', async () => {
    const { data } = await list({ id: { in: [first.id, mine[1]?.key.toLowerCase(), 'PLT-99999'] } });
    expect(keysOf(data).sort()).toEqual([first.key, mine[1]?.key].sort());
  });

  it('refuse a malformed id, although no row would reach it', async () => {
    const { status, code } = await list({ team: { key: { eq: 'NONE' } }, id: { in: ['not an id'] } });
    expect({ status, code }).toEqual({ status: 200, code: 'INVALID_INPUT' });
  });

  it.each([
    [{ team: { key: { eq: 'DEV' } } }, (issue: Row) => issue.team.key === 'DEV'],
    [
      { state: { type: { in: ['completed', 'canceled'] } } },
      (issue: Row) => issue.completedAt !== null || issue.canceledAt !== null,
    ],
    [{ completedAt: { null: true } }, (issue: Row) => issue.completedAt === null],
    [
      { completedAt: { gte: '2026-11-01' } },
      (issue: Row) => issue.completedAt !== null && issue.completedAt >= '2026-11-01',
    ],
    [{ parent: { null: false } }, (issue: Row) => issue.parentId !== null],
    [{ labels: { length: { eq: 0 } } }, (issue: Row) => issue.labels.length === 0],
    [{ estimate: { gt: 2 } }, (issue: Row) => issue.estimate !== null && issue.estimate > 2],
    [{ project: { null: true } }, (issue: Row) => issue.project === null],
    [{ cycle: { number: { eq: 2 } } }, (issue: Row) => issue.cycle?.number === 2],
    [
      { createdAt: { gt: '-P2W' } },
      (issue: Row) => Date.parse(issue.createdAt) > clock.now - 14 * 86_400_000,
    ],
    [
      {
        team: { key: { eq: 'PLT' } },
        or: [{ number: { lte: 5 } }, { and: [{ number: { gt: 9 } }, { number: { lt: 12 } }] }],
      },
      (issue: Row) =>
        issue.team.key === 'PLT' && (issue.number <= 5 || issue.number === 10 || issue.number === 11),
    ],
  ])('keep what %j says and nothing else', async (filter, keep) => {
    expect(keysOf((await list(filter)).data).sort()).toEqual(expected(keep).slice(0, 250));
  });

  it('keep issues by label, by parent and by the address of an attachment', async () => {
    const labelled = mine.find(({ labels }) => labels.length > 0);
    const wanted = labelled?.labels[0];
    const byLabel = await list({ labels: { name: { eq: wanted } } });
    expect(keysOf(byLabel.data).sort()).toEqual(
      expected((issue) => issue.labels.some(({ name }) => name === wanted)),
    );
    const child = linear.state.create({ team: 'PLT', title: 'Child', parent: first.key });
    expect(keysOf((await list({ parent: { id: { eq: first.id } } })).data)).toContain(identifier(child));
    await attach(first.key, 'https://okr.example/kr/1');
    const byUrl = await list({ attachments: { some: { url: { startsWith: 'https://okr.example/' } } } });
    expect(keysOf(byUrl.data)).toEqual([first.key]);
  });

  it('refuse what the simulator does not evaluate, people above all', async () => {
    const { code } = await ask(
      linear,
      'query ($filter: IssueFilter) { issues(filter: $filter) { nodes { id } } }',
      { variables: { filter: { description: { contains: 'x' } } } },
    );
    expect(['INVALID_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(code);
  });

  it('leave archived issues out unless they are asked for', async () => {
    const old = linear.state.create({ team: 'PLT', title: 'Old' });
    linear.state.archive(old.id);
    const filter = { id: { eq: old.id } };
    expect(keysOf((await list(filter)).data)).toEqual([]);
    expect(keysOf((await list(filter, ', includeArchived: true')).data)).toEqual([identifier(old)]);
  });

  it('are read by id even from the trash, and say so', async () => {
    const issue = linear.state.create({ team: 'PLT', title: 'Thrown away' });
    linear.state.trash(issue.id);
    expect(keysOf((await list({ id: { eq: issue.id } })).data)).toEqual([]);
    const { data } = await ask(linear, 'query ($id: String!) { issue(id: $id) { trashed } }', {
      variables: { id: issue.id },
    });
    expect(data?.issue.trashed).toBe(true);
  });

  it('order by the latest update when asked', async () => {
    clock.now += 1000;
    linear.state.retitle(first.key, 'Retitled');
    const { data } = await ask(
      linear,
      '{ issues(first: 1, orderBy: updatedAt) { nodes { identifier title } } }',
    );
    expect(data?.issues.nodes).toEqual([{ identifier: first.key, title: 'Retitled' }]);
  });

  it('refuse a page of more than 250', async () => {
    expect((await ask(linear, '{ issues(first: 251) { nodes { id } } }')).code).toBe('INVALID_INPUT');
  });

  it('are searched by words of the title or by identifier', async () => {
    const issue = linear.state.create({ team: 'PLT', title: 'Quieten the zebra alarm' });
    for (const term of ['zebra quieten', identifier(issue)]) {
      const { data } = await ask(
        linear,
        'query ($term: String!) { searchIssues(term: $term, first: 20) { nodes { identifier } totalCount } }',
        {
          variables: { term },
        },
      );
      expect(keysOf(data)).toContain(identifier(issue));
    }
  });
});
