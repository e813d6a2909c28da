import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { startLinear } from './linear.ts';
import { clock, linear, quarter } from './running.ts';

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
    expect(reset - clock.now).toBeGreaterThan(0);
    expect(reset - clock.now).toBeLessThanOrEqual(3_600_000);
  });
});

describe('limits', () => {
  it('answer HTTP 400 with RATELIMITED until the hour is over', async () => {
    const own = await startLinear({ quarter, clock: () => clock.now });
    own.state.allowances.key.requests = 2;
    const viewer = () => ask(own, '{ viewer { id } rateLimitStatus { limits { type remainingAmount } } }');
    await viewer();
    expect((await viewer()).data?.rateLimitStatus.limits[0]).toEqual({ type: 'request', remainingAmount: 0 });
    const refused = await viewer();
    expect(refused).toMatchObject({ status: 400, code: 'RATELIMITED' });
    expect(refused.message).toBe('Rate limit exceeded. Only 2 requests are allowed per 1 hour.');
    expect(refused.headers.get('x-ratelimit-requests-remaining')).toBe('0');
    clock.now = Number(refused.headers.get('x-ratelimit-requests-reset'));
    expect((await viewer()).status).toBe(200);
    await own.close();
  });

  it('are tighter for search, 30 a minute', async () => {
    const own = await startLinear({ quarter, clock: () => clock.now });
    const search = () => ask(own, '{ searchIssues(term: "a", first: 1) { totalCount } }');
    for (let i = 0; i < 30; i++) expect((await search()).code).toBeNull();
    expect((await search()).code).toBe('RATELIMITED');
    expect((await ask(own, '{ viewer { id } }')).code).toBeNull();
    await own.close();
  });
});
