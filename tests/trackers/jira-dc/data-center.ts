import { type Fault, type FaultHandle, faults } from '../http/faults.ts';
import { type Incoming, type Outgoing, serve } from '../http/serve.ts';
import { isForged } from '../jira/gate.ts';
import { type Recorded, record } from '../jira/requests.ts';
import { type Answer, refuse } from '../jira/rest/answer.ts';
import { type Control, control } from '../jira/state/control.ts';
import { seedWorld } from '../jira/state/seed.ts';
import type { World } from '../jira/state/world.ts';
import type { Quarter } from '../quarter/types.ts';
import { type Gate, makeGate } from './gate.ts';
import { type Pages, pages } from './pages/pages.ts';
import { makeRateLimit, type RateLimit } from './rate-limit.ts';
import { userName } from './rest/parts.ts';
import { answer } from './rest/routes.ts';

export interface DataCenterOptions {
  quarter: Quarter;
  /** Milliseconds since the epoch; by default the quarter's now, and from there as time passes. */
  clock?: () => number;
  /** 0 takes any free port. */
  port?: number;
  /** The most issues that one search page holds, whatever is asked for. */
  pageSize?: number;
  /** Empty for a site at the root of its host. */
  contextPath?: string;
  /** The address people use, context path aside; what the server says of itself. */
  origin?: string;
  /** Off unless given, as on most sites. */
  rateLimit?: RateLimit;
}

export interface DataCenterSimulator {
  /** `http://127.0.0.1:port/jira` */
  url: string;
  /** Without the context path, for a proxy. */
  serverUrl: string;
  /** The site's own address in answers. */
  base: string;
  /** Acts on the site behind everybody's back. */
  state: Control;
  world: World;
  gate: Gate;
  /** Every request so far, oldest first; empty it to start counting anew. */
  requests: Recorded[];
  pages: Pages;
  fault(fault: Fault): FaultHandle;
  clearFaults(): void;
  close(): Promise<void>;
}

export const ORIGIN = 'https://issues.example.com';
const CONTEXT_PATH = '/jira';

/** Starts a simulated Jira Data Center that holds the quarter's Jira tickets, under a context path. */
export const startDataCenter = async (options: DataCenterOptions): Promise<DataCenterSimulator> => {
  const { quarter, pageSize = 1000, contextPath = CONTEXT_PATH, origin = ORIGIN } = options;
  const world = seedWorld(quarter, options.clock ?? runningFrom(Date.parse(quarter.now)));
  const gate = makeGate('Wilhelmina Testperson', contextPath);
  const requests: Recorded[] = [];
  const base = origin + contextPath;
  const trouble = faults((status) => ({ body: { errorMessages: [`Simulated ${status}.`], errors: {} } }));
  const limit = options.rateLimit && makeRateLimit(options.rateLimit, world.now);
  const site = pages(world, gate, contextPath);

  const rest = (path: string, request: Incoming): Outgoing => {
    const account = gate.who(request);
    if (account === 'refused')
      return send(refuse(401, 'Client must be authenticated to access this resource.'));
    if (isForged(request))
      return { status: 403, headers: { 'content-type': 'text/html' }, body: 'XSRF check failed' };
    const allowance = account !== null && limit ? limit(account) : null;
    const given =
      allowance?.allowed === false
        ? refuse(429, 'Rate limit exceeded.')
        : (answer(path, { world, request, account, base, pageSize }) ?? refuse(404, 'Not found.'));
    const out = send(given);
    const user = account === null ? 'anonymous' : userName(account);
    return { ...out, headers: { ...out.headers, ...allowance?.headers, 'x-ausername': user } };
  };

  const respond = (request: Incoming): Outgoing | 'hang' | 'drop' => {
    const struck = trouble.strike(request);
    if (struck) return struck;
    const { pathname } = request.url;
    if (!`${pathname}/`.startsWith(`${contextPath}/`)) return { status: 404, body: 'Not Found' };
    const path = pathname.slice(contextPath.length) || '/';
    return path.startsWith('/rest/') ? rest(path, request) : site.answer(path, request);
  };

  const server = await serve(async (request) => {
    const entry = record(request);
    requests.push(entry);
    const out = respond(request);
    entry.status = typeof out === 'string' ? 0 : out.status;
    return out;
  }, options.port);

  return {
    url: server.url + contextPath,
    serverUrl: server.url,
    base,
    state: control(world),
    world,
    gate,
    requests,
    pages: site,
    fault: (fault) => trouble.add(fault),
    clearFaults: () => trouble.clear(),
    close: server.close,
  };
};

const runningFrom = (start: number): (() => number) => {
  const begun = performance.now();
  return () => start + Math.round(performance.now() - begun);
};

/** Nothing leaves that our own schemas do not know; a breach becomes a loud 500. */
const send = ({ status, body, schema }: Answer): Outgoing => {
  schema?.parse(body);
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
};
