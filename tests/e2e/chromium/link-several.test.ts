/** Linking several tickets at once from where they stand, in the built extension on the simulated trackers. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { chooseMenu } from '../support/browser-menu.ts';
import { firstRun } from '../support/first-run.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld(21);
  browser = await launch({ proxy: world.hosts.proxy });
  await firstRun(browser, world);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const site = () => `https://${world.quarter.sites.jira.host}`;
const BOARD = '/jira/software/c/projects/PAY/boards/1';

/** Links of cards without a mark: their tickets serve nothing. */
const bareLinks = (page: Page, count: number): Promise<{ key: string; href: string }[]> =>
  waitUntil('cards have marks', async () => {
    const { marked, bare } = await page.evaluate(() => {
      const cards = [...document.querySelectorAll('[data-testid$="ui.card.card"]')];
      const isMarked = (card: Element) =>
        [...card.querySelectorAll('*')].some((one) =>
          getComputedStyle(one, '::after').getPropertyValue('--tone'),
        );
      return {
        marked: cards.filter(isMarked).length,
        bare: cards.filter((card) => !isMarked(card)).map((card) => card.querySelector('a')?.href ?? ''),
      };
    });
    const links = bare.map((href) => ({ href, key: /[A-Z]+-\d+/.exec(href)?.[0] ?? '' }));
    return marked > 0 && links.length >= count && links;
  });

const panelOf = (page: Page) =>
  waitUntil('the picker is there', async () =>
    page.frames().find((frame) => /panel\.html/.test(frame.url())),
  );

describe('linking from a board', () => {
  it('takes the ticket of a link by the browser’s menu', async () => {
    const page = await browser.context.newPage();
    await page.goto(site() + BOARD);
    const [first] = await bareLinks(page, 1);
    await chooseMenu(browser, page, { menuItemId: 'link', linkUrl: first?.href ?? '' });
    const panel = await panelOf(page);
    await panel.getByRole('heading', { name: 'Link 1 ticket' }).waitFor();
    await panel.getByText(first?.key ?? '', { exact: true }).waitFor();
    await page.close();
  });

  it('links all that are selected in one step, and takes it back in one', async () => {
    const page = await browser.context.newPage();
    await page.goto(site() + BOARD);
    const links = await bareLinks(page, 3);
    const before = links.map(({ key }) => key);
    await page.evaluate(
      (chosen) => {
        for (const card of document.querySelectorAll('[data-testid$="ui.card.card"]'))
          if (chosen.includes(card.id.replace('card-', ''))) card.setAttribute('aria-selected', 'true');
      },
      before.slice(0, 3),
    );
    await chooseMenu(browser, page, { menuItemId: 'link-here' });
    const panel = await panelOf(page);
    await panel.getByRole('heading', { name: 'Link 3 tickets' }).waitFor();
    await panel.getByRole('combobox', { name: 'Key result' }).fill('repairs');
    await page.screenshot({ path: 'test-output/link-several.png' });
    await panel.getByRole('combobox', { name: 'Key result' }).press('Enter');
    await panel.getByText('Linked.').waitFor();
    await panel.getByRole('button', { name: 'Close panel' }).first().waitFor();
    await page.screenshot({ path: 'test-output/link-several-done.png' });
    const now = await waitUntil('cards are marked', async () => {
      const keys = (await bareLinks(page, 0)).map(({ key }) => key);
      return keys.length < before.length && keys;
    });
    expect(before.filter((key) => !now.includes(key)).length).toBeGreaterThan(0);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await waitUntil('the marks are gone', async () => (await bareLinks(page, 0)).length === before.length);
    await page.close();
  });

  it('takes all that a text selection runs over', async () => {
    const page = await browser.context.newPage();
    await page.goto('https://linear.app/acme/team/PLT/all');
    await page.locator('a[data-list-row]').nth(5).waitFor();
    const chosen = await page.evaluate(() => {
      const rows = [...document.querySelectorAll('a[data-list-row][href*="/issue/"]')].slice(1, 4);
      const [first, last] = [rows[0], rows.at(-1)];
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
      return rows.map((row) => /[A-Z]+-\d+/.exec(row.getAttribute('href') ?? '')?.[0]);
    });
    await chooseMenu(browser, page, { menuItemId: 'link-here' });
    const panel = await panelOf(page);
    await panel.getByRole('heading', { name: 'Link 3 tickets' }).waitFor();
    expect(await panel.locator('main li b').allTextContents()).toEqual(chosen);
    await page.close();
  });

  it('says what to do where no ticket is meant, until Escape', async () => {
    const page = await browser.context.newPage();
    await page.goto(site() + BOARD);
    await bareLinks(page, 1);
    await chooseMenu(browser, page, { menuItemId: 'link-here' });
    const panel = await panelOf(page);
    await panel.getByRole('heading', { name: 'No ticket chosen' }).waitFor();
    await waitUntil('its button has the focus', () =>
      panel.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'BUTTON'),
    );
    await page.keyboard.press('Escape');
    await page.locator('note-panel').waitFor({ state: 'detached' });
    await page.close();
  });

  it('opens a small window for a link on somebody else’s page', async () => {
    const page = await browser.context.newPage();
    await page.goto(site() + BOARD);
    const [first] = await bareLinks(page, 1);
    await page.goto('about:blank');
    const opened = browser.context.waitForEvent('page');
    await chooseMenu(browser, page, { menuItemId: 'link', linkUrl: first?.href ?? '' });
    const picker = await opened;
    await picker.getByRole('heading', { name: 'Link 1 ticket' }).waitFor();
    await picker.close();
    await page.close();
  });

  it('causes no complaint of the browser', () => {
    expect(browser.complaints).toEqual([]);
  });
});
