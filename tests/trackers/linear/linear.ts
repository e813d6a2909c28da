/**
 * A simulated Linear: its GraphQL API, its sign-in for other programs, and its web app, over plain HTTP.
 * `linear.app` and `api.linear.app` are told apart by the Host header; on any other host (a loopback
 * address in a unit test) the path alone decides.
 */
import type { Fault, FaultHandle } from '../http/faults.ts';
import { faults } from '../http/faults.ts';
import { type Incoming, type Outgoing, serve } from '../http/serve.ts';
import type { Quarter } from '../quarter/types.ts';
import { schemaInUse, subsetSchema } from './graphql/schema.ts';
import { type Api, answer, type Recorded } from './http/api.ts';
import { type Caller, callerOf, type Key } from './http/auth.ts';
import { type Allowances, allowancesFor, type Meter, meter } from './http/limits.ts';
import { oauth } from './http/oauth.ts';
import { page } from './pages/page.ts';
import { control } from './world/control.ts';
import { seedLinear } from './world/seed.ts';

export { seedLinear };

/** The personal key that works, and one that may only read. */
export const LINEAR_KEY = 'lin_api_simulated_full_access';
export const LINEAR_READ_KEY = 'lin_api_simulated_read_only';

export interface LinearOptions {
  quarter: Quarter;
  port?: number;
  /** Epoch milliseconds; limits, tokens and the workspace's present go by it. */
  clock?: () => number;
  /** Our own subset of the schema, even where Linear's is present. */
  subset?: boolean;
}

export type LinearFault = Fault & {
  /** Strikes requests that name this operation or ask this field of Query or Mutation. */
  operation?: string;
};

export type LinearSimulator = Awaited<ReturnType<typeof startLinear>>;

export const startLinear = async ({ quarter, port, clock = Date.now, subset = false }: LinearOptions) => {
  const startedMs = clock();
  const base = presentMs(quarter, startedMs);
  const world = seedLinear(quarter, () => new Date(base + clock() - startedMs).toISOString());
  const keys = new Map<string, Key>([
    [LINEAR_KEY, { mayWrite: true }],
    [LINEAR_READ_KEY, { mayWrite: false }],
  ]);
  const allowances = { key: allowancesFor('key'), token: allowancesFor('token') };
  const tokens = oauth(clock);
  const meters = new Map<string, Meter>();
  const requests: Recorded[] = [];
  const failures = faults(usualFailure);

  const allowancesOf = (caller: Caller): Allowances =>
    caller.kind === 'token' ? allowances.token : allowances.key;
  const api: Api = {
    schema: subset ? subsetSchema() : schemaInUse(),
    world,
    allowances: allowancesOf,
    meterOf: (caller) => {
      const known = meters.get(caller.id) ?? meter(() => allowancesOf(caller), clock);
      meters.set(caller.id, known);
      return known;
    },
  };

  const graphql = async (incoming: Incoming, identify: () => Caller): Promise<Reply> => {
    const record = blank(incoming, world.now());
    requests.push(record);
    const failure = failures.strike(incoming);
    const out = failure ?? (await answer(api, incoming, identify, record));
    record.status = typeof out === 'string' ? 0 : out.status;
    return out;
  };

  const routes: Record<string, (incoming: Incoming) => Promise<Reply> | Reply> = {
    'POST api /graphql': (incoming) =>
      graphql(incoming, () => callerOf(incoming.headers.authorization, keys, tokens)),
    'POST api /oauth/token': (incoming) => failures.strike(incoming) ?? tokens.token(incoming),
    'POST api /oauth/revoke': tokens.revoke,
    'GET app /oauth/authorize': tokens.authorize,
    'POST app /client-api/api-keys': () => {
      const key = `lin_api_made_${keys.size}`;
      keys.set(key, { mayWrite: true });
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key }) };
    },
    'POST app /client-api/graphql': (incoming) =>
      graphql(incoming, () => ({ kind: 'session', id: 'session', mayWrite: true })),
  };

  const listening = await serve(async (incoming) => {
    const hosts = HOSTS[incoming.url.hostname] ?? ['api', 'app'];
    const route = hosts
      .map((host) => routes[`${incoming.method} ${host} ${incoming.url.pathname}`])
      .find((found) => found !== undefined);
    if (route) return route(incoming);
    if (!hosts.includes('app') || incoming.method !== 'GET') return { status: 404, body: 'Not found' };
    return failures.strike(incoming) ?? page(world, incoming.url);
  }, port);

  return {
    url: listening.url,
    port: listening.port,
    hosts: ['linear.app', 'api.linear.app'],
    state: { world, keys, allowances, tokens, ...control(world) },
    /** Every request to the API, the web app's own included (`caller: 'session'`). */
    requests,
    fault: ({ operation, ...fault }: LinearFault): FaultHandle =>
      failures.add(operation === undefined ? fault : { ...fault, match: asksFor(operation) }),
    clearFaults: () => failures.clear(),
    close: () => listening.close(),
  };
};

/**
 * The instant that the workspace starts at. On the quarter's own day it is the clock's, so that a browser
 * beside it, which goes by the same clock, sees new work as new; on any other day it is the quarter's.
 */
const presentMs = (quarter: Quarter, clockMs: number): number =>
  new Date(clockMs).toISOString().startsWith(quarter.today) ? clockMs : Date.parse(quarter.now);

type Reply = Outgoing | 'hang' | 'drop';

const HOSTS: Record<string, ('api' | 'app')[]> = { 'linear.app': ['app'], 'api.linear.app': ['api'] };

const asksFor =
  (operation: string) =>
  ({ body }: Incoming): boolean =>
    new RegExp(`\\b${operation}\\b`).test(body);

const usualFailure = (status: number) => ({
  status,
  body: {
    errors: [
      {
        message: 'Internal server error',
        extensions: {
          type: 'internal error',
          code: 'INTERNAL_SERVER_ERROR',
          statusCode: status,
          userError: false,
        },
      },
    ],
  },
});

const blank = (incoming: Incoming, at: string): Recorded => ({
  at,
  host: incoming.headers.host ?? '',
  method: incoming.method,
  path: incoming.url.pathname,
  caller: null,
  operation: '',
  fields: [],
  variables: {},
  complexity: 0,
  unmodelled: [],
  status: 0,
});
