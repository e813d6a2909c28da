import { type Fault, type FaultHandle, faults } from '../http/faults.ts';
import { type Incoming, type Outgoing, serve } from '../http/serve.ts';
import type { Quarter } from '../quarter/types.ts';
import { type Gate, isForged, makeGate } from './gate.ts';
import { type PageOptions, pages } from './pages/pages.ts';
import { type Recorded, record } from './requests.ts';
import type { Answer } from './rest/answer.ts';
import { accountIdOf } from './rest/parts.ts';
import { answer } from './rest/routes.ts';
import { type Control, control } from './state/control.ts';
import { seedWorld } from './state/seed.ts';
import type { World } from './state/world.ts';

export interface JiraOptions {
  quarter: Quarter;
  /** Milliseconds since the epoch; by default the quarter's now, and from there as time passes. */
  clock?: () => number;
  /** 0 takes any free port. */
  port?: number;
  /** The most issues with fields that one search page holds. */
  pageSize?: number;
  pages?: Partial<PageOptions>;
}

export interface JiraSimulator {
  /** `http://127.0.0.1:port`; the site's own address in answers is `https://acme.atlassian.net`. */
  url: string;
  host: string;
  port: number;
  /** Acts on the site behind everybody's back. */
  state: Control;
  world: World;
  gate: Gate;
  /** Every request so far, oldest first; empty it to start counting anew. */
  requests: Recorded[];
  /** How pages behave from now on. */
  pages: PageOptions;
  fault(fault: Fault): FaultHandle;
  clearFaults(): void;
  close(): Promise<void>;
}

/** Starts a simulated Jira Cloud site that holds the quarter's Jira tickets. */
export const startJira = async (options: JiraOptions): Promise<JiraSimulator> => {
  const { quarter, pageSize = 100 } = options;
  const world = seedWorld(quarter, options.clock ?? runningFrom(Date.parse(quarter.now)));
  const gate = makeGate('Wilhelmina Testperson');
  const requests: Recorded[] = [];
  const base = `https://${world.host}`;
  const trouble = faults((status) => usualFault(status, world.now()));
  const site = pages(world, gate, { hydrateAfterMs: 300, colorMode: 'light', ...options.pages });

  const respond = (request: Incoming): Outgoing | 'hang' | 'drop' => {
    const struck = trouble.strike(request);
    if (struck) return struck;
    const account = gate.who(request);
    const rest = request.url.pathname.startsWith('/rest/');
    if (account === 'refused' && rest) return send({ status: 401, body: REFUSED });
    if (rest && isForged(request))
      return { status: 403, headers: { 'content-type': 'text/html' }, body: 'XSRF check failed' };
    const known = account === 'refused' ? null : account;
    if (rest && known === null && !READS.test(request.url.pathname) && request.method !== 'GET')
      return send({ status: 401, body: REFUSED });
    const given = answer({ world, request, account: known, base, pageSize });
    return given ? send(given, known) : site.answer(request, known);
  };

  const server = await serve(async (request) => {
    const entry = record(request);
    requests.push(entry);
    const out = respond(request);
    entry.status = typeof out === 'string' ? 0 : out.status;
    return out;
  }, options.port);

  return {
    ...server,
    state: control(world),
    world,
    gate,
    requests,
    pages: site.options,
    fault: (fault) => trouble.add(fault),
    clearFaults: () => trouble.clear(),
  };
};

/** Reads that are asked by POST; without an account they answer, and are empty. */
const READS = /\/(search\/jql|search|search\/approximate-count|issue\/bulkfetch|changelog\/bulkfetch)$/;

const REFUSED = {
  errorMessages: ['Client must be authenticated to access this resource.'],
  errors: {},
};

const runningFrom = (start: number): (() => number) => {
  const begun = performance.now();
  return () => start + Math.round(performance.now() - begun);
};

/** Nothing leaves that our own schemas do not know; a breach becomes a loud 500. */
const send = ({ status, body, schema }: Answer, account: string | null = null): Outgoing => {
  schema?.parse(body);
  return {
    status,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      'x-ratelimit-limit': '350',
      'x-ratelimit-remaining': '349',
      ...(account === null ? {} : { 'x-aaccountid': accountIdOf(account) }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
};

/** What Jira sends with each kind of trouble, unless the fault says otherwise. */
const usualFault = (status: number, now: number): Omit<Fault, 'match' | 'times'> => {
  if (status !== 429)
    return { body: { errorMessages: [WORDS[status] ?? 'Something went wrong.'], errors: {} } };
  return {
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
    headers: {
      'retry-after': '1',
      'x-ratelimit-limit': '350',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': new Date(now + 1000).toISOString(),
      'ratelimit-reason': 'jira-burst-based',
    },
  };
};

const WORDS: Record<number, string> = {
  401: 'Client must be authenticated to access this resource.',
  403: 'You do not have permission to do this.',
  404: 'Issue does not exist or you do not have permission to see it.',
  410: 'The requested API has been removed.',
  500: 'Internal server error',
  503: 'Service unavailable',
};
