/** A tracker's page with a ticket on it, and our strip and panel there. */
import type { Frame, Page } from 'playwright-core';
import { type Found, findAll, middleOf } from './accessible.ts';
import { waitUntil } from './wait-until.ts';

/** The strip's lines as a screen reader says them, in order. */
export const stripLines = async (page: Page): Promise<string[]> =>
  (await findAll(page, 'button', /^Open panel\./)).map(({ name }) => name.replace(/^Open panel\. /, ''));

/** Waits for a button of ours on the page whose name matches. */
export const ourButton = (page: Page, name: RegExp): Promise<Found> =>
  waitUntil(`the strip says ${name}`, async () => (await findAll(page, 'button', name))[0]);

/** Waits until the strip says it. */
export const stripSays = async (page: Page, pattern: RegExp): Promise<string> =>
  (await ourButton(page, pattern)).name;

/** Clicks as a person does: a real click on its middle. */
export const press = async (page: Page, found: Found): Promise<void> => {
  const { x, y } = await middleOf(page, found);
  await page.mouse.click(x, y);
};

/** The panel's frame once it is there and knows its ticket. */
export const panelOf = (page: Page): Promise<Frame> =>
  waitUntil('the panel opens', async () =>
    page.frames().find((frame) => frame.url().includes('/panel.html')),
  );

/** Opens the panel by the strip. */
export const openPanel = async (page: Page): Promise<Frame> => {
  await press(page, await ourButton(page, /^(Open panel\.|Link to a key result)/));
  return panelOf(page);
};

/** Does what takes the panel away. The driver may wait for word from a frame that is gone by then: nobody listens. */
export const panelGoesBy = async (panel: Frame, page: Page, act: () => Promise<void>): Promise<void> => {
  void act().catch(() => undefined);
  await waitUntil('the panel is gone', async () => !page.frames().includes(panel));
};

export const closePanel = (panel: Frame, page: Page): Promise<void> =>
  panelGoesBy(panel, page, () => panel.getByRole('button', { name: 'Close panel' }).click());
