import { afterEach, describe, expect, it } from 'vitest';
import { basicHeader, headerAuth, sessionAuth } from '#integrations/http/auth.ts';
import { TrackerError } from '#integrations/http/errors.ts';
import { createTransport, type TransportOptions } from '#integrations/http/transport.ts';
import { testClock } from '../support/clock.ts';
import { type Reply, type Seen, startServer } from '../support/server.ts';

const limits = { concurrency: 4, burst: 50, perSecond: 20 };
const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

const setUp = async (
  answer: (seen: Seen, count: number) => Reply,
  options: Partial<TransportOptions> = {},
) => {
  const server = await startServer(answer);
  started.push(server);
  const clock = testClock();
  const transport = createTransport({
    base: server.base,
    auth: headerAuth('secret'),
    limits,
    ...clock.env,
    ...options,
  });
  return { server, clock, transport };
};

const never = () => new AbortController().signal;
const problemOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TrackerError)) throw new Error(`No TrackerError: ${String(error)}`);
  return error.problem;
};

describe('a good answer', () => {
  it('comes back parsed, with the header sent and lists as repeated parameters', async () => {
    const { server, transport } = await setUp(() => ({ body: { ok: 1 } }));
    const answer = await transport.send({
      path: '/x',
      query: { fields: ['a', 'b'], none: null, text: 'ü & =' },
      signal: never(),
    });
    expect(answer.body).toEqual({ ok: 1 });
    expect(server.seen[0]?.headers.authorization).toBe('secret');
    expect(server.seen[0]?.query.getAll('fields')).toEqual(['a', 'b']);
    expect(server.seen[0]?.query.get('text')).toBe('ü & =');
    expect(server.seen[0]?.query.has('none')).toBe(false);
  });

  it('may be empty', async () => {
    const { transport } = await setUp(() => ({ status: 204, headers: { 'content-type': '' }, body: '' }));
    expect((await transport.send({ path: '/x', signal: never() })).body).toBeNull();
  });

  it('encodes a name outside Latin-1 for Basic auth', () => {
    expect(basicHeader('zoë@x.de', 'tök')).toBe(`Basic ${Buffer.from('zoë@x.de:tök').toString('base64')}`);
  });
});

describe('each fault by its own name', () => {
  const html = { 'content-type': 'text/html' };
  const cases: [string, Reply, 'session' | 'token', string][] = [
    ['401 in a session', { status: 401 }, 'session', 'signed-out'],
    ['401 with a token', { status: 401 }, 'token', 'unauthorised'],
    ['403', { status: 403, body: { errorMessages: ['No.'] } }, 'session', 'forbidden'],
    ['403 of the XSRF filter', { status: 403, headers: html, body: 'XSRF check failed' }, 'session', 'xsrf'],
    ['404', { status: 404 }, 'token', 'not-found'],
    ['410', { status: 410, body: { errorMessages: ['Removed.'] } }, 'token', 'gone'],
    ['400', { status: 400, body: { errorMessages: ['Bad JQL.'] } }, 'token', 'bad-query'],
    ['429', { status: 429, headers: { 'retry-after': '3600' } }, 'token', 'rate-limited'],
    ['500', { status: 500, headers: html, body: '<h1>Oops' }, 'token', 'server'],
    ['503', { status: 503, body: '' }, 'token', 'server'],
    ['a sign-in page', { headers: html, body: '<form id="loginForm">' }, 'session', 'signed-out'],
    [
      'a redirect to sign in',
      { status: 302, headers: { location: 'https://id.example/' } },
      'session',
      'signed-out',
    ],
    [
      'a redirect with a token',
      { status: 302, headers: { location: 'https://id.example/' } },
      'token',
      'not-json',
    ],
    ['HTML for JSON', { headers: html, body: '<!doctype html><p>Maintenance' }, 'session', 'not-json'],
    ['half an answer', { body: '{"issues":[{"id":' }, 'token', 'not-json'],
    [
      'JSON that says it is text',
      { headers: { 'content-type': 'text/plain' }, body: '{}' },
      'token',
      'not-json',
    ],
  ];

  it.each(cases)('%s', async (_name, reply, kind, code) => {
    const { server, transport } = await setUp(() => reply, {
      auth: kind === 'session' ? sessionAuth() : headerAuth('k'),
    });
    const problem = await problemOf(transport.send({ path: '/x', signal: never() }));
    expect(problem.code).toBe(code);
    expect(problem.host).toBe(server.host);
  });

  it('says the tracker’s own words, in one short line, and nothing of an HTML page', async () => {
    const long = await setUp(() => ({
      status: 400,
      body: { errorMessages: [`a\n\u0007b ${'x'.repeat(999)}`] },
    }));
    const { detail } = await problemOf(long.transport.send({ path: '/x', signal: never() }));
    expect(detail).toMatch(/^a b x+…$/);
    expect(detail.length).toBeLessThanOrEqual(300);
    const page = await setUp(() => ({
      status: 403,
      headers: { 'content-type': 'text/html' },
      body: '<b>hi',
    }));
    expect((await problemOf(page.transport.send({ path: '/x', signal: never() }))).detail).toBe('');
  });

  it('finds words in a field map too', async () => {
    const { transport } = await setUp(() => ({
      status: 400,
      body: { errorMessages: [], errors: { jql: 'Too long.' } },
    }));
    expect((await problemOf(transport.send({ path: '/x', signal: never() }))).detail).toBe('Too long.');
  });

  it('a cut connection is offline, without access it is no-access', async () => {
    const cut = await setUp(() => ({ cut: true }), { online: () => true });
    expect((await problemOf(cut.transport.send({ path: '/x', signal: never() }))).code).toBe('offline');
    const withheld = await setUp(() => ({ cut: true }), { hasAccess: () => Promise.resolve(false) });
    expect((await problemOf(withheld.transport.send({ path: '/x', signal: never() }))).code).toBe(
      'no-access',
    );
  });

  it('a browser that knows it is offline does not wait', async () => {
    const { server, clock, transport } = await setUp(() => ({ cut: true }), { online: () => false });
    expect((await problemOf(transport.send({ path: '/x', signal: never() }))).code).toBe('offline');
    expect(server.seen).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  it('silence is a time-out', async () => {
    const { transport } = await setUp(() => ({ hang: true }), { timeoutMs: 20 });
    expect((await problemOf(transport.send({ method: 'POST', path: '/x', signal: never() }))).code).toBe(
      'timeout',
    );
  });
});

describe('abort', () => {
  it('passes through with the caller’s own reason while a request is under way', async () => {
    const { transport } = await setUp(() => ({ hang: true }));
    const stop = new AbortController();
    const sent = transport.send({ path: '/x', signal: stop.signal });
    const reason = new Error('enough');
    stop.abort(reason);
    await expect(sent).rejects.toBe(reason);
  });

  it('sends nothing when it came before', async () => {
    const { server, transport } = await setUp(() => ({}));
    const reason = new Error('enough');
    await expect(transport.send({ path: '/x', signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.seen).toEqual([]);
  });
});

describe('repeating', () => {
  it('goes on after a passing fault, with growing pauses', async () => {
    const { server, clock, transport } = await setUp((_, count) =>
      count < 4 ? { status: 503 } : { body: 1 },
    );
    expect((await transport.send({ path: '/x', signal: never() })).body).toBe(1);
    expect(server.seen).toHaveLength(4);
    expect(clock.slept).toEqual([2000, 4000, 8000]);
  });

  it('gives up after four tries', async () => {
    const { server, transport } = await setUp(() => ({ status: 500 }));
    expect((await problemOf(transport.send({ path: '/x', signal: never() }))).code).toBe('server');
    expect(server.seen).toHaveLength(4);
  });

  it('calls a network down after the second failure', async () => {
    const { server, clock, transport } = await setUp(() => ({ cut: true }));
    expect((await problemOf(transport.send({ path: '/x', signal: never() }))).code).toBe('offline');
    expect(server.seen).toHaveLength(2);
    expect(clock.slept).toEqual([2000]);
  });

  it('never repeats a write', async () => {
    const { server, transport } = await setUp(() => ({ status: 503 }));
    await problemOf(transport.send({ method: 'POST', path: '/x', body: {}, signal: never() }));
    expect(server.seen).toHaveLength(1);
  });

  it('repeats a POST that only reads', async () => {
    const { server, transport } = await setUp((_, count) => (count === 1 ? { status: 502 } : {}));
    await transport.send({ method: 'POST', path: '/x', body: { a: 1 }, idempotent: true, signal: never() });
    expect(server.seen.map(({ body }) => body)).toEqual([{ a: 1 }, { a: 1 }]);
  });

  it('waits as long as the host asks, in seconds, as a date or as a reset', async () => {
    const at = Date.parse('2026-11-20T10:00:12Z');
    for (const headers of [
      { 'retry-after': '12' },
      { 'retry-after': new Date(at).toUTCString() },
      { 'x-ratelimit-reset': new Date(at).toISOString() },
      { 'x-ratelimit-requests-remaining': '0', 'x-ratelimit-requests-reset': String(at) },
    ]) {
      const { clock, transport } = await setUp((_, count) => (count === 1 ? { status: 429, headers } : {}));
      await transport.send({ path: '/x', signal: never() });
      expect(clock.slept).toEqual([12_000]);
    }
  });

  it('does not sit out a long ban: it says when to come back, and the next request is not even sent', async () => {
    const { server, clock, transport } = await setUp(() => ({
      status: 429,
      headers: { 'retry-after': '600' },
    }));
    const first = await problemOf(transport.send({ path: '/x', signal: never() }));
    const second = await problemOf(transport.send({ path: '/y', signal: never() }));
    expect(first.retryAt).toBe('2026-11-20T10:10:00.000Z');
    expect(second).toMatchObject({ code: 'rate-limited', retryAt: '2026-11-20T10:10:00.000Z' });
    expect(server.seen).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  it('renews a refused key once and goes on', async () => {
    let key = 'old';
    const { server, transport } = await setUp(
      ({ headers }) => (headers.authorization === 'new' ? { body: { ok: true } } : { status: 401 }),
      {
        auth: {
          credentials: 'omit',
          refused: 'unauthorised',
          header: () => Promise.resolve(key),
          renew: () => {
            key = 'new';
            return Promise.resolve(true);
          },
        },
      },
    );
    expect((await transport.send({ path: '/x', signal: never() })).body).toEqual({ ok: true });
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['old', 'new']);
  });
});
