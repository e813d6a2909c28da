import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { ask } from './ask.ts';
import { LINEAR_READ_KEY, type LinearSimulator, startLinear } from './linear.ts';
import { identifier, stateOf } from './world/model.ts';

const quarter = makeQuarter({ seed: 7, today: '2026-11-22' });
const mine = quarter.issues.filter(({ tracker }) => tracker === 'linear');
const [first] = mine;
if (!first) throw new Error('The quarter has no Linear issues.');

let linear: LinearSimulator;
let nowMs = Date.parse('2026-11-22T09:00:00.000Z');
beforeAll(async () => {
  linear = await startLinear({ quarter, clock: () => nowMs });
});
afterEach(() => linear.clearFaults());
afterAll(() => linear.close());

const keysOf = (data: unknown): string[] =>
  JSON.stringify(data)
    .match(/[A-Z]{3}-\d+/g)
    ?.map(String) ?? [];

describe('the workspace', () => {
  it('says who and where', async () => {
    const { data } = await ask(
      linear,
      '{ viewer { name } organization { id name urlKey fiscalYearStartMonth } }',
    );
    expect(data).toEqual({
      viewer: { name: quarter.people[0] },
      organization: {
        id: quarter.sites.linear.organisationId,
        name: 'Acme',
        urlKey: 'acme',
        fiscalYearStartMonth: 0,
      },
    });
  });

  it('holds every Linear issue of the quarter with its last state and its dates', () => {
    for (const sim of mine) {
      const issue = linear.state.issue(sim.key);
      const last = sim.moves.at(-1);
      expect(identifier(issue)).toBe(sim.key);
      expect(stateOf(issue).name).toBe(last?.to ?? 'Todo');
      expect(issue.completedAt).toBe(last?.category === 'done' ? last.at : null);
      expect(issue.canceledAt).toBe(last?.category === 'cancelled' ? last.at : null);
      expect(issue.startedAt).toBe(sim.moves.find(({ category }) => category === 'doing')?.at ?? null);
    }
  });
});

describe('one issue', () => {
  const document =
    'query One($id: String!) { issue(id: $id) { id identifier previousIdentifiers url team { key } } }';
  const one = (id: string) => ask(linear, document, { variables: { id } });

  it('is found by id, by identifier in any case, and by a former identifier', async () => {
    const moved = linear.state.create({ team: 'PLT', title: 'Moves <b>away</b>' });
    const before = identifier(moved);
    linear.state.moveToTeam(before, 'DEV');
    for (const id of [moved.id, identifier(moved).toLowerCase(), before]) {
      const { data } = await one(id);
      expect(data?.issue).toMatchObject({
        id: moved.id,
        previousIdentifiers: [before],
        team: { key: 'DEV' },
      });
    }
  });

  it('does not exist when it is hidden or removed, and Linear says so with HTTP 200', async () => {
    const secret = linear.state.create({ team: 'PLT', title: 'Hidden' });
    linear.state.hide(secret.id);
    const hidden = await one(secret.id);
    expect(hidden).toMatchObject({ status: 200, data: null, code: 'INPUT_ERROR' });
    expect(hidden.message).toBe('Entity not found: Issue');
    linear.state.show(secret.id);
    expect((await one(secret.id)).data?.issue.id).toBe(secret.id);
    linear.state.remove(secret.id);
    expect(await one(secret.id)).toMatchObject({ data: null, code: 'INPUT_ERROR' });
  });

  it('tells its history of states, latest first, and its stays, earliest first', async () => {
    const issue = linear.state.create({ team: 'PLT', title: 'Reopened' });
    for (const step of ['In Progress', 'Done', 'In Progress'] as const) {
      nowMs += 60_000;
      linear.state.move(issue.id, step);
    }
    const { data } = await ask(
      linear,
      `query ($id: String!) { issue(id: $id) { completedAt startedAt createdAt
        history { nodes { createdAt fromState { name } toState { type } } }
        stateHistory { nodes { startedAt endedAt state { name } } } } }`,
      { variables: { id: issue.id } },
    );
    const { history, stateHistory, completedAt, startedAt } = data?.issue ?? {};
    expect(history.nodes.map((row: { toState: { type: string } }) => row.toState.type)).toEqual([
      'started',
      'completed',
      'started',
    ]);
    expect(stateHistory.nodes.map((row: { state: { name: string } }) => row.state.name)).toEqual([
      'Todo',
      'In Progress',
      'Done',
      'In Progress',
    ]);
    expect(stateHistory.nodes.at(-1).endedAt).toBeNull();
    expect(completedAt).toBeNull();
    expect(startedAt).toBe(stateHistory.nodes[1].startedAt);
  });
});

describe('lists of issues', () => {
  const list = (filter: unknown, rest = '') =>
    ask(
      linear,
      `query ($filter: IssueFilter) { issues(filter: $filter, first: 250 ${rest}) { nodes { identifier } } }`,
      {
        variables: { filter },
      },
    );
  const expected = (keep: (issue: ReturnType<LinearSimulator['state']['issue']>) => boolean) =>
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
    [{ createdAt: { gt: '-P2W' } }, (issue: Row) => Date.parse(issue.createdAt) > nowMs - 14 * 86_400_000],
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
    await create(first.key, 'https://okr.example/kr/1');
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
    nowMs += 1000;
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

type Row = ReturnType<LinearSimulator['state']['issue']>;

const CREATE =
  'mutation Mark($input: AttachmentCreateInput!) { attachmentCreate(input: $input) { success attachment { id url title metadata issue { identifier } } } }';
const create = (issueId: string, url: string, more: Record<string, unknown> = {}, authorization?: string) =>
  ask(linear, CREATE, {
    variables: { input: { issueId, url, title: 'Key result', ...more } },
    ...(authorization ? { authorization } : {}),
  });

describe('attachments', () => {
  it('are one for each issue and address: creating again updates', async () => {
    const url = 'https://okr.example/kr/2';
    const one = await create(first.key, url, { metadata: { state: 'at risk', value: 3 } });
    const two = await create(first.id, url, { title: 'Renamed', metadata: { value: 4 } });
    expect(two.data?.attachmentCreate.attachment).toEqual({
      id: one.data?.attachmentCreate.attachment.id,
      url,
      title: 'Renamed',
      metadata: { value: 4 },
      issue: { identifier: first.key },
    });
    const { data } = await ask(
      linear,
      'query ($url: String!) { attachmentsForURL(url: $url) { nodes { title } } }',
      {
        variables: { url },
      },
    );
    expect(data?.attachmentsForURL.nodes).toEqual([{ title: 'Renamed' }]);
  });

  it('are changed and deleted by id', async () => {
    const made = await create(first.key, 'https://okr.example/kr/3');
    const { id } = made.data?.attachmentCreate.attachment ?? {};
    const changed = await ask(
      linear,
      'mutation ($id: String!) { attachmentUpdate(id: $id, input: { title: "New", subtitle: "40 %" }) { attachment { title subtitle } } }',
      { variables: { id } },
    );
    expect(changed.data?.attachmentUpdate.attachment).toEqual({ title: 'New', subtitle: '40 %' });
    const remove = () =>
      ask(linear, 'mutation ($id: String!) { attachmentDelete(id: $id) { success entityId } }', {
        variables: { id },
      });
    expect((await remove()).data?.attachmentDelete).toEqual({ success: true, entityId: id });
    expect((await remove()).message).toBe('Entity not found: Attachment');
  });

  it('hold only strings and numbers', async () => {
    const { code } = await create(first.key, 'https://okr.example/kr/4', { metadata: { nested: { no: 1 } } });
    expect(code).toBe('INVALID_INPUT');
  });

  it('are not written with a key that may only read', async () => {
    const { code } = await create(first.key, 'https://okr.example/kr/5', {}, LINEAR_READ_KEY);
    expect(code).toBe('FORBIDDEN');
  });
});

describe('closing an issue through the API', () => {
  it('finishes it, dated now', async () => {
    const issue = linear.state.create({ team: 'PLT', title: 'To be closed' });
    nowMs += 5000;
    const { data } = await ask(
      linear,
      '{ workflowStates(filter: { type: { eq: "completed" }, team: { key: { eq: "PLT" } } }) { nodes { id name } } }',
    );
    const closed = await ask(
      linear,
      'mutation ($id: String!, $input: IssueUpdateInput!) { issueUpdate(id: $id, input: $input) { issue { state { type } completedAt } } }',
      { variables: { id: identifier(issue), input: { stateId: data?.workflowStates.nodes[0].id } } },
    );
    expect(closed.data?.issueUpdate.issue).toEqual({
      state: { type: 'completed' },
      completedAt: linear.state.world.now(),
    });
  });
});

describe('what is asked and what it costs', () => {
  it('is recorded with its fields, its caller and its price', async () => {
    await ask(
      linear,
      'query Slim { issues(first: 100) { nodes { id title state { type } } pageInfo { endCursor } } }',
    );
    expect(linear.requests.at(-1)).toMatchObject({
      operation: 'Slim',
      caller: 'key',
      status: 200,
      unmodelled: [],
      fields: [
        'Issue.id',
        'Issue.state',
        'Issue.title',
        'IssueConnection.nodes',
        'IssueConnection.pageInfo',
        'PageInfo.endCursor',
        'Query.issues',
        'WorkflowState.type',
      ],
      // A row: object 1, two scalars 0.2, the state 1.1; and page info 1.1; a hundred times.
      complexity: 340,
    });
  });

  it('names the person fields that someone asks for', async () => {
    const { data } = await ask(linear, '{ issues(first: 250) { nodes { assignee { name } } } }');
    expect(JSON.stringify(data)).toContain(quarter.people[1]);
    expect(linear.requests.at(-1)?.fields).toContain('Issue.assignee');
  });

  it('is refused above 10,000 points', async () => {
    const { status, message } = await ask(
      linear,
      '{ issues(first: 250) { nodes { labels { nodes { name } } } } }',
    );
    expect({ status, message }).toEqual({ status: 400, message: 'Query too complex' });
  });

  it('is refused by GraphQL when a field does not exist', async () => {
    const { status, code } = await ask(linear, '{ issues { nodes { nonsense } } }');
    expect({ status, code }).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('is refused when a variable is of the wrong type', async () => {
    const { status, code } = await ask(linear, 'query ($n: Int) { issues(first: $n) { nodes { id } } }', {
      variables: { n: 'many' },
    });
    expect({ status, code }).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('stands in the headers, with the reset in epoch milliseconds', async () => {
    const { headers } = await ask(linear, '{ viewer { id } }');
    expect(headers.get('x-complexity')).toBe('1');
    expect(headers.get('x-ratelimit-requests-limit')).toBe('2500');
    const reset = Number(headers.get('x-ratelimit-requests-reset'));
    expect(reset - nowMs).toBeGreaterThan(0);
    expect(reset - nowMs).toBeLessThanOrEqual(3_600_000);
  });
});

describe('limits', () => {
  it('answer HTTP 400 with RATELIMITED until the hour is over', async () => {
    const own = await startLinear({ quarter, clock: () => nowMs });
    own.state.allowances.key.requests = 2;
    const viewer = () => ask(own, '{ viewer { id } rateLimitStatus { limits { type remainingAmount } } }');
    await viewer();
    expect((await viewer()).data?.rateLimitStatus.limits[0]).toEqual({ type: 'request', remainingAmount: 0 });
    const refused = await viewer();
    expect(refused).toMatchObject({ status: 400, code: 'RATELIMITED' });
    expect(refused.message).toBe('Rate limit exceeded. Only 2 requests are allowed per 1 hour.');
    expect(refused.headers.get('x-ratelimit-requests-remaining')).toBe('0');
    nowMs = Number(refused.headers.get('x-ratelimit-requests-reset'));
    expect((await viewer()).status).toBe(200);
    await own.close();
  });

  it('are tighter for search, 30 a minute', async () => {
    const own = await startLinear({ quarter, clock: () => nowMs });
    const search = () => ask(own, '{ searchIssues(term: "a", first: 1) { totalCount } }');
    for (let i = 0; i < 30; i++) expect((await search()).code).toBeNull();
    expect((await search()).code).toBe('RATELIMITED');
    expect((await ask(own, '{ viewer { id } }')).code).toBeNull();
    await own.close();
  });
});

describe('who may ask', () => {
  it.each([
    ['nobody', null, 401, 'AUTHENTICATION_ERROR'],
    ['an unknown key', 'lin_api_unknown', 401, 'AUTHENTICATION_ERROR'],
    ['an unknown token', 'Bearer lin_oauth_unknown', 401, 'AUTHENTICATION_ERROR'],
    ['a key sent as Bearer', 'Bearer lin_api_simulated_full_access', 400, 'AUTHENTICATION_ERROR'],
  ])('is not %s', async (_, authorization, status, code) => {
    expect(await ask(linear, '{ viewer { id } }', { authorization })).toMatchObject({ status, code });
  });
});

describe('faults', () => {
  it('strike the operation they are meant for, as often as said', async () => {
    const fault = linear.fault({ operation: 'teams', times: 1, status: 503 });
    expect((await ask(linear, '{ viewer { id } }')).status).toBe(200);
    expect((await ask(linear, '{ teams { nodes { id } } }')).status).toBe(503);
    expect((await ask(linear, '{ teams { nodes { id } } }')).status).toBe(200);
    expect(fault.hits).toBe(1);
  });

  it('can be a page where JSON is due, or a cut line', async () => {
    linear.fault({ match: '/graphql', times: 1, html: '<!doctype html><title>Down</title>' });
    const response = await fetch(`${linear.url}/graphql`, { method: 'POST' });
    expect(await response.text()).toContain('Down');
    linear.fault({ match: '/graphql', times: 1, drop: true });
    await expect(fetch(`${linear.url}/graphql`, { method: 'POST' })).rejects.toThrow();
  });
});
