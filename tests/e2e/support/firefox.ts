/** Real Firefox with the built extension, driven by Puppeteer over WebDriver BiDi, and what went wrong in it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '#scripts/setup.mjs';
import { inBrowser } from './firefox-bidi.ts';
import { listenForComplaints } from './firefox-complaints.ts';
import { waitUntil } from './wait-until.ts';

export const EXTENSION = path.resolve('.output/firefox-mv3');
const EXTENSION_ID = 'throughline@throughline.dev';
/** Firefox makes one up for each installation; a known one lets tests tell our pages from others. */
const UUID = '5e0f6d3a-2c1b-4c8e-9a57-0d1f2b3c4d5e';
export const ORIGIN = `moz-extension://${UUID}`;

type Preference = string | number | boolean;

export interface Firefox {
  browser: Browser;
  profile: string;
  /** The page of ours at this address that is open already, brought to the front. */
  ours(file: string): Promise<Page>;
  /** Opens a page of ours in a tab, as if its address were typed: BiDi may not go to such addresses. */
  open(file: string): Promise<Page>;
  /** The popup as it opens over a tab: at its own size, while `ticket` is the page in front. */
  openPopupOn(ticket: Page): Promise<Page>;
  /** Console errors and CSP violations that are ours, from pages, frames, content scripts, background. */
  complaints(): Promise<string[]>;
  /** Closes our pages, which would wake it again at once, and stops the background; the next message revives it. */
  stopBackground(): Promise<void>;
  /** Waits until the background has stopped of itself. */
  untilIdle(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  proxy: string;
  /**
   * `temporary`, as a developer loads it, through the driver; `permanent`, a file in the profile, which a
   * restart leaves where it is; `none`, for a test that installs later.
   */
  install: 'temporary' | 'permanent' | 'none';
  /** From an earlier browser, to start it again with all it had. */
  profile?: string;
  preferences?: Record<string, Preference>;
  dark?: boolean;
}

export const launchFirefox = async (options: Options): Promise<Firefox> => {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox here: run "npm run setup".');
  const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), 'throughline-firefox-'));
  if (options.install === 'permanent' && !options.profile) pack(profile);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 900 },
    env: { ...process.env, FONTCONFIG_FILE: path.resolve('tests/e2e/support/fonts.conf') },
    // The browser's own window tells what its console says, and when the background has stopped.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences(options), ...options.preferences },
  });
  const complaints = await listenForComplaints(browser, ORIGIN);
  if (options.install === 'temporary') await browser.installExtension(EXTENSION);
  return {
    browser,
    profile,
    ours: async (file) => {
      const page = await oursIn(browser, file);
      await page.bringToFront();
      return page;
    },
    open: async (file) => {
      const page = await openOurs(browser, file);
      await page.bringToFront();
      return page;
    },
    openPopupOn: async (ticket) => {
      await ticket.bringToFront();
      const popup = await openOurs(browser, 'popup.html');
      await popup.setViewport({ width: 400, height: 600 });
      return popup;
    },
    complaints,
    stopBackground: () => stopBackground(browser),
    untilIdle: async () => void (await waitUntil('the background stops', () => isStopped(browser))),
    close: () => browser.close(),
  };
};

const preferences = ({ proxy, dark }: Options): Record<string, Preference> => {
  const { hostname, port } = new URL(proxy);
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
    // A file in the profile is taken as it is: this Firefox has no signature of ours to check.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.startupScanScopes': 15,
    'devtools.console.stdout.content': true,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  };
};

/** The build as one file, where Firefox looks for extensions when it starts. */
const pack = (profile: string): void => {
  const folder = path.join(profile, 'extensions');
  mkdirSync(folder, { recursive: true });
  execFileSync('web-ext', [
    ...['build', '--no-config-discovery', '--overwrite-dest', '--source-dir', EXTENSION],
    ...['--artifacts-dir', folder, '--filename', 'extension.zip'],
  ]);
  renameSync(path.join(folder, 'extension.zip'), path.join(folder, `${EXTENSION_ID}.xpi`));
};

/** Puppeteer does not see where a tab of ours goes, so each is asked; a tab that is closing is nowhere. */
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '');

const oursIn = (
  browser: Browser,
  file: string,
  except: readonly Page[] = [],
  seconds?: number,
): Promise<Page> =>
  waitUntil(
    `our ${file} is open`,
    async () => {
      for (const page of (await browser.pages()).filter((one) => !except.includes(one))) {
        if ((await addressOf(page)).startsWith(`${ORIGIN}/${file}`)) return page;
      }
      return undefined;
    },
    seconds,
  );

/** The driver now and then loses a tab that changes its process while it opens: then another is opened. */
const openOurs = async (browser: Browser, file: string): Promise<Page> => {
  const before = await browser.pages();
  const address = JSON.stringify(`${ORIGIN}/${file}`);
  const open = () => inBrowser(browser, `void gBrowser.addTrustedTab(${address})`);
  await open();
  return oursIn(browser, file, before, 8).catch(async () => {
    await open();
    return oursIn(browser, file, before);
  });
};

const BACKGROUND = `WebExtensionPolicy.getByID('${EXTENSION_ID}').extension`;

const isStopped = (browser: Browser): Promise<boolean> =>
  inBrowser(browser, `${BACKGROUND}.backgroundState === 'stopped'`);

/** By what Firefox itself calls when its idle timer fires; it is put off once while an answer is pending. */
const stopBackground = async (browser: Browser): Promise<void> => {
  for (const page of await browser.pages())
    if ((await addressOf(page)).startsWith(ORIGIN)) await page.close();
  await waitUntil('the background stops', async () => {
    if (await isStopped(browser)) return true;
    await inBrowser(browser, `${BACKGROUND}.terminateBackground()`);
    return false;
  });
};
