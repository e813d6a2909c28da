import { browser } from 'wxt/browser';
import { siteBase, siteName } from '#integrations/jira/data-center/address.ts';
import { trackerForOrigin } from '#integrations/registry.ts';
import type { SiteOffer } from '#utils/messaging/protocol.ts';
import type { Connection } from '#utils/storage/connection.ts';
import { z } from '#utils/zod.ts';

/** What a page says of itself. A page can say anything: its answer leads to an offer, and to nothing else. */
const Said = z.object({ isJira: z.boolean(), context: z.string().max(200) });

/** Runs in the page's tab, where nothing around it exists. */
const look = () => ({
  isJira:
    document.body?.id === 'jira' &&
    document.querySelector('meta[name="application-name"][content="JIRA" i]') !== null,
  context: document.querySelector('meta[name="ajs-context-path"]')?.getAttribute('content') ?? '',
});

/**
 * The Jira in front that we do not know yet, for the popup to offer. Opening the popup on a tab lets us look
 * into that tab once (`activeTab`); a page that may not be looked into is none.
 */
export const activeSite = async (connections: readonly Connection[]): Promise<SiteOffer | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const origin = tab?.url && URL.canParse(tab.url) ? new URL(tab.url).origin : '';
  if (tab?.id === undefined || !/^https?:/.test(origin) || trackerForOrigin(origin) !== null) return null;
  const said = await lookInto(tab.id);
  const base = said?.isJira ? siteBase(origin + said.context) : null;
  if (base === null || connections.some((one) => one.base === base)) return null;
  return { base, name: siteName(base) };
};

const lookInto = async (tabId: number): Promise<z.infer<typeof Said> | null> => {
  try {
    const [first] = await browser.scripting.executeScript({ target: { tabId }, func: look });
    return Said.safeParse(first?.result).data ?? null;
  } catch {
    return null;
  }
};
