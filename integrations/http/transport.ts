import type { Auth } from './auth.ts';
import { type Budget, type Limits, sharedBudget } from './budget.ts';
import { type Environment, realEnvironment } from './environment.ts';
import { isProblem, type ProblemSketch, type TrackerError, trackerError } from './errors.ts';
import { judgeByStatus, type RawAnswer, readAnswer } from './judge.ts';
import { exhaustedUntil } from './limits.ts';
import { LONGEST_WAIT_MS, waitBeforeRetry } from './retry.ts';

export type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined;

export interface HttpRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Begins with `/`; its parts are encoded by the caller. */
  path: string;
  /** A list becomes the same name several times. */
  query?: Record<string, QueryValue>;
  body?: unknown;
  headers?: Record<string, string>;
  /** Safe to send again: any GET, and a POST that only reads. */
  idempotent?: boolean;
  signal: AbortSignal;
}

/** An answer whose body was JSON, or empty (`null`). */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface Transport {
  readonly host: string;
  /** Sends, waits, repeats; throws `TrackerError`, or the signal's reason when the caller aborts. */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** An error of this host, for what the transport cannot see itself (a shape, a refused rule). */
  error(sketch: ProblemSketch, cause?: unknown): TrackerError;
}

export interface TransportOptions extends Partial<Environment> {
  /** Origin and context path, without a trailing slash. */
  base: string;
  auth: Auth;
  limits: Limits;
  budget?: Budget | undefined;
  /** For one try, body included. */
  timeoutMs?: number;
  /** What the tracker says in its own way; null leaves the judgement to the status. */
  judge?(answer: RawAnswer, now: number): ProblemSketch | null;
}

const TIMEOUT_MS = 30_000;

/** One way to a host: who asks, how often, how long, and what went wrong. */
export const createTransport = (options: TransportOptions): Transport => {
  const { base, auth, timeoutMs = TIMEOUT_MS } = options;
  const env: Environment = { ...realEnvironment, ...options };
  const { host, origin } = new URL(base);
  const budget = options.budget ?? sharedBudget(host, options.limits, env);
  const error = (sketch: ProblemSketch, cause?: unknown) => trackerError(sketch, host, env.now(), cause);

  /** Fetch fails in one way for everything below HTTP; tell the reasons apart as well as can be. */
  const networkError = async (cause: unknown): Promise<TrackerError> => {
    if (cause instanceof DOMException && cause.name === 'TimeoutError')
      return error({ code: 'timeout' }, cause);
    const withheld = env.online() && !(await env.hasAccess(origin));
    return error({ code: withheld ? 'no-access' : 'offline' }, cause);
  };

  const exchange = async (request: HttpRequest): Promise<RawAnswer> => {
    const header = await auth.header(request.signal);
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
    try {
      return await readAnswer(
        await env.fetch(addressOf(base, request), initOf(request, auth, header, signal)),
      );
    } catch (cause) {
      request.signal.throwIfAborted();
      throw await networkError(cause);
    }
  };

  const attempt = async (request: HttpRequest): Promise<HttpAnswer> => {
    const pause = budget.pausedUntil();
    if (pause - env.now() > LONGEST_WAIT_MS) throw error({ code: 'rate-limited', retryAt: pause });
    const leave = await budget.enter(request.signal);
    const answer = await exchange(request).finally(leave);
    const sketch = options.judge?.(answer, env.now()) ?? judgeByStatus(answer, auth.refused, env.now());
    const rest = sketch?.code === 'rate-limited' ? sketch.retryAt : exhaustedUntil(answer.headers, env.now());
    if (rest) budget.pauseUntil(rest);
    if (sketch) throw error(sketch);
    return { status: answer.status, headers: answer.headers, body: answer.json };
  };

  const renewed = async (failure: unknown, signal: AbortSignal): Promise<boolean> =>
    isProblem(failure, auth.refused) && auth.renew !== undefined && (await auth.renew(signal));

  const send = async (request: HttpRequest): Promise<HttpAnswer> => {
    const repeatable = request.idempotent ?? (request.method ?? 'GET') === 'GET';
    let fresh = false;
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(request);
      } catch (failure) {
        if (!fresh && (await renewed(failure, request.signal))) {
          fresh = true;
          continue;
        }
        const wait = repeatable ? waitBeforeRetry(failure, tries, env) : null;
        if (wait === null) throw failure;
        await env.sleep(wait, request.signal);
      }
    }
  };

  return { host, send, error };
};

const addressOf = (base: string, { path, query = {} }: HttpRequest): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one !== null && one !== undefined) params.append(name, String(one));
  const text = params.toString();
  return `${base}${path}${text ? `?${text}` : ''}`;
};

const initOf = (
  request: HttpRequest,
  auth: Auth,
  header: string | null,
  signal: AbortSignal,
): RequestInit => ({
  method: request.method ?? 'GET',
  credentials: auth.credentials,
  // A redirect leads to a sign-in page on another host; followed, it would look like a lost network.
  redirect: 'manual',
  cache: 'no-store',
  signal,
  headers: {
    Accept: 'application/json',
    ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(header === null ? {} : { Authorization: header }),
    ...request.headers,
  },
  ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
});
