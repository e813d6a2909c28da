/** A tracker's page with a ticket on it in Firefox, and our strip and panel there (see `ticket-page.ts`). */
import type { Frame, Page } from 'puppeteer-core';
import { ORIGIN } from './firefox.ts';
import { type Found, findAll } from './firefox-accessible.ts';
import { waitUntil } from './wait-until.ts';

/** The strip's lines as a screen reader says them, in order. */
export const stripLines = async (page: Page): Promise<string[]> =>
  (await findAll(page, 'button', /^Open panel\./)).map(({ name }) => name.replace(/^Open panel\. /, ''));

/** Waits for a button of ours on the page whose name matches. */
export const ourButton = (page: Page, name: RegExp): Promise<Found> =>
  waitUntil(`the strip says ${name}`, async () => (await findAll(page, 'button', name))[0]);

export const stripSays = async (page: Page, pattern: RegExp): Promise<string> =>
  (await ourButton(page, pattern)).name;

/** Clicks as a person does: a real click on its middle. */
export const press = async (page: Page, { middle }: Found): Promise<void> => {
  await page.bringToFront();
  await page.mouse.click(middle.x, middle.y);
};

/** The panel's frame once it is there. */
export const panelOf = (page: Page): Promise<Frame> =>
  waitUntil('the panel opens', async () => {
    for (const frame of page.frames()) {
      const address = await frame.evaluate(() => location.href).catch(() => '');
      if (address.startsWith(`${ORIGIN}/panel.html`)) return frame;
    }
    return undefined;
  });

/** Opens the panel by the strip. */
export const openPanel = async (page: Page): Promise<Frame> => {
  await press(page, await ourButton(page, /^(Open panel\.|Link to a key result)/));
  return panelOf(page);
};

/** Chooses a key result in the panel's picker by a few letters and Enter. */
export const pick = async (page: Page, panel: Frame, letters: string): Promise<void> => {
  await panel.waitForSelector('[role=combobox]:focus');
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
};
