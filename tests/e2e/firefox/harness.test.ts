/** The tests' own ears and the simulated filter: each is shown what it must catch. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { connectJira, signInToJira } from '../support/firefox-first-run.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let firefox: Firefox;
let dashboard: Page;

beforeAll(async () => {
  world = await startWorld(11);
  firefox = await launchFirefox({ proxy: world.hosts.proxy, install: 'temporary' });
  await signInToJira(firefox, world);
  dashboard = await firefox.open('dashboard.html#/welcome');
  await connectJira(dashboard, world);
});

afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

interface Background {
  Promise: PromiseConstructor;
  Error: ErrorConstructor;
  console: Console;
}
declare const browser: {
  runtime: { getBackgroundPage(): Promise<Background> };
  declarativeNetRequest: {
    getSessionRules(): Promise<{ id: number }[]>;
    updateSessionRules(change: { removeRuleIds: number[] }): Promise<void>;
  };
};

const hears = (what: string): Promise<string> =>
  waitUntil(`a complaint about ${what}`, async () =>
    (await firefox.complaints()).find((complaint) => complaint.includes(what)),
  );

describe('what listens for complaints', () => {
  it('hears an error of a page, of the background, one that is logged, and a broken policy', async () => {
    expect(await firefox.complaints()).toEqual([]);
    await dashboard.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted in a page');
      });
      document.body.append(Object.assign(new Image(), { src: 'https://planted.example/x.png' }));
    });
    await dashboard.evaluate(async () => {
      const background = await browser.runtime.getBackgroundPage();
      background.Promise.reject(new background.Error('planted in the background'));
      background.console.error(new background.Error('logged in the background'));
    });
    await hears('planted in a page');
    await hears('planted in the background');
    await hears('logged in the background');
    await hears('planted.example');
  });
});

describe('the filter of the simulated Jira', () => {
  const post = () =>
    dashboard.evaluate(async (host) => {
      const answer = await fetch(`https://${host}/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ issueIdsOrKeys: ['PAY-1'], fields: ['summary'] }),
      });
      return answer.status;
    }, world.quarter.sites.jira.host);

  it('lets our POST through by the header rule alone', async () => {
    expect(await post()).toBe(200);
    await dashboard.evaluate(async () => {
      const rules = await browser.declarativeNetRequest.getSessionRules();
      await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) });
    });
    expect(await post()).toBe(403);
  });
});
