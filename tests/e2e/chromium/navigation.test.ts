/** The dashboard by keyboard alone: palette, keys, addresses, the way back, undo, drafts, the next cycle. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { snapshotOf } from '../support/progress.ts';
import { violations } from '../support/violations.ts';
import { waitUntil } from '../support/wait-until.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  // The sample needs no tracker; whatever is asked of the network finds nobody.
  browser = await launch({ proxy: 'http://127.0.0.1:9' });
  page = await browser.open('dashboard.html');
  page.setDefaultTimeout(10_000);
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await waitUntil('the sample is there', async () => (await snapshotOf(page)).view?.objectives.length);
});

afterAll(() => browser?.close());

const keys = async (...names: string[]) => {
  for (const name of names) await page.keyboard.press(name);
};
const address = () => new URL(page.url()).hash;
const focused = (name: string | RegExp) =>
  waitUntil(`the focus is on ${name}`, () =>
    page.evaluate(
      (text) => new RegExp(text).test(document.activeElement?.textContent ?? ''),
      typeof name === 'string' ? `^${name}$` : name.source,
    ),
  );
const palette = () => page.getByRole('combobox', { name: 'Search or go to' });
const gone = () => page.getByRole('dialog').waitFor({ state: 'detached' });

const look = async (name: string): Promise<void> => {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` });
};

describe('an empty address', () => {
  it('opens the first steps without a team, and with one what its cycle needs', async () => {
    expect(address()).toBe('#/welcome');
    await page.goto(`${browser.origin}/dashboard.html`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Objectives' }).waitFor();
    expect(address()).toBe('#/objectives');
    expect(await page.getByRole('navigation').getByRole('link', { name: 'First steps' }).count()).toBe(0);
    await look('objectives');
  });
});

describe('keys', () => {
  it('go to a screen, whose heading takes the focus', async () => {
    await keys('g', 'h');
    await focused('History');
    expect(address()).toBe('#/history');
    await keys('g', 'r');
    await focused('Review');
    await page.goBack();
    await focused('History');
  });

  it('are all in one dialog', async () => {
    await keys('g', 'w');
    await page.getByRole('heading', { level: 1, name: 'This week' }).waitFor();
    await keys('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.getByRole('heading', { name: 'This week' }).waitFor();
    await dialog.getByRole('heading', { name: 'Everywhere' }).waitFor();
    await look('keys');
    expect(await violations(page)).toEqual([]);
    await keys('Escape');
    await gone();
  });

  it('can be turned off when they are letters alone', async () => {
    await keys('g', 's');
    const box = page.getByRole('checkbox', { name: /^Letters alone/ });
    await box.focus();
    await keys('Space');
    await page.reload();
    await box.waitFor();
    await waitUntil('it is kept', async () => !(await box.isChecked()));
    await keys('g', 'o');
    expect(address()).toBe('#/settings');
    await box.focus();
    await keys('Space', 'g', 'o');
    await focused('Objectives');
  });
});

describe('the palette', () => {
  it('goes to a key result by a few letters, from a field too', async () => {
    await page.getByRole('textbox', { name: 'Objective', exact: true }).first().focus();
    await keys('Control+k');
    await palette().waitFor();
    await look('palette');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('latancy');
    await page
      .getByRole('option', { name: /p99 checkout latency/ })
      .first()
      .waitFor();
    await look('palette-search');
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('palette-dark');
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await keys('Enter');
    await page.locator('[aria-expanded=true]', { hasText: 'p99 checkout latency' }).waitFor();
    expect(address()).toBe('#/objectives/sample-checkout_latency');
    await focused(/^p99 checkout latency/);
  });

  it('offers what was chosen before first, over a reload too', async () => {
    await page.reload();
    await page.locator('[aria-expanded=true]', { hasText: 'p99 checkout latency' }).waitFor();
    await keys('/');
    await page
      .getByRole('group', { name: 'Before' })
      .getByRole('option', { name: /latency/ })
      .waitFor();
    await keys('Escape');
    await gone();
  });

  it('gives the focus back when it is left', async () => {
    await page.getByRole('button', { name: 'Search or go to' }).focus();
    await keys('Enter');
    await palette().waitFor();
    await keys('Escape');
    await gone();
    await focused(/^Search or go to/);
  });

  it('adds an objective, whose draft outlives a reload', async () => {
    await keys('Control+k');
    await palette().waitFor();
    await page.keyboard.type('add objective');
    await keys('Enter');
    await gone();
    const field = page.getByPlaceholder('What should get better, and for whom?');
    await waitUntil('it has the focus', () =>
      field.evaluate((element) => element === document.activeElement),
    );
    await page.keyboard.type('Nobody is woken at night');
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('Nobody is woken at night');
    await field.focus();
    await keys('Enter');
    await page.getByRole('region', { name: 'Nobody is woken at night' }).waitFor();
    const first = page.getByPlaceholder('By which number will you know?');
    await waitUntil('its first key result is written next', () =>
      first.evaluate((element) => element === document.activeElement),
    );
    await keys('Escape');
    await waitUntil('the address is the screen’s', async () => address() === '#/objectives');
  });
});

describe('undo', () => {
  const titles = async () => (await snapshotOf(page)).view?.objectives.map(({ title }) => title);

  it('is left to the field one types in', async () => {
    const why = page.getByRole('textbox', { name: 'Objective', exact: true }).first();
    await why.focus();
    await keys('End');
    await page.keyboard.type('!');
    await keys('Control+z', 'Escape');
    expect(await titles()).toContain('Nobody is woken at night');
  });

  it('and redo act everywhere else', async () => {
    await keys('Tab');
    await page.getByRole('button', { name: 'Search or go to' }).focus();
    await keys('Control+z');
    await waitUntil('it is undone', async () => !(await titles())?.includes('Nobody is woken at night'));
    await keys('Control+Shift+z');
    await waitUntil('it is there again', async () => (await titles())?.includes('Nobody is woken at night'));
  });
});

describe('addresses', () => {
  const go = (hash: string) => page.goto(`${browser.origin}/dashboard.html${hash}`);

  it('lead to an objective', async () => {
    const { view } = await snapshotOf(page);
    const last = view?.objectives.at(-1);
    await go(`#/objectives/${last?.id}`);
    await waitUntil('it has the focus', () =>
      page.evaluate((title) => document.activeElement?.getAttribute('aria-label') === title, last?.title),
    );
    await go(`#/review/${last?.id}`);
    await page.getByRole('button', { name: last?.title ?? '', pressed: true }).waitFor();
  });

  it('lead to one conflict and one lesson, found by their words, over reload and Back', async () => {
    for (const [group, word, screen] of [
      ['Conflicts', 'different ways', 'alignment'],
      ['Lessons', 'quarter', 'history'],
    ] as const) {
      await go('#/objectives');
      await page.getByRole('heading', { level: 1, name: 'Objectives' }).waitFor();
      await keys('Control+k');
      await palette().waitFor();
      await page.keyboard.type(word);
      await page.getByRole('group', { name: group }).getByRole('option').first().click();
      expect(address()).toMatch(new RegExp(`^#/${screen}/.+`));
      const pointed = page.locator('[data-pointed=true]');
      await pointed.waitFor();
      await waitUntil('it has the focus', () =>
        page.evaluate(() => document.activeElement?.matches('[data-pointed=true]')),
      );
      await page.reload();
      await pointed.waitFor();
      await page.getByRole('link', { name: 'Review' }).click();
      await pointed.waitFor({ state: 'detached' });
      await page.goBack();
      await pointed.waitFor();
    }
  });

  it('say so quietly when they point at nothing', async () => {
    for (const screen of ['alignment', 'objectives', 'week', 'review']) {
      await go(`#/${screen}/nothing`);
      await page.getByText('What this address points at is not there, or not any more.').waitFor();
    }
    expect(await violations(page)).toEqual([]);
  });

  it('are restored by Back and Forward, with the place on the screen', async () => {
    await go('#/objectives');
    await page.getByRole('heading', { level: 1, name: 'Objectives' }).waitFor();
    await page.setViewportSize({ width: 1280, height: 400 });
    await page.evaluate(() => window.scrollTo(0, 200));
    await waitUntil('it is scrolled', () => page.evaluate(() => window.scrollY === 200));
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Objectives' }).waitFor();
    await waitUntil('it is where it was', () => page.evaluate(() => window.scrollY === 200));
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

/** The focus goes into a menu a frame or two after it is seen; who types sooner types past it. */
const menuHasFocus = () =>
  waitUntil('the menu has the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('role') === 'menuitem'),
  );

describe('the next cycle', () => {
  it('is made from the chooser, and is being set', async () => {
    const before = (await snapshotOf(page)).view?.cycle;
    await page.getByRole('button', { name: `Cycle ${before?.name}` }).focus();
    await keys('Enter');
    await page.getByRole('menuitem', { name: 'New cycle…' }).waitFor();
    await look('cycle-menu');
    await menuHasFocus();
    await page.keyboard.type('new');
    await keys('Enter');
    await page.getByRole('dialog', { name: 'New cycle' }).waitFor();
    await look('cycle-dialog');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Cycle', exact: true }).focus();
    await keys('Control+a');
    await page.keyboard.type('The next one');
    await keys('Enter');
    await gone();
    await waitUntil('it is shown', async () => (await snapshotOf(page)).view?.cycle?.name === 'The next one');
    await page.getByText(/^starts (tomorrow|in \d+ days)/).waitFor();
    await look('cycle-setting');
  });

  it('is renamed', async () => {
    await keys('Control+k');
    await palette().waitFor();
    await page.keyboard.type('change cycle');
    await keys('Enter');
    await page.getByRole('dialog', { name: 'Change The next one…' }).waitFor();
    await page.getByRole('textbox', { name: 'Cycle', exact: true }).focus();
    await keys('Control+a');
    await page.keyboard.type('Spring');
    await keys('Enter');
    await gone();
    await waitUntil('it is renamed', async () => (await snapshotOf(page)).view?.cycle?.name === 'Spring');
  });
});

describe('320 px', () => {
  it('loses nothing, light and dark', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await look(`narrow-${colorScheme}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      await keys('Control+k');
      await palette().waitFor();
      await look(`narrow-palette-${colorScheme}`);
      expect(await violations(page)).toEqual([]);
      await keys('Escape');
      await gone();
    }
  });

  it('made nothing complain', () => expect(browser.complaints).toEqual([]));
});
