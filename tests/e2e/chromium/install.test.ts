/** Installed and updated while pages are open: what is ours comes and goes there without a reload. */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '#scripts/setup.mjs';
import { EXTENSION, FLAGS } from '../support/browser.ts';
import { firstRun } from '../support/firefox-first-run.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
/** Of the extension. */
let id: string;

beforeAll(async () => {
  world = await startWorld(41);
  browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    headless: true,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    args: [...FLAGS, `--proxy-server=${world.hosts.proxy}`],
  });
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

interface Chrome {
  runtime: { sendMessage(message: object): Promise<{ value?: { show: string } | null }> };
}

describe('installed beside an open ticket', () => {
  it('brings the strip without a reload, and opens the first run', async () => {
    const page = await browser.newPage();
    await page.goto(`https://${world.quarter.sites.jira.host}/login?dest=/browse/PAY-318`);
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    id = await browser.installExtension(EXTENSION);
    await waitUntil('the first run opens', async () =>
      (await browser.pages()).some((open) => open.url().endsWith('/dashboard.html#/welcome')),
    );
    // It took the front; back at the ticket, the strip stands.
    await page.bringToFront();
    const cdp = await page.createCDPSession();
    await waitUntil('the strip offers to connect', async () => {
      const { nodes } = await cdp.send('Accessibility.getFullAXTree');
      return nodes.some((node) => !node.ignored && /Connect this tracker/.test(String(node.name?.value)));
    });
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  });
});

describe('updated beside an open board', () => {
  it('leaves no mark and no lens of the old version there, and shows its own', async () => {
    const open = async (file: string): Promise<Page> => {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${file}`);
      return page;
    };
    const profile = mkdtempSync(path.join(os.tmpdir(), 'throughline-'));
    const ours = await firstRun({ browser, profile, open }, world);
    const page = await browser.newPage();
    await page.goto(`https://${world.quarter.sites.jira.host}/jira/software/c/projects/PAY/boards/1`);
    const seen = () =>
      page.evaluate(() => {
        const all = [
          ...document.querySelectorAll('[data-testid$="ui.card.card"], [data-testid$="ui.card.card"] *'),
        ];
        return {
          marks: all.filter((one) => getComputedStyle(one, '::after').getPropertyValue('--tone')).length,
          dim: all.filter((one) => Number(getComputedStyle(one).opacity) < 0.7).length,
        };
      });
    await waitUntil('there are marks', async () => (await seen()).marks > 0);
    const { marks } = await seen();
    await page.bringToFront();
    await waitUntil('the lens is on', () =>
      ours.evaluate(async () => {
        const chrome: Chrome = Reflect.get(globalThis, 'chrome');
        const ask = { request: 'turn-view-lens', ask: { show: 'any' } };
        return (await chrome.runtime.sendMessage(ask)).value?.show === 'any';
      }),
    );
    await waitUntil('the rest is dim', async () => (await seen()).dim > 0);
    await page.evaluate(() => Object.assign(window, { stillHere: true }));

    await browser.installExtension(EXTENSION);
    await waitUntil('the lens is off', async () => (await seen()).dim === 0);
    await waitUntil('the marks are there', async () => (await seen()).marks === marks);
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  });
});
