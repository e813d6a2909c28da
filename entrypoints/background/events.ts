import { browser } from 'wxt/browser';
import { ALARMS, keepAlarms } from './alarms.ts';
import type { App } from './app.ts';
import { commanded } from './commands.ts';
import { menuClicked } from './context-menus.ts';
import type { PagePort } from './page-port.ts';
import { tabs } from './tabs.ts';

/**
 * Ties the browser's events to the app. Called synchronously when the background starts: an event whose
 * listener comes later neither wakes it nor arrives.
 */
export const listen = (app: App): void => {
  browser.runtime.onMessage.addListener(app.onMessage);
  browser.runtime.onConnect.addListener((port) => void app.ports.connect(port as unknown as PagePort));
  browser.runtime.onInstalled.addListener(({ reason }) => void installed(app, reason));
  browser.runtime.onStartup.addListener(() => void app.ready());
  browser.alarms.onAlarm.addListener(({ name }) => void alarmed(app, name));
  browser.permissions.onAdded.addListener(({ origins }) => void accessGiven(app, origins ?? []));
  browser.permissions.onRemoved.addListener(() => void accessTaken(app));
  browser.tabs.onRemoved.addListener((tab) => void app.forgetTab(tab));
  browser.contextMenus.onClicked.addListener((clicked, tab) => void menuClicked(app, clicked, tab));
  browser.commands?.onCommand.addListener((name) => void commanded(app, name));
  globalThis.addEventListener?.('online', () => void backOnline(app));
  globalThis.addEventListener?.('offline', () => app.changed());
};

const installed = async (app: App, reason: string): Promise<void> => {
  await app.ready();
  await tabs.injectIntoOpen();
  if (reason === 'install') await tabs.openWelcome();
};

/** Its pages that are open get their strip without a reload. */
const accessGiven = async (app: App, origins: string[]): Promise<void> => {
  await app.accessChanged();
  await tabs.injectWhere(origins);
};

/** Its pages that are open say so. */
const accessTaken = async (app: App): Promise<void> => {
  await app.accessChanged();
  await tabs.accessTaken();
};

const alarmed = async (app: App, name: string): Promise<void> => {
  // Waking up is all that a stopped refresh needs.
  await app.ready();
  if (name === ALARMS.nudge) return app.nudge.ring();
  if (name !== ALARMS.resume) await app.refresh.start('alarm');
};

const backOnline = async (app: App): Promise<void> => {
  await app.ready();
  app.changed();
  await app.refresh.start('alarm');
};

/** Firefox does not have it, Safari for the session alone; secrets are where no content script can look in any. */
const keepFromPages = async (): Promise<void> => {
  try {
    await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // As where it does not exist.
  }
};

/** Nobody waits for what a start does besides: what woke it goes first, and a page that is just opening; milliseconds. */
const LATER = 2000;

/** What each start does once, besides listening. */
export const start = async (app: App, later = LATER): Promise<void> => {
  await keepFromPages();
  await keepAlarms();
  await new Promise((done) => setTimeout(done, later));
  await app.ready();
  await app.nudge.follow();
  await app.checkAccess();
};
