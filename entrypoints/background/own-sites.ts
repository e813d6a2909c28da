import { type Browser, browser } from 'wxt/browser';
import { trackerForOrigin } from '#integrations/registry.ts';
import { pagesPattern } from '#integrations/site-pattern.ts';
import { hostPattern } from '#utils/host-access.ts';
import { serial } from '#utils/serial.ts';
import type { Connection } from '#utils/storage/connection.ts';
import { hasAccess } from './access.ts';
import { type ContentScript, tabs } from './tabs.ts';

/**
 * Sites that people added, at origins of their own: their content scripts are registered at run time. What the
 * browsers keep of that differs (Firefox all, Chromium sometimes nothing; reference: browser experiments §1,
 * 2026-11), so it is compared with what is granted at each start and each change.
 */
const PREFIX = 'own-site-';

type Base = Pick<Connection, 'id' | 'base'>;

/** Those that no pattern of the manifest covers. */
const isOwn = ({ base }: Base): boolean => trackerForOrigin(new URL(base).origin) === null;

/** The files that stand on Jira Cloud's pages know every Jira. */
const jiraFiles = (): { js: string[]; css?: string[] } => {
  const { js = [], css } =
    (browser.runtime.getManifest().content_scripts ?? []).find(({ matches }) =>
      matches?.some((pattern) => pattern.includes('.atlassian.net/')),
    ) ?? {};
  return { js: js.map(bare), ...(css && { css: css.map(bare) }) };
};

type Registered = Browser.scripting.RegisteredContentScript;

const wantedFor = async (connections: readonly Base[]): Promise<Registered[]> => {
  const files = jiraFiles();
  const wanted: Registered[] = [];
  for (const { id, base } of connections.filter(isOwn)) {
    if (!(await hasAccess(new URL(base).origin))) continue;
    wanted.push({
      id: PREFIX + id,
      ...files,
      matches: [pagesPattern(base)],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    });
  }
  return wanted;
};

const isSame = (a: Registered, b: Registered): boolean =>
  a.id === b.id &&
  a.matches?.join() === b.matches?.join() &&
  [...(a.js ?? []), ...(a.css ?? [])].map(bare).join() ===
    [...(b.js ?? []), ...(b.css ?? [])].map(bare).join();

/** Browsers give paths back with a slash before them, or without; Firefox a manifest's as full addresses, and takes none. */
const bare = (path: string): string => path.replace(/^([a-z-]+:\/\/[^/]+)?\//, '');

/** Not Atlassian's or Linear's, of which people may have allowed a single host. */
const isSingleOwn = (pattern: string): boolean =>
  /^https?:\/\/[^*]+\/\*$/.test(pattern) && trackerForOrigin(pattern.slice(0, -2)) === null;

const inTurn = serial();

export const ownSites = {
  /** Registers what is connected and granted, and nothing else. Returns what was not registered before. */
  reconcile: (connections: readonly Base[]): Promise<ContentScript[]> =>
    inTurn(async () => {
      const wanted = await wantedFor(connections);
      const standing = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
        id.startsWith(PREFIX),
      );
      const stale = standing.filter((one) => !wanted.some((other) => isSame(one, other)));
      const fresh = wanted.filter((one) => !standing.some((other) => isSame(one, other)));
      if (stale.length > 0)
        await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
      if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
      return fresh.map(({ matches = [], js = [] }) => ({ matches, js }));
    }),

  /** Nothing of ours stays in the open pages of a site that was removed. */
  async leave({ base }: Pick<Connection, 'base'>): Promise<void> {
    if (isOwn({ id: '', base })) await tabs.leave(pagesPattern(base));
  },

  /** Gives the permission for a site back, unless another connection needs the host. */
  async release({ base }: Pick<Connection, 'base'>, left: readonly Base[]): Promise<void> {
    const pattern = hostPattern(base);
    if (!isOwn({ id: '', base }) || left.some((other) => hostPattern(other.base) === pattern)) return;
    await browser.permissions.remove({ origins: [pattern] });
  },

  /**
   * Gives back what was granted for single hosts where nothing came to be connected. Only when the browser
   * starts: between a grant and its connection this would take it away.
   */
  async releaseUnused(connections: readonly Base[]): Promise<void> {
    const { host_permissions = [], optional_host_permissions = [] } = browser.runtime.getManifest();
    const kept = new Set<string>([
      ...connections.map(({ base }) => hostPattern(base)),
      ...host_permissions,
      ...optional_host_permissions,
    ]);
    const { origins = [] } = await browser.permissions.getAll();
    const unused = origins.filter((pattern) => isSingleOwn(pattern) && !kept.has(pattern));
    if (unused.length > 0) await browser.permissions.remove({ origins: unused });
  },
};
