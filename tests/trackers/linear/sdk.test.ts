/** Linear's own client drives the simulator: what it understands, Linear would have said. */
import { LinearClient, RatelimitedLinearError } from '@linear/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { hasRealSchema } from './graphql/schema.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from './linear.ts';

const quarter = makeQuarter({ seed: 7, today: '2026-11-22' });
const mine = quarter.issues.filter(({ tracker }) => tracker === 'linear');

// The client asks for every field of a type, so this needs Linear's whole schema.
describe.skipIf(!hasRealSchema)("Linear's own client", () => {
  let linear: LinearSimulator;
  let client: LinearClient;
  beforeAll(async () => {
    linear = await startLinear({ quarter });
    client = new LinearClient({ apiKey: LINEAR_KEY, apiUrl: `${linear.url}/graphql` });
  });
  afterAll(() => linear.close());

  it('learns who it is', async () => {
    expect((await client.viewer).name).toBe(quarter.people[0]);
  });

  it('reads an issue by identifier, and its state and children', async () => {
    const sim = mine[0];
    const issue = await client.issue(sim?.key ?? '');
    expect(issue).toMatchObject({ id: sim?.id, title: sim?.title, identifier: sim?.key });
    expect((await issue.state)?.name).toBe(sim?.moves.at(-1)?.to ?? 'Todo');
    expect((await issue.children()).nodes.every(({ parentId }) => parentId === sim?.id)).toBe(true);
  });

  it('pages through all issues', async () => {
    let page = await client.issues({ first: 100 });
    while (page.pageInfo.hasNextPage) page = await page.fetchNext();
    expect(page.nodes.map(({ identifier }) => identifier).sort()).toEqual(mine.map(({ key }) => key).sort());
  });

  it('creates an attachment and finds it by its address', async () => {
    const url = 'https://okr.example/kr/sdk';
    const payload = await client.createAttachment({ issueId: mine[0]?.id ?? '', url, title: 'A key result' });
    expect(payload.success).toBe(true);
    const { nodes } = await client.attachmentsForURL(url);
    expect(nodes.map(({ title }) => title)).toEqual(['A key result']);
  });

  it('closes an issue', async () => {
    const open = mine.find(({ moves }) => moves.at(-1)?.category === 'doing');
    const states = await client.workflowStates({
      filter: { team: { key: { eq: open?.key.split('-')[0] ?? '' } } },
    });
    const stateId = states.nodes.find(({ type }) => type === 'completed')?.id ?? '';
    await client.updateIssue(open?.id ?? '', { stateId });
    expect((await client.issue(open?.id ?? '')).completedAt).toBeInstanceOf(Date);
  });

  it('meets the rate limit as its own kind of error', async () => {
    linear.state.allowances.key.requests = 0;
    const error = await client.viewer.catch((caught: unknown) => caught);
    linear.state.allowances.key.requests = 2500;
    expect(error).toBeInstanceOf(RatelimitedLinearError);
    expect(error).toMatchObject({ status: 400, requestsLimit: 0, requestsRemaining: 0 });
  });
});
