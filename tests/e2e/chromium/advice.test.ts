/** Writing with advice, from a template and in one's own order: what a person does before the quarter starts. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { snapshotOf } from '../support/progress.ts';
import { violations } from '../support/violations.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

const TASK = 'Migrate checkout to the new gateway';
const NAMES_WORK = 'This names the work, not what it changes.';

let world: World;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  world = await startWorld(53);
  browser = await launch({ proxy: world.hosts.proxy });
  page = await browser.open('dashboard.html#/welcome');
  page.setDefaultTimeout(10_000);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.goto(`${browser.origin}/dashboard.html#/objectives`);
  await page.getByRole('heading', { name: 'Objectives', exact: true }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const titles = async (): Promise<string[]> =>
  (await snapshotOf(page)).view?.objectives.map(({ title }) => title) ?? [];

const sectionOf = (title: string) => page.getByRole('region', { name: title, exact: true });

describe('writing advice', () => {
  it('says why a title is a task while it is typed, and how it could read', async () => {
    await page.getByRole('button', { name: 'Objective', exact: true }).click();
    await page.keyboard.type(TASK);
    await page.getByText(NAMES_WORK).waitFor();
    await page.getByText('A gateway outage no longer stops a sale').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('blocks nothing, and stands under the objective that was made of it', async () => {
    await page.keyboard.press('Enter');
    await waitUntil('the objective is there', async () => (await titles()).includes(TASK));
    await sectionOf(TASK).getByText(NAMES_WORK).waitFor();
  });

  it('is dismissed for good: a new page does not say it again', async () => {
    await sectionOf(TASK)
      .getByRole('button', { name: `Dismiss the advice: ${NAMES_WORK}` })
      .click();
    await sectionOf(TASK).getByText(NAMES_WORK).waitFor({ state: 'detached' });
    await page.reload();
    await sectionOf(TASK).waitFor();
    expect(await sectionOf(TASK).getByText(NAMES_WORK).count()).toBe(0);
  });

  it('is brought back in the settings, and a dismissal is undone where it was made', async () => {
    await page.goto(`${browser.origin}/dashboard.html#/settings`);
    await page.getByRole('button', { name: `Show again: a task, not an outcome, on “${TASK}”` }).click();
    await page.getByText('No advice is dismissed.').waitFor();
    await page.goto(`${browser.origin}/dashboard.html#/objectives`);
    const dismiss = sectionOf(TASK).getByRole('button', { name: `Dismiss the advice: ${NAMES_WORK}` });
    await dismiss.click();
    await page.getByText('Advice dismissed: a task, not an outcome').waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click();
    await dismiss.waitFor();
  });
});

describe('a template', () => {
  const taken = 'Customers can rely on us at any hour';

  it('gives an objective with three key results, one of them a guardrail', async () => {
    await page.getByRole('button', { name: 'Templates', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: taken }).click();
    await sectionOf(taken).waitFor();
    const { view } = await snapshotOf(page);
    const made = view?.objectives.find(({ title }) => title === taken);
    expect(made?.keyResults.map(({ role }) => role)).toEqual(['outcome', 'outcome', 'guardrail']);
  });

  it('is taken back as one step', async () => {
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await sectionOf(taken).waitFor({ state: 'detached' });
    expect(await titles()).not.toContain(taken);
    await page
      .getByRole('button', { name: /^Do again/ })
      .first()
      .click();
    await sectionOf(taken).waitFor();
  });
});

describe('the order', () => {
  it('of objectives is changed by keyboard, and the focus stays where it was', async () => {
    const before = await titles();
    const last = before.at(-1) ?? '';
    await sectionOf(last).getByLabel('Objective', { exact: true }).first().focus();
    await page.keyboard.press('Alt+ArrowUp');
    await waitUntil('it stands one up', async () => (await titles()).at(-2) === last);
    expect(await titles()).toEqual([...before.slice(0, -2), last, before.at(-2)]);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(last);
  });

  it('of key results is changed by dragging', async () => {
    const objectives = (await snapshotOf(page)).view?.objectives ?? [];
    const [first, second, third] = objectives[0]?.keyResults ?? [];
    const section = sectionOf(objectives[0]?.title ?? '');
    const grip = section.getByRole('button', { name: `Move “${third?.title}”` });
    await grip.hover();
    await page.mouse.down();
    const to = await section.getByRole('button', { name: first?.title ?? '', exact: true }).boundingBox();
    await page.mouse.move(to?.x ?? 0, (to?.y ?? 0) + 2, { steps: 5 });
    await page.mouse.up();
    await waitUntil('it stands first', async () => {
      const { view } = await snapshotOf(page);
      return view?.objectives[0]?.keyResults[0]?.id === third?.id;
    });
    const { view } = await snapshotOf(page);
    const order = view?.objectives[0]?.keyResults.map(({ id }) => id).slice(0, 3);
    expect(order).toEqual([third?.id, first?.id, second?.id]);
  });

  it('and nothing was complained of', () => expect(browser.complaints).toEqual([]));
});
