/** A browser profile with the background in it, and a simulated Jira behind it over real HTTP. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBudget } from '#integrations/http/budget.ts';
import type { TrackerOptions } from '#integrations/registry.ts';
import type { PageRequests } from '#utils/messaging/page-protocol.ts';
import type { Answer, OwnRequests } from '#utils/messaging/protocol.ts';
import type { SenderFacts } from '#utils/messaging/sender.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import { FILE_FORMAT, FILE_VERSION } from '#utils/workspace/file/export.ts';
import { type App, createApp } from '../../../entrypoints/background/app.ts';
import { type JiraSimulator, startJira } from '../../trackers/jira/jira.ts';
import { makeQuarter } from '../../trackers/quarter/make-quarter.ts';
import { type Around, fakeBrowserFor } from './fake-browser.ts';

export const JIRA = 'https://acme.atlassian.net';
export const TODAY = '2026-11-18';
export const quarter = makeQuarter({ seed: 7, today: TODAY });

/** A new browser profile; tab 1 shows a ticket, tab 2 something else. */
export const newProfile = async (): Promise<Around> => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  const around: Around = {
    notices: [],
    injected: [],
    ran: [],
    granted: new Set([`${JIRA}/*`]),
    badge: '',
    rules: [],
    registered: [],
    open: [
      { id: 1, url: `${JIRA}/browse/PAY-1`, active: true },
      { id: 2, url: 'https://example.org/', active: false },
    ],
    page: null,
    opened: [],
    command: () => undefined,
    menus: [],
    menu: () => undefined,
    tickets: { near: [], chosen: [], here: null },
    allowed: () => undefined,
    revoked: () => undefined,
  };
  fakeBrowserFor(around);
  return around;
};

export const newSite = (): Promise<JiraSimulator> => startJira({ quarter, clock: () => clock.now });

/** Everybody's time; it moves when a test says so. */
export const clock = { now: Date.parse(quarter.now) };

/** One life of the background. What it asks for after its death never comes back, as in a browser. */
export interface Worker {
  app: App;
  /** Requests that reached the network in this life. */
  requests: number;
  kill(): void;
  /** Dies with its nth request. */
  killAt(request: number): Promise<void>;
}

export const newWorker = (
  site: JiraSimulator,
  session: string | null,
  linear: { url: string } | null = null,
  /** Servers of other hosts. */
  elsewhere: Record<string, string> = {},
): Worker => {
  let dead = false;
  let fatal = Number.POSITIVE_INFINITY;
  let died: () => void = () => undefined;
  const worker = {
    requests: 0,
    kill: () => {
      dead = true;
    },
    killAt: (request: number) =>
      new Promise<void>((resolve) => {
        fatal = request;
        died = resolve;
      }),
  };
  const fetchSimulated: TrackerOptions['fetch'] = async (url, init) => {
    worker.requests += 1;
    if (worker.requests >= fatal) {
      dead = true;
      died();
    }
    if (dead) return new Promise<Response>(() => undefined);
    const { pathname, search, host } = new URL(url);
    const cookie = init.credentials === 'include' && session ? { cookie: session } : {};
    const headers = { ...Object.fromEntries(new Headers(init.headers)), ...cookie };
    const server = elsewhere[host] ?? (host === 'api.linear.app' && linear ? linear.url : site.url);
    return fetch(`${server}${pathname}${search}`, { ...init, headers });
  };
  const app = createApp({
    now: () => clock.now,
    online: () => true,
    environment: {
      fetch: fetchSimulated,
      now: () => clock.now,
      sleep,
      budget: createBudget(NO_LIMITS, { now: () => clock.now, sleep }),
      hasAccess: (origin) => fakeBrowser.permissions.contains({ origins: [`${origin}/*`] }),
    },
    linearOAuth: false,
    signInToLinear: () => Promise.reject(new Error('not here')),
  });
  return Object.assign(worker, { app });
};

const NO_LIMITS = { concurrency: 4, burst: 1_000_000, perSecond: 1_000_000 };
const sleep = async (ms: number): Promise<void> => {
  clock.now += ms;
};

const self = 'chrome-extension://test-extension-id';
export const POPUP: SenderFacts = { id: 'test-extension-id', url: `${self}/popup.html` };
export const pageSender = (key: string, origin = JIRA): SenderFacts => ({
  id: 'test-extension-id',
  url: `${origin}/browse/${key}`,
  tab: { id: 1 },
  frameId: 0,
  documentId: 'page',
});
export const panelSender = (tab = 1, frameId = 4): SenderFacts => ({
  id: 'test-extension-id',
  url: `${self}/panel.html#t`,
  tab: { id: tab },
  frameId,
  documentId: `panel-${tab}-${frameId}`,
});

/** A new profile at the quarter's own hour, a site, and a worker of somebody who is signed in to it. */
export const begin = async () => {
  clock.now = Date.parse(quarter.now);
  const around = await newProfile();
  const site = await newSite();
  const session = site.gate.signIn();
  return { around, site, session, worker: newWorker(site, session) };
};

/** Whatever it asks from here on never comes back. */
export const end = async (worker: Worker, site: JiraSimulator): Promise<void> => {
  worker.kill();
  await site.close();
};

export const connectJira = (worker: Worker) =>
  own(worker, 'connect', { tracker: 'jira-cloud', base: JIRA, auth: 'session' });

/** The quarter's teams as a file, as one imports it. */
export const TEAMS_FILE = JSON.stringify({
  format: FILE_FORMAT,
  version: FILE_VERSION,
  documents: quarter.documents,
});

/** The quarter's teams, connected and read; the team that is shown. */
export const openQuarter = async (worker: Worker): Promise<TeamId> => {
  await own(worker, 'import', { text: TEAMS_FILE });
  await connectJira(worker);
  await worker.app.refresh.settled();
  const team = snapshot(worker).view?.team.id;
  if (!team) throw new Error('A team is shown.');
  return team;
};

type All = OwnRequests & PageRequests;

/** Asks as `sender`; the answer is what the page would get. */
export const send = <K extends keyof All>(
  { app }: Worker,
  sender: SenderFacts,
  request: K,
  ask: All[K]['ask'],
): Promise<Answer<All[K]['answer']>> =>
  new Promise((resolve) => {
    app.onMessage({ request, ask }, sender, (answer) => resolve(answer as Answer<All[K]['answer']>));
  });

/** Asks as the popup and takes the answer, or fails with the problem. */
export const own = async <K extends keyof OwnRequests>(
  worker: Worker,
  request: K,
  ask: OwnRequests[K]['ask'],
): Promise<OwnRequests[K]['answer']> => {
  const answer = await send(worker, POPUP, request as keyof All, ask as never);
  if (!answer.ok) throw new Error(`${request}: ${answer.problem.code} ${answer.problem.detail}`);
  return answer.value as OwnRequests[K]['answer'];
};

/** Asks for everything again, as the popup does, and waits for the end. */
export const refreshed = async (worker: Worker): Promise<void> => {
  await own(worker, 'refresh', {});
  await worker.app.refresh.settled();
};

export const snapshot = ({ app }: Worker): Snapshot => app.snapshots.current();
