/** A company that runs its Jira itself, at a host that no manifest knows. */
import type { Page } from 'playwright-core';
import { type DataCenterSimulator, ORIGIN, startDataCenter } from '#tests/trackers/jira-dc/data-center.ts';
import { documentsAt } from '#tests/trackers/jira-dc/documents.ts';
import { makeQuarter } from '#tests/trackers/quarter/make-quarter.ts';
import { teamDay } from '#tests/trackers/quarter/sites.ts';
import type { Quarter } from '#tests/trackers/quarter/types.ts';
import type { Browser } from './browser.ts';
import { type Hosts, startHosts } from './hosts.ts';
import { waitUntil } from './wait-until.ts';

export interface DataCenterWorld {
  quarter: Quarter;
  jira: DataCenterSimulator;
  hosts: Hosts;
  teamsFile: string;
  close(): Promise<void>;
}

export const startDataCenterWorld = async (seed: number): Promise<DataCenterWorld> => {
  const now = new Date();
  const quarter = makeQuarter({ seed, today: teamDay(now), now: now.toISOString() });
  const jira = await startDataCenter({ quarter });
  const hosts = await startHosts({ [new URL(ORIGIN).host]: jira.serverUrl });
  const documents = documentsAt(jira.base, quarter);
  return {
    ...{ quarter, jira, hosts },
    teamsFile: JSON.stringify({ format: 'throughline', version: 1, documents }),
    close: async () => {
      await hosts.close();
      await jira.close();
    },
  };
};

/** In a tab, as people do: the cookie is the browser's. */
export const signIn = async ({ context }: Browser, { jira }: DataCenterWorld): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`${jira.base}/login.jsp`);
  await page.close();
};

interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
}
interface ExtensionApi {
  developerPrivate: DeveloperPrivate;
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    request(wanted: { origins: string[] }): Promise<boolean>;
    remove(unwanted: { origins: string[] }): Promise<boolean>;
  };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}
declare const chrome: ExtensionApi;

/**
 * What the "Allow" of Chromium's question does, which no driver can press: it grants nothing by itself, but the
 * next request after a real click is answered with yes.
 */
export const allowNextRequest = async ({ context, origin }: Browser, pattern: string): Promise<void> => {
  const id = origin.replace('chrome-extension://', '');
  const page = await context.newPage();
  await page.goto(`chrome://extensions/?id=${id}`);
  await waitUntil('the extensions page is there', () => page.evaluate(() => 'developerPrivate' in chrome));
  await page.evaluate(
    ([extension = '', host = '']) => chrome.developerPrivate.addHostPermission(extension, host),
    [id, pattern],
  );
  await page.close();
};

/** What stands in the browser of the sites that were added. */
export const keptFor = (page: Page): Promise<{ origins: string[]; scripts: string[] }> =>
  page.evaluate(async () => ({
    origins: (await chrome.permissions.getAll()).origins ?? [],
    scripts: (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches),
  }));

/** Of what was allowed before and given back, the browser does not ask again. */
export const requestAgain = (page: Page, pattern: string): Promise<boolean> =>
  page.evaluate((host) => chrome.permissions.request({ origins: [host] }), pattern);

export const takeBack = (page: Page, pattern: string): Promise<boolean> =>
  page.evaluate((host) => chrome.permissions.remove({ origins: [host] }), pattern);

/** Submits the form as no person could: without a click, which the browser answers with no. */
export const submitWithoutClick = async (page: Page): Promise<void> => {
  const cdp = await page.context().newCDPSession(page);
  const ready = `document.querySelector('details[open] form')`;
  await waitUntil('the form is there', async () => {
    const { result } = await cdp.send('Runtime.evaluate', { expression: `${ready} !== null` });
    return result.value;
  });
  await cdp.send('Runtime.evaluate', { expression: `${ready}.requestSubmit()`, userGesture: false });
  await cdp.detach();
};
