/** The built extension as a guest: pages that draw themselves anew, and texts that mean harm. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { firstRun } from '../support/first-run.ts';
import { shiftOf } from '../support/layout-shift.ts';
import { openPopupOn } from '../support/popup.ts';
import { openPanel, stripLines, stripSays } from '../support/ticket-page.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

const HARM =
  '<img src=x onerror="document.title=\'harmed\'"><script>document.title="harmed"</script>\u202eevil';

let world: World;
let browser: Browser;
let harmful: string;

beforeAll(async () => {
  world = await startWorld(21);
  const [payments] = world.quarter.documents as { keyResults: { id: string; title: string }[] }[];
  const latency = payments?.keyResults.find(({ id }) => id === 'pay-kr-latency');
  if (latency) latency.title = `${HARM} latency`;
  world.teamsFile = JSON.stringify({ format: 'throughline', version: 1, documents: world.quarter.documents });
  harmful = world.jira.state.create({
    project: 'PAY',
    summary: HARM,
    labels: ['load-test'],
    parent: keyOf('Faster quotes'),
  }).key;
  browser = await launch({ proxy: world.hosts.proxy });
  await firstRun(browser, world);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const keyOf = (title: string): string => {
  const found = world.quarter.issues.find((issue) => issue.title === title);
  if (!found) throw new Error(`The quarter has no ticket "${title}".`);
  return found.key;
};

const jiraPage = async (key: string): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(`https://${world.quarter.sites.jira.host}/browse/${key}`);
  return page;
};

/** The simulated apps' own handles; the product knows nothing of them. */
declare const window: {
  __app: { rerender(): void; replaceHeading(): void; replaceTitle(): void };
  __hydration: { done: boolean; mismatch: boolean };
  __editorReverts: number;
};

const oneStrip = (page: Page, pattern: RegExp): Promise<boolean> =>
  waitUntil(`one strip says ${pattern}`, async () => {
    const lines = await stripLines(page);
    return lines.length === 1 && pattern.test(lines[0] ?? '');
  });

describe('on a page of Jira', () => {
  it('lets the host hydrate as if it were alone, and moves nothing that was to be seen', async () => {
    world.jira.pages.hydrateAfterMs = 1500;
    const page = await jiraPage(keyOf('Retire the nightly card sync'));
    await stripSays(page, /new gateway/);
    expect(await page.evaluate(() => window.__hydration)).toMatchObject({ done: true, mismatch: false });
    expect(await shiftOf(page)).toBe(0);
    world.jira.pages.hydrateAfterMs = 300;
    await page.close();
  });

  it('stands after 100 re-renders and 20 new headings', async () => {
    const page = await jiraPage(keyOf('Retire the nightly card sync'));
    await stripSays(page, /new gateway/);
    for (let round = 0; round < 100; round += 1) await page.evaluate(() => window.__app.rerender());
    await oneStrip(page, /new gateway/);
    for (let round = 0; round < 20; round += 1) {
      await page.evaluate(() => window.__app.replaceHeading());
      await oneStrip(page, /new gateway/);
    }
    await page.close();
  });
});

describe('on a page of Linear', () => {
  it('stands after re-renders and new titles, and never enters the editor', async () => {
    const page = await browser.context.newPage();
    await page.goto(`https://linear.app/acme/issue/${keyOf('Keep the last ten versions warm')}/x`);
    await stripSays(page, /rolled back within ten minutes/);
    for (let round = 0; round < 100; round += 1) await page.evaluate(() => window.__app.rerender());
    await oneStrip(page, /rolled back/);
    await page.evaluate(() => window.__app.replaceTitle());
    await oneStrip(page, /rolled back/);
    expect(await page.evaluate(() => window.__editorReverts)).toBe(0);
    await page.close();
  });
});

describe('a harmful title', () => {
  it('is text on the strip, in the panel and in the popup', async () => {
    const page = await jiraPage(harmful);
    await stripSays(page, /<img src=x onerror/);
    const popup = await openPopupOn(browser, page);
    await popup
      .getByText(/<img src=x onerror/)
      .first()
      .waitFor();
    expect(await popup.title()).toBe('Throughline');
    await popup.close();
    const panel = await openPanel(page);
    await panel
      .getByRole('heading', { name: /<img src=x onerror/ })
      .first()
      .waitFor();
    expect(await panel.locator('img, script:not([src])').count()).toBe(0);
    expect(await page.title()).not.toBe('harmed');
    await page.close();
  });

  it('made nothing complain', () => expect(browser.complaints).toEqual([]));
});
