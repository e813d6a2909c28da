/** Marks on cards and rows, in the built extension on the simulated trackers. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAll } from '../support/accessible.ts';
import { type Browser, launch } from '../support/browser.ts';
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

interface Shown {
  key: string;
  text: string;
  /** Height of the card or row. */
  height: number;
}

/** What a person sees of marks, by the key of the card or row. */
const marksOf = (page: Page): Promise<Shown[]> =>
  page.evaluate(() => {
    const boxes =
      '[data-testid$="ui.card.card"], [role="row"], [data-testid$="line-card.card-container"], a[data-list-row], a[data-board-item]';
    return [...document.querySelectorAll(boxes)].flatMap((box) =>
      [box, ...box.querySelectorAll('*')].flatMap((element) => {
        const after = getComputedStyle(element, '::after');
        if (!after.getPropertyValue('--tone')) return [];
        const href = (box.closest('a') ?? box.querySelector('a'))?.getAttribute('href') ?? '';
        const key = /[A-Z]+-\d+/.exec(href)?.[0] ?? '';
        const text = after.content.split('"')[1] ?? '';
        return [{ key, text, height: box.getBoundingClientRect().height }];
      }),
    );
  });

const someMarks = (page: Page): Promise<Shown[]> =>
  waitUntil('there are marks', async () => {
    const marks = await marksOf(page);
    return marks.length > 0 && marks;
  });

/** Short names that the teams' file gives, or the title. */
const names = (): string[] =>
  (world.quarter.documents as { keyResults: { title: string; shortName?: string }[] }[]).flatMap(
    ({ keyResults }) => keyResults.map(({ title, shortName }) => shortName ?? title),
  );

const isName = (text: string): boolean => {
  const start = text.replace(/ \+\d+$/, '').replace(/…$/, '');
  return names().some((name) => name.startsWith(start));
};

const open = async (address: string): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(address);
  return page;
};
const jira = (path: string) => open(`https://${world.quarter.sites.jira.host}${path}`);
const picture = (page: Page, name: string) =>
  page.screenshot({ path: `test-output/marks-${name}.png` }).catch(() => undefined);

describe('marks in the built extension', () => {
  it.each([
    ['jira-board', () => jira('/jira/software/c/projects/PAY/boards/1')],
    ['jira-board-dark', () => jira('/jira/software/c/projects/PAY/boards/1?sim-color=dark')],
    ['linear-list', () => open('https://linear.app/acme/team/PLT/all')],
    ['linear-list-dark', () => open('https://linear.app/acme/team/PLT/all?theme=dark')],
    ['linear-board', () => open('https://linear.app/acme/team/PLT/board')],
  ])('stand on a %s', async (name, opened) => {
    const page = await opened();
    const marks = await someMarks(page);
    expect(marks.filter(({ text }) => !isName(text))).toEqual([]);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    expect(marks.every(({ key }) => key !== '')).toBe(true);
    await picture(page, name);
    await page.close();
  });

  it('are read out with status and value', async () => {
    const page = await jira('/jira/software/c/projects/PAY/boards/1');
    await someMarks(page);
    const heard = await findAll(
      page,
      'StaticText',
      /^\. Key result: .+\. (On track|At risk|Off track|Pending)\./,
    );
    expect(heard.length).toBeGreaterThan(0);
    await page.close();
  });

  it('come again after the worker has died, and on rows that are used again while scrolling', async () => {
    const page = await open('https://linear.app/acme/team/PLT/all');
    const before = await someMarks(page);
    await browser.killWorker();
    await page.bringToFront();
    await page.locator('[data-list-wrapper]').evaluate((node) => node.scrollTo(0, 2500));
    const after = await waitUntil('other rows have marks', async () => {
      const marks = await marksOf(page);
      return marks.some(({ key }) => !before.some((one) => one.key === key)) && marks;
    });
    expect(after.filter(({ text }) => !isName(text))).toEqual([]);
    await page.close();
  });

  it('show their card where the pointer rests', async () => {
    const page = await jira('/jira/software/c/projects/PAY/boards/1');
    const [first] = await someMarks(page);
    const link = page.locator(`#card-${first?.key} [data-testid="platform-card.common.ui.key.key"] a`);
    await link.scrollIntoViewIfNeeded();
    const box = await link.boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    const card = await waitUntil('the card comes', async () => (await findAll(page, 'tooltip', /.*/))[0]);
    expect(card).toBeDefined();
    await picture(page, 'jira-card');
    await page.close();
  });

  it('cause no complaint of the browser', () => {
    expect(browser.complaints).toEqual([]);
  });
});
