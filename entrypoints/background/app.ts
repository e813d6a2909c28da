import { browser } from 'wxt/browser';
import type { TrackerOptions } from '#integrations/registry.ts';
import type { Secret } from '#integrations/secret.ts';
import type { PageRequests } from '#utils/messaging/page-protocol.ts';
import { createListener } from '#utils/messaging/server.ts';
import type { Problem } from '#utils/problem.ts';
import { daysSamples } from '#utils/refresh/days-samples.ts';
import { placeOf } from '#utils/refresh/plan.ts';
import { createDocumentStore } from '#utils/storage/documents.ts';
import { openFactsCache } from '#utils/storage/facts-cache.ts';
import { openKeptSheets } from '#utils/storage/kept-sheets.ts';
import { openSecrets } from '#utils/storage/secrets.ts';
import { createBackFill } from './back-fill.ts';
import { createConnections } from './connections.ts';
import { offerMenus } from './context-menus.ts';
import { createDocuments } from './documents.ts';
import { createFacts } from './facts.ts';
import { gathered } from './gathered.ts';
import { applyHeaderRules } from './header-rules.ts';
import { createLens } from './lens.ts';
import { createLensView } from './lens-view.ts';
import { createLinkFrom } from './link-from.ts';
import { createMarks } from './marks.ts';
import { createMarksMemory } from './marks-memory.ts';
import { pageSheets } from './marks-sheets.ts';
import { createMoments } from './moments.ts';
import { createNudge } from './nudge.ts';
import { ownAddress } from './own-address.ts';
import { ownHandlers } from './own-handlers.ts';
import { ownSites } from './own-sites.ts';
import { pageHandlers } from './page-handlers.ts';
import { createPagePorts } from './page-port.ts';
import { createPanelTokens } from './panel-tokens.ts';
import { createPictureMemory } from './picture-memory.ts';
import { problem, problemOf } from './problems.ts';
import { createReadings } from './readings.ts';
import { createRefresh } from './refresh.ts';
import { createServed } from './served.ts';
import { createSnapshots } from './snapshots.ts';
import { createStrip } from './strip.ts';
import { tabs } from './tabs.ts';
import { createTickets } from './tickets.ts';
import { withheldHost } from './withheld.ts';

/** What the background needs from the world; tests bring their own clock and network. */
export interface World {
  now: () => number;
  online: () => boolean;
  /** For the trackers. */
  environment: TrackerOptions;
  linearOAuth: boolean;
  signInToLinear(): Promise<Secret>;
}

/** Pages follow an edit at once, and a run of changes a few times a second; milliseconds. */
const SNAPSHOT_PAUSE = 150;
const MARKS_PAUSE = 300;
const NUDGE_PAUSE = 1000;

/** May be answered before all is open, and wait for it themselves. */
const EARLY: ReadonlySet<string> = new Set<keyof PageRequests>(['marks', 'bearers']);

/** Everything of the background, built and tied together; nothing is read before `open()`. */
export const createApp = (world: World) => {
  const { now } = world;
  const self = { id: browser.runtime.id, url: ownAddress('/') };
  const broadcast = gathered(() => ports.broadcast(), SNAPSHOT_PAUSE);
  const marksChanged = gathered(() => void tabs.marksChanged(), MARKS_PAUSE);
  const nudged = gathered(() => void nudge.follow(), NUDGE_PAUSE);
  const memory = createMarksMemory();
  const kept = openKeptSheets();
  const changed = () => {
    void memory.forget();
    picture.renew();
    broadcast();
    marksChanged();
    nudged();
  };

  const secrets = openSecrets();
  const documents = createDocuments({ store: createDocumentStore({ now }), now, changed });
  const facts = createFacts({
    ...{ cache: openFactsCache(), now, changed },
    finished: (uids) => moments.finished(uids),
  });
  const moments = createMoments({ documents, facts, now, changed });
  const connections = createConnections({
    ...{ secrets, now, changed, environment: world.environment, signInToLinear: world.signInToLinear },
    claim: async ({ site, accountId }) => void (await facts.claim(site, accountId)),
    dropped: async (connection) => {
      await facts.clear(connection.site);
      await ownSites.leave(connection);
      // Without the permission nothing can be taken out of a page.
      await marks.settled();
      await ownSites.release(connection, connections.all());
    },
    listed: async (list) => {
      void offerMenus(list);
      await applyHeaderRules(list);
      await tabs.inject(await ownSites.reconcile(list));
    },
  });
  const readings = createReadings({ facts, connections, now });

  const backFill = createBackFill({ documents, readings, now });

  const finished = async (sites: ReadonlySet<string>): Promise<void> => {
    const at = new Date(now()).toISOString();
    for (const document of documents.all()) {
      const { view } = readings.of(document, null, { forecasts: false });
      await documents.record(document.team.id, (current) => daysSamples(current, view, sites, at));
    }
    backFill.start(sites);
  };
  const refresh = createRefresh({ documents, connections, facts, now, finished, changed: broadcast });
  const tickets = createTickets({ documents, connections, facts, now });
  const strip = createStrip({
    ...{ documents, connections, facts, readings, refresh, tickets, moments, now, marksChanged },
  });
  const lens = createLens();
  const served = createServed({ documents, connections, facts, readings });
  const marks = createMarks({
    ...{ connections, served, lens, memory, kept },
    ready: () => ready(),
    isReady: () => isOpen,
  });
  const lensView = createLensView({ lens, served });
  const { online, linearOAuth } = world;
  const snapshots = createSnapshots({
    ...{ documents, connections, facts, readings, refresh, moments, online, linearOAuth, changed, now },
    nudge: () => nudge.view(),
  });
  const nudge = createNudge({ readings, now, team: snapshots.team, changed: broadcast });
  const panelTokens = createPanelTokens(now);
  const linkFrom = createLinkFrom({ connections, panelTokens });

  let isOpen = false;
  const open = async (): Promise<void> => {
    const first = await isBrowserStart();
    if (first) for (const left of await kept.take().catch(() => [])) void pageSheets.takeOut(left);
    await marks.early();
    if (first) await secrets.eraseTransient();
    await documents.open();
    await connections.open();
    if (first) await ownSites.releaseUnused(connections.all());
    await facts.open(sitesOf(connections.all()), rulesOf(documents.all()));
    await Promise.all([moments.open(), snapshots.open(), nudge.open()]);
    await refresh.open();
    isOpen = true;
  };
  let opening: Promise<void> | null = null;
  const ready = (): Promise<void> => (opening ??= open());

  const told = { snapshot: snapshots.current, document: snapshots.team, across: snapshots.across };
  const picture = createPictureMemory(told);
  const { boundTo } = panelTokens;
  const ports = createPagePorts({ self, boundTo, ready, ...told, told: picture.keepSoon });
  const services = {
    ...{ documents, connections, readings, refresh, strip, tickets, moments },
    ...{ snapshots, panelTokens, ports, lensView, linkFrom, facts, served, marks, nudge, now },
  };
  const onMessage = createListener({
    self,
    ready: (request) => (EARLY.has(request) ? Promise.resolve() : ready()),
    page: pageHandlers({ ...services, lens }),
    own: ownHandlers(services),
    boundTo: panelTokens.boundTo,
    problemOf: (error): Problem => problemOf(error, now()),
  });

  const checkAccess = async (): Promise<void> => {
    for (const connection of connections.all()) {
      const { id } = connection;
      const host = await withheldHost(connection);
      if (host !== null) await connections.report(id, problem('no-access', now(), host));
      else if (connections.problemOf(id)?.code === 'no-access') await connections.report(id, null);
    }
  };

  /** Host access was given or taken away: said at once, not at the next request. */
  const accessChanged = async (): Promise<void> => {
    await ready();
    await tabs.inject(await ownSites.reconcile(connections.all()));
    await checkAccess();
    await refresh.start('alarm');
  };

  /** What is known of a tab goes with it: its number is given again in time. */
  const forgetTab = async (tab: number): Promise<void> => {
    const sheets = kept.forget(tab).catch(() => undefined);
    await Promise.all([panelTokens.forgetTab(tab), lens.forgetTab(tab), sheets]);
  };

  return { ...services, lens, forgetTab, backFill, ready, onMessage, checkAccess, accessChanged, changed };
};
export type App = ReturnType<typeof createApp>;

/** `storage.session` is empty exactly when the browser, or this extension, has just been started. */
const isBrowserStart = async (): Promise<boolean> => {
  const { begun } = await browser.storage.session.get('begun');
  await browser.storage.session.set({ begun: true });
  return begun !== true;
};

const sitesOf = (connections: readonly { site: string }[]): string[] => connections.map(({ site }) => site);

const rulesOf = (documents: ReturnType<ReturnType<typeof createDocuments>['all']>) =>
  documents.flatMap(({ rules }) => rules.map((rule) => ({ id: rule.id, site: placeOf(rule.query).site })));
