/** `POST /graphql`: who, how much, what; then the answer in Linear's shape, checked before it leaves. */
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Incoming, Outgoing } from '../../http/serve.ts';
import { complexity } from '../graphql/complexity.ts';
import { rateLimited, tooComplex } from '../graphql/errors.ts';
import { run } from '../graphql/execute.ts';
import { type Request, readRequest } from '../graphql/request.ts';
import type { World } from '../world/model.ts';
import { Answer } from './answer.ts';
import type { Caller } from './auth.ts';
import { type Allowances, LARGEST_QUERY, limitHeaders, type Meter } from './limits.ts';

/** What a test may look up afterwards about one request to the API. */
export interface Recorded {
  at: string;
  host: string;
  method: string;
  path: string;
  caller: Caller['kind'] | null;
  /** The operation's name or first field. */
  operation: string;
  /** Every field asked for, as `Issue.title`. */
  fields: string[];
  variables: Record<string, unknown>;
  complexity: number;
  /** Fields answered with a zero because the simulator does not model them. */
  unmodelled: string[];
  status: number;
}

export interface Api {
  schema: GraphQLSchema;
  world: World;
  meterOf: (caller: Caller) => Meter;
  allowances: (caller: Caller) => Allowances;
}

/** Fills `record` as far as the request gets. */
export const answer = async (
  api: Api,
  incoming: Incoming,
  identify: () => Caller,
  record: Recorded,
): Promise<Outgoing> => {
  const headers: Record<string, string> = {};
  try {
    const caller = identify();
    record.caller = caller.kind;
    const request = readRequest(api.schema, incoming.body);
    Object.assign(record, { operation: request.name, fields: request.fields, variables: request.variables });
    record.complexity = complexity(api.schema, request);
    headers['x-complexity'] = String(record.complexity);
    charge(api, caller, request, record.complexity, headers);
    return respond(await execute(api, caller, request, record), headers);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return respond({ errors: [error.toJSON()] }, headers, statusOf(error));
  }
};

const execute = async (api: Api, caller: Caller, request: Request, record: Recorded) => {
  const meter = api.meterOf(caller);
  const unmodelled = new Set<string>();
  const limits = [meter.state('request'), meter.state('complexity')];
  const { world } = api;
  const result = await run(api.schema, request, { world, limits, mayWrite: caller.mayWrite, unmodelled });
  record.unmodelled = [...unmodelled].sort();
  return result;
};

const UNITS = { request: 'requests', complexity: 'complexity points', endpoint: 'requests' } as const;

/** Takes the price off the caller's allowance; the web app itself is not metered. */
const charge = (
  api: Api,
  caller: Caller,
  request: Request,
  points: number,
  headers: Record<string, string>,
): void => {
  if (caller.kind === 'session') return;
  if (points > LARGEST_QUERY) throw tooComplex(points, LARGEST_QUERY);
  const meter = api.meterOf(caller);
  const searching = request.fields.includes('Query.searchIssues');
  const exceeded = meter.take({ request: 1, complexity: points, endpoint: searching ? 1 : 0 });
  Object.assign(headers, limitHeaders(meter, searching));
  if (exceeded)
    throw rateLimited(
      exceeded.allowed,
      UNITS[exceeded.type],
      exceeded.type === 'endpoint' ? '1 minute' : '1 hour',
    );
};

/** Linear's rate limit is HTTP 400, a refused key 401, any other error of a request 400. */
const statusOf = (error: GraphQLError): number =>
  error.extensions.statusCode === 401 || error.extensions.statusCode === 403
    ? Number(error.extensions.statusCode)
    : 400;

const respond = (body: unknown, headers: Record<string, string>, status?: number): Outgoing => ({
  status: status ?? (Answer.parse(body).data === undefined ? 400 : 200),
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(Answer.parse(body)),
});
