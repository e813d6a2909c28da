import { browser } from 'wxt/browser';
import { CLAIM } from '#integrations/overlay/claim.ts';
import type { PageCheck, PageNotice, PageTickets } from '#utils/messaging/page-protocol.ts';
import { PageCheckSchema, PageTicketsSchema } from '#utils/messaging/page-schemas.ts';
import { ownAddress } from './own-address.ts';

/** Files of ours, and the pages they stand on. */
export interface ContentScript {
  matches: string[];
  js: string[];
}

/** Where content scripts of ours may stand: by the build's own manifest, and by what people added. */
const scripts = async (): Promise<ContentScript[]> =>
  [
    ...(browser.runtime.getManifest().content_scripts ?? []),
    ...(await browser.scripting.getRegisteredContentScripts()),
  ].map(({ matches = [], js = [] }) => ({ matches, js }));

const tabIds = async (matches: string[]): Promise<number[]> => {
  if (matches.length === 0) return [];
  const tabs = await browser.tabs.query({ url: matches });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
};

const tell = (tab: number, notice: PageNotice): Promise<void> =>
  // A tab may hold no script of ours (another page of the site, opened before us): nobody is told then.
  browser.tabs.sendMessage(tab, notice).then(
    () => undefined,
    () => undefined,
  );

/** As the page's tab has it. */
declare const chrome: typeof browser;

/** Runs in a page's tab, where nothing around it exists. Questions are heard in their order, this one last. */
const leave = async (claim: string): Promise<void> => {
  document.dispatchEvent(new Event(claim));
  await chrome.runtime.sendMessage({ request: 'bearers', ask: {} });
};

const inject = async (tabId: number, js: string[]): Promise<void> => {
  // Discarded tabs, error pages and withheld hosts refuse; each gets its script when next loaded.
  await browser.scripting.executeScript({ target: { tabId }, files: paths(js) }).catch(() => undefined);
};

export const tabs = {
  /** Every page that may show a mark asks again. */
  async marksChanged(): Promise<void> {
    const ids = await tabIds((await scripts()).flatMap(({ matches }) => matches));
    await Promise.all(ids.map((id) => tell(id, { notice: 'marks-changed' })));
  },

  /** The same where access was taken away: patterns no longer find the tab, the script that stands there still hears us. */
  async accessTaken(): Promise<void> {
    const open = await browser.tabs.query({});
    await Promise.all(open.map(async ({ id }) => id !== undefined && tell(id, { notice: 'marks-changed' })));
  },

  /** This page asks again. */
  marksChangedIn: (tab: number): Promise<void> => tell(tab, { notice: 'marks-changed' }),

  /** Our script leaves the open pages of a site. Resolves when each has asked us to take out what stands in it. */
  async leave(pages: string): Promise<void> {
    const ids = await tabIds([pages]);
    await Promise.all(
      ids.map((tabId) =>
        browser.scripting
          .executeScript({ target: { tabId }, func: leave, args: [CLAIM] })
          .catch(() => undefined),
      ),
    );
  },

  /** Opens the panel to link tickets; false where no script of ours stands. */
  openLinking: (tab: number, key: string, token: string): Promise<boolean> => {
    const notice: PageNotice = { notice: 'link', key, token };
    return browser.tabs.sendMessage(tab, notice).then(
      () => true,
      () => false,
    );
  },

  closePanel: (tab: number): Promise<void> => tell(tab, { notice: 'close-panel' }),

  /** Pages that were open before we were installed get their strip without a reload. */
  injectIntoOpen: async (): Promise<void> => tabs.inject(await scripts()),

  /** The pages of a site that was just added, likewise. */
  async inject(added: readonly ContentScript[]): Promise<void> {
    for (const { matches, js } of added) {
      for (const tabId of await tabIds(matches)) {
        await inject(tabId, js);
      }
    }
  },

  /** Open pages of hosts that were just given to us. */
  async injectWhere(origins: string[]): Promise<void> {
    const given = new Set(await tabIds(origins));
    for (const { matches, js } of await scripts())
      for (const tabId of await tabIds(matches)) if (given.has(tabId)) await inject(tabId, js);
  },

  /** The tab in front, if the browser lets us see its address: only of hosts we have access to. */
  async front(): Promise<{ id: number; url: URL } | null> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const { id, url } = tab ?? {};
    return id !== undefined && url && URL.canParse(url) ? { id, url: new URL(url) } : null;
  },

  activeUrl: async (): Promise<URL | null> => (await tabs.front())?.url ?? null,

  /** What the cards and rows of a page name; null where no script of ours stands. */
  async ticketsIn(tab: number): Promise<PageTickets | null> {
    const ask: PageNotice = { notice: 'tickets' };
    const said: unknown = await browser.tabs.sendMessage(tab, ask).catch(() => null);
    return PageTicketsSchema.safeParse(said).data ?? null;
  },

  /** What the script of a page recognises there; null where none stands or the page is none of a tracker. */
  async checkOf(tab: number): Promise<PageCheck | null> {
    const ask: PageNotice = { notice: 'check' };
    const said: unknown = await browser.tabs.sendMessage(tab, ask).catch(() => null);
    return PageCheckSchema.safeParse(said).data ?? null;
  },

  /** The same of every open page that may have one. */
  async checks(): Promise<PageCheck[]> {
    const ids = await tabIds((await scripts()).flatMap(({ matches }) => matches));
    return (await Promise.all(ids.map(tabs.checkOf))).filter((one) => one !== null);
  },

  openWelcome: async (): Promise<void> => {
    await browser.tabs.create({ url: ownAddress('/dashboard.html#/welcome') });
  },
};

type ScriptFiles = Parameters<typeof browser.scripting.executeScript>[0] extends { files?: infer F }
  ? F
  : never;
const paths = (js: string[]) => js as unknown as NonNullable<ScriptFiles>;
