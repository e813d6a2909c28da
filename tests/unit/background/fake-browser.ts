/** The parts of a browser that WXT's fake leaves to the test. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageTickets } from '#utils/messaging/page-protocol.ts';

/** What tabs were told, what the browser grants, and what a person does with it. */
export interface Around {
  notices: { tab: number; notice: unknown }[];
  injected: { tab: number; files: string[] }[];
  /** Functions that ran in tabs, and what the browser granted then. */
  ran: { tab: number; granted: string[] }[];
  granted: Set<string>;
  rules: { id: number; condition: { urlFilter: string } }[];
  /** On the toolbar button. */
  badge: string;
  /** Content scripts registered at run time. */
  registered: { id: string; matches: string[]; js: string[]; css?: string[] }[];
  /** The open tabs; the first is in front. */
  open: { id: number; url: string; active: boolean }[];
  /** What a look into the page of a tab finds. */
  page: unknown;
  opened: string[];
  /** Entries of the browser's own menu. */
  menus: { id: string; contexts: string[]; targetUrlPatterns?: string[]; documentUrlPatterns?: string[] }[];
  /** Chooses one of them in this tab. */
  menu(clicked: { menuItemId: string; linkUrl?: string }, tab: { id: number; url: string }): void;
  /** What a page answers when it is asked for its tickets; null: no script of ours stands there. */
  tickets: PageTickets | null;
  /** Presses the keys of a browser command. */
  command(name: string): void;
  /** Tells the background that host access was given. */
  allowed(origins: string[]): void;
  /** Tells the background that host access was taken away. */
  revoked(): void;
}

/** Whether an address lies below one of these patterns; `*` stands for any first part of a host. */
const isAt = (address: string, patterns: string[]): boolean =>
  patterns.some((pattern) => {
    const [host = '', rest = ''] = pattern.replace(/\*$/, '').split('*');
    return address.startsWith(host) && address.includes(rest);
  });

/** Gives the fake browser these parts; what it is asked to do is done to `around`. */
export const fakeBrowserFor = (around: Around): void => {
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => undefined });
  Object.assign(fakeBrowser.runtime, {
    onConnect: { addListener: () => undefined },
    getManifest: () => ({
      content_scripts: [{ matches: ['https://*.atlassian.net/*'], js: ['content-scripts/jira.js'] }],
      host_permissions: ['https://*.atlassian.net/*'],
    }),
  });
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: async () => void around.menus.splice(0),
    create: (entry: Around['menus'][number]) => around.menus.push(entry),
    onClicked: {
      addListener: (listener: Around['menu']) => {
        around.menu = listener;
      },
    },
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ text }: { text: string }) => {
      around.badge = text;
    },
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  });
  Object.assign(fakeBrowser.windows, {
    create: async ({ url }: { url: string }) => void around.opened.push(url),
  });
  Object.assign(fakeBrowser.commands, {
    onCommand: {
      addListener: (listener: (name: string) => void) => {
        around.command = listener;
      },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url, active }: { url?: string[]; active?: boolean }) =>
      around.open.filter(
        (tab) =>
          (url ? isAt(tab.url, url) && isAt(tab.url, [...around.granted]) : true) &&
          (active ? tab.active : true),
      ),
    sendMessage: async (tab: number, notice: { notice: string }) => {
      if (around.tickets === null) throw new Error('Receiving end does not exist');
      if (notice.notice === 'tickets') return around.tickets;
      around.notices.push({ tab, notice });
      return undefined;
    },
    create: async ({ url }: { url: string }) => void around.opened.push(url),
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
      if (!files) {
        around.ran.push({ tab: target.tabId, granted: [...around.granted] });
        return [{ result: around.page }];
      }
      around.injected.push({ tab: target.tabId, files });
      return [];
    },
    getRegisteredContentScripts: async () => around.registered,
    registerContentScripts: async (scripts: Around['registered']) => void around.registered.push(...scripts),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      around.registered = around.registered.filter(({ id }) => !ids.includes(id));
    },
  });
  Object.assign(fakeBrowser.permissions, {
    onAdded: {
      addListener: (listener: (given: { origins: string[] }) => void) => {
        around.allowed = (origins) => listener({ origins });
      },
    },
    getAll: async () => ({ origins: [...around.granted] }),
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) around.granted.delete(origin);
      return true;
    },
    onRemoved: {
      addListener: (listener: () => void) => {
        around.revoked = listener;
      },
    },
    contains: async ({ origins }: { origins: string[] }) => origins.every((one) => around.granted.has(one)),
  });
  Object.assign(fakeBrowser.declarativeNetRequest, {
    getSessionRules: async () => around.rules,
    updateSessionRules: async ({ addRules }: { addRules: Around['rules'] }) => {
      around.rules = addRules;
    },
  });
};
