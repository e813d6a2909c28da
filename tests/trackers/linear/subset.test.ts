/** The simulator does the same on our subset of the schema: this is what runs where Linear's own is absent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { ask } from './ask.ts';
import { hasRealSchema } from './graphql/schema.ts';
import { type LinearSimulator, startLinear } from './linear.ts';

const quarter = makeQuarter({ seed: 7, today: '2026-11-22' });

const EVERYTHING = `query All($filter: IssueFilter) {
  viewer { id name organization { urlKey } }
  organization { id name urlKey fiscalYearStartMonth }
  teams { nodes { id key name issueEstimationType activeCycle { number } states { nodes { name type } } } }
  issues(filter: $filter, first: 20, orderBy: updatedAt) {
    nodes {
      id identifier title url createdAt updatedAt startedAt completedAt canceledAt estimate
      state { name type } team { key name } parent { id identifier } project { id name } cycle { number isActive }
      labels(first: 5) { nodes { name } }
      attachments(first: 2) { nodes { url title metadata } }
      stateHistory(first: 5) { nodes { startedAt endedAt state { type } } }
    }
    pageInfo { hasNextPage endCursor }
  }
  searchIssues(term: "the", first: 5) { nodes { id identifier title url } }
  workflowStates { nodes { id name type } }
  rateLimitStatus { limits { type allowedAmount reset } }
}`;

const FILTER = {
  team: { key: { in: ['PLT', 'DEV'] } },
  state: { type: { nin: ['canceled', 'duplicate'] } },
  or: [{ parent: { null: true } }, { labels: { some: { name: { eq: 'none' } } } }],
};

describe('on our own subset of the schema', () => {
  let own: LinearSimulator;
  let other: LinearSimulator;
  const clock = () => Date.parse('2026-11-22T09:00:00.000Z');
  beforeAll(async () => {
    own = await startLinear({ quarter, clock, subset: true });
    other = await startLinear({ quarter, clock });
  });
  afterAll(async () => {
    await own.close();
    await other.close();
  });

  it('answers a wide query whole', async () => {
    const { data, message } = await ask(own, EVERYTHING, { variables: { filter: FILTER } });
    expect(message).toBeNull();
    expect(data?.issues.nodes).toHaveLength(20);
    expect(own.requests.at(-1)?.unmodelled).toEqual([]);
  });

  it.skipIf(!hasRealSchema)("answers as on Linear's own schema, at the same price", async () => {
    const [a, b] = await Promise.all(
      [own, other].map((linear) => ask(linear, EVERYTHING, { variables: { filter: FILTER } })),
    );
    expect(a?.data).toEqual(b?.data);
    expect(a?.headers.get('x-complexity')).toBe(b?.headers.get('x-complexity'));
  });
});
