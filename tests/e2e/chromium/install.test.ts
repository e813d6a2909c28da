/** Installed while a ticket is open: its strip stands there without a reload, and the first run opens. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '#scripts/setup.mjs';
import { EXTENSION, FLAGS } from '../support/browser.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;

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

describe('installed beside an open ticket', () => {
  it('brings the strip without a reload, and opens the first run', async () => {
    const page = await browser.newPage();
    await page.goto(`https://${world.quarter.sites.jira.host}/login?dest=/browse/PAY-318`);
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    await browser.installExtension(EXTENSION);
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
