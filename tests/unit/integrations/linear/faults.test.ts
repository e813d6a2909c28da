import { describe, expect, it } from 'vitest';
import { problemOf } from '#tests/support/problem-of.ts';
import { never } from '../support/asking.ts';
import type { Reply } from '../support/server.ts';
import { failure, workspaceForTest as workspace } from './workspace.ts';

describe('each fault by its own name', () => {
  const soon = String(Date.parse('2026-11-20T11:00:00Z'));
  const cases: [string, Reply, string][] = [
    [
      'the rate limit, as a 400',
      {
        status: 400,
        headers: { 'x-ratelimit-requests-remaining': '0', 'x-ratelimit-requests-reset': soon },
        body: failure('Rate limit exceeded.', { code: 'RATELIMITED', type: 'ratelimited', statusCode: 429 }),
      },
      'rate-limited',
    ],
    [
      'the rate limit, as a 200 of old',
      {
        headers: { 'x-ratelimit-requests-reset': soon },
        body: failure('Slow down', { type: 'ratelimited' }),
      },
      'rate-limited',
    ],
    [
      'a refused key',
      {
        status: 400,
        body: failure('It looks like…', { type: 'authentication error', code: 'AUTHENTICATION_ERROR' }),
      },
      'unauthorised',
    ],
    ['401', { status: 401, body: {} }, 'unauthorised'],
    ['a key without the right', { body: failure('Forbidden', { code: 'FORBIDDEN' }) }, 'forbidden'],
    [
      'a filter it does not know',
      { status: 400, body: failure('Field "x" is not defined', { code: 'GRAPHQL_VALIDATION_FAILED' }) },
      'bad-query',
    ],
    [
      'an error beside data',
      {
        body: { data: { issues: null }, ...failure('Argument Validation Error', { code: 'INVALID_INPUT' }) },
      },
      'bad-query',
    ],
    ['its own fault', { body: failure('Internal', { code: 'INTERNAL_SERVER_ERROR' }) }, 'server'],
    ['500', { status: 500, headers: { 'content-type': 'text/html' }, body: '<h1>' }, 'server'],
    ['a page', { headers: { 'content-type': 'text/html' }, body: '<h1>' }, 'not-json'],
    ['no data', { body: {} }, 'unexpected-shape'],
  ];
  it.each(cases)('%s', async (_name, reply, code) => {
    const { tracker } = await workspace(() => reply);
    expect((await problemOf(tracker.verify(never()))).code).toBe(code);
  });

  it('says when the limit is over, in Linear’s own words for people', async () => {
    const { tracker } = await workspace(() => ({
      status: 400,
      headers: { 'x-ratelimit-requests-remaining': '0', 'x-ratelimit-requests-reset': soon },
      body: failure('E', {
        code: 'RATELIMITED',
        userPresentableMessage: 'Only 2500 requests are allowed per hour.',
      }),
    }));
    const problem = await problemOf(tracker.verify(never()));
    expect(problem.retryAt).toBe('2026-11-20T11:00:00.000Z');
    expect(problem.detail).toBe('Only 2500 requests are allowed per hour.');
  });
});
