/**
 * Every screen in a language that is longer than English and marks its own words: what stands outside the
 * marks is in no catalogue, and what does not fit is found. Then German, as its readers get it.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCREENS } from '#components/dashboard/route.ts';
import { FIND_LOSS } from '#tests/gallery/loss.ts';
import { type Catalogue, pseudo, pseudoCatalogue } from '#tests/support/pseudo.ts';
import { findAll } from '../support/accessible.ts';
import { type Browser, EXTENSION, launch } from '../support/browser.ts';
import { signInToJira } from '../support/first-run.ts';
import { snapshotOf } from '../support/progress.ts';
import { ourButton, panelOf, press } from '../support/ticket-page.ts';
import { findUnspoken } from '../support/unspoken.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

/** Each screen, and what opens on some. */
const PLACES = [
  ...SCREENS,
  'objectives/sample-checkout_latency',
  'week/sample-checkout_restore',
  ...['settings/data', 'settings/data/csv', 'settings/data/tracker'],
];

const catalogue = (locale: string): Catalogue =>
  JSON.parse(readFileSync(path.join(EXTENSION, `_locales/${locale}/messages.json`), 'utf8')) as Catalogue;

const openSample = async (browser: Browser, action: string): Promise<Page> => {
  const page = await browser.open('dashboard.html#/welcome');
  page.setDefaultTimeout(10_000);
  await page.getByRole('button', { name: action }).first().click();
  await waitUntil('the sample is there', async () => (await snapshotOf(page)).view?.objectives.length);
  return page;
};

/** Goes to a screen and waits until its words stand. */
const show = async (page: Page, { origin }: Browser, place: string) => {
  await page.goto('about:blank');
  await page.goto(`${origin}/dashboard.html#/${place}`);
  await page.locator('main h1, main h2').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};

const openPopup = async ({ context, origin }: Browser): Promise<Page> => {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`${origin}/popup.html`);
  await popup.getByRole('main').waitFor();
  return popup;
};

const loses = (page: Page): Promise<string[]> => page.evaluate<string[]>(FIND_LOSS);

/** What is lost on a wide screen and on a phone's. */
const losesAnywhere = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await loses(page)).map((loss) => `${width}: ${loss}`));
  }
  return found;
};

/** What needs no translation: names of things, what the browser writes, and the ids of time zones. */
const KNOWN = [
  'Throughline|Jira|Linear|Atlassian|Markdown|JSON|JQL|CSV',
  '(January|February|March|April|May|June|July|August|September|October|November|December)',
  '\\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b',
  '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
  '\\b(min|ms|am|pm|AM|PM)\\b',
  '\\b[A-Z][A-Za-z]+/[A-Za-z/+\\- 0-9]+|\\bUTC\\b|\\b(CET|CST6CDT|EET|EST|EST5EDT|GMT|HST|MET|MST|MST7MDT|PST8PDT|WET)\\b',
  // Addresses and keys that show what to type.
  'lin_api_|[a-z]+\\.(example\\.com|atlassian\\.net)(/jira)?',
  // Between the names of a list, as the browser joins them.
  '(?<= ),? and(?= )',
  // Names of keys, as the keyboard has them.
  '\\b(Enter|Esc|Alt|Tab)\\b',
];

/** Jira by its open session, and the teams' file; `say` has the words of the labels. */
const connect = async (page: Page, browser: Browser, world: World, say: (key: string) => string) => {
  await signInToJira(browser, world);
  await show(page, browser, 'welcome');
  await page.getByLabel(say('connect_jira_site')).fill(world.quarter.sites.jira.host);
  await page.getByRole('button', { name: say('connect_jira_action') }).click();
  await page.getByText(world.quarter.sites.jira.host).first().waitFor();
  await show(page, browser, 'settings');
  await page.getByLabel(say('import_file')).setInputFiles({
    name: 'teams.json',
    mimeType: 'application/json',
    buffer: Buffer.from(world.teamsFile),
  });
  const load = page.getByRole('button', { name: say('import_action'), exact: true });
  await load.click();
  await load.waitFor({ state: 'detached' });
};

describe('in a language that marks its own words', () => {
  let world: World;
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-pseudo-'));

  beforeAll(async () => {
    cpSync(EXTENSION, folder, { recursive: true });
    const messages = JSON.stringify(pseudoCatalogue(catalogue('en')));
    writeFileSync(path.join(folder, '_locales/en/messages.json'), messages);
    world = await startWorld(25);
    browser = await launch({ proxy: world.hosts.proxy, extension: folder });
    page = await openSample(browser, pseudo('Try the sample'));
  });

  afterAll(async () => {
    await browser?.close();
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const unspoken = (shown: Page): Promise<string[]> => shown.evaluate(findUnspoken, KNOWN);

  it.each(PLACES)('says nothing on %s that is not in the catalogue, and cuts nothing', async (place) => {
    await show(page, browser, place);
    expect.soft(await unspoken(page)).toEqual([]);
    expect.soft(await losesAnywhere(page)).toEqual([]);
  });

  it('says nothing in dialogs that is not in the catalogue, and cuts nothing', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await show(page, browser, 'objectives');
    for (const key of ['Control+k', '?']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect.soft(await unspoken(page)).toEqual([]);
      expect.soft(await loses(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('would see words that are in no catalogue', async () => {
    await show(page, browser, 'objectives');
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<p title="Plain title">Plain words</p>');
    });
    expect(await unspoken(page)).toEqual(['text: Plain words', 'title: Plain title']);
  });

  it('says nothing in the popup that is not in the catalogue, and cuts nothing', async () => {
    const popup = await openPopup(browser);
    expect.soft(await unspoken(popup)).toEqual([]);
    expect.soft(await loses(popup)).toEqual([]);
    await popup.close();
  });

  it('says nothing in the panel that is not in the catalogue, and cuts nothing', async () => {
    const panel = await browser.context.newPage();
    await panel.setViewportSize({ width: 400, height: 700 });
    await panel.goto(`${browser.origin}/panel.html`);
    await panel.getByText(pseudo('Open this from a ticket')).waitFor();
    expect.soft(await unspoken(panel)).toEqual([]);
    expect.soft(await loses(panel)).toEqual([]);
    await panel.close();
  });

  it('says nothing of a ticket that is not in the catalogue, but what people wrote', async () => {
    await connect(page, browser, world, (key) => pseudo(catalogue('en')[key]?.message ?? key));
    const ticket = await browser.context.newPage();
    await ticket.goto(`https://${world.quarter.sites.jira.host}/browse/PAY-318`);
    await press(ticket, await ourButton(ticket, new RegExp(escaped(pseudo('Open panel.')))));
    const panel = await panelOf(ticket);
    await panel.getByRole('heading').first().waitFor();
    await panel.getByText('PAY-318').first().waitFor();
    const shown = await panel.evaluate(() => document.documentElement.outerHTML);
    const data = written(world).filter((text) => shown.includes(text));
    expect(data.length).toBeGreaterThan(1);
    expect.soft(await panel.evaluate(findUnspoken, [...data.map(escaped), ...KNOWN])).toEqual([]);
    expect.soft(await panel.evaluate<string[]>(FIND_LOSS)).toEqual([]);
  });
});

/** What people wrote in the simulated company: titles, names, notes, units; the longest first. */
const written = ({ quarter }: World): string[] => {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && /\p{L}/u.test(value)) found.add(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(quarter.documents);
  for (const { key, title } of quarter.issues) found.add(key).add(title);
  return [...found].sort((a, b) => b.length - a.length);
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

describe('in German', () => {
  let world: World;
  let browser: Browser;
  let page: Page;

  const de = (key: string): string => catalogue('de')[key]?.message ?? key;

  beforeAll(async () => {
    world = await startWorld(23);
    browser = await launch({ proxy: world.hosts.proxy, language: 'de' });
    page = await openSample(browser, 'Beispiel ausprobieren');
  });

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  it.each(PLACES)('cuts nothing on %s', async (place) => {
    await show(page, browser, place);
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^de/);
    expect(await losesAnywhere(page)).toEqual([]);
    await page.screenshot({ path: `test-output/de-${place.replaceAll('/', '-')}-320.png` });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.screenshot({ path: `test-output/de-${place.replaceAll('/', '-')}.png` });
  });

  it('has German words, days and decimals in the dashboard', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await show(page, browser, 'health');
    await page.getByRole('heading', { name: 'Kennzahlen', level: 1 }).waitFor();
    await page
      .getByText(/Gesund ab 99,\d/)
      .first()
      .waitFor();
    await show(page, browser, 'objectives');
    await page.getByRole('link', { name: 'Diese Woche' }).waitFor();
    await page.getByText(/^endet am \d{1,2}\. [A-ZÄ][a-zä]+$/).waitFor();
  });

  it('takes 1.234,5 for what it is', async () => {
    await show(page, browser, 'week/sample-checkout_latency');
    await page.getByRole('heading', { level: 2, name: 'Checkout-Latenz p99' }).waitFor();
    await page.getByLabel('Wert', { exact: true }).fill('1.234,5');
    await page.getByRole('radio', { name: '4', exact: true }).check();
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    const saved = await waitUntil('the check-in is kept', async () => {
      const { view } = await snapshotOf(page);
      const all = view?.objectives.flatMap(({ keyResults }) => keyResults);
      return all?.find(({ id, number }) => id === 'sample-checkout_latency' && number === 1234.5);
    });
    expect(saved.value).toBe('1.234,5');
  });

  it('has German words and decimals in the popup', async () => {
    const popup = await openPopup(browser);
    await popup
      .getByText(/1\.234,5 → 200 ms/)
      .first()
      .waitFor();
    await popup.getByRole('main', { name: 'Ziele und Schlüsselergebnisse' }).waitFor();
    expect(await loses(popup)).toEqual([]);
    await popup.screenshot({ path: 'test-output/de-popup.png' });
    await popup.close();
  });

  it('speaks German on the trackers’ pages', async () => {
    await connect(page, browser, world, de);
    const ticket = await browser.context.newPage();
    await ticket.goto(`https://${world.quarter.sites.jira.host}/browse/PAY-318`);
    const strip = await waitUntil('the strip speaks', async () => {
      return (await findAll(ticket, 'button', /^Panel öffnen\./))[0];
    });
    expect(strip.name).toMatch(/für das Ziel .*(Im Plan|Gefährdet|Nicht im Plan|Ausstehend)/);
    await ticket.goto(`https://${world.quarter.sites.jira.host}/jira/software/c/projects/PAY/boards/1`);
    await waitUntil('a mark speaks', async () => {
      return (
        await findAll(
          ticket,
          'StaticText',
          /^\. Schlüsselergebnis: .+\. (Im Plan|Gefährdet|Nicht im Plan|Ausstehend)\./,
        )
      )[0];
    });
  });

  it('made nothing complain', () => expect(browser.complaints).toEqual([]));
});
