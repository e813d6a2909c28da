/** Pages and frames of ours as a person uses them: by role, name and text. */
import type { ElementHandle, Frame, Locator, Page } from 'puppeteer-core';

type Place = Page | Frame;

/** A button by its full name; acting on it waits for it. */
export const button = (place: Place, name: string): Locator<Element> =>
  place.locator(`::-p-aria([name="${name}"][role="button"])`);

/** Types into a field, which a click on its label has made the active one. */
export const type = async (page: Page, label: string, text: string): Promise<void> => {
  await page.locator(`label ::-p-text(${label})`).click();
  await page.keyboard.type(text);
};

/** The one field of the page that takes a file. */
export const fileField = async (page: Page): Promise<ElementHandle<HTMLInputElement>> => {
  const found = await page.waitForSelector('input[type=file]');
  if (!found) throw new Error('The page takes no file.');
  return found.toElement('input');
};

/** Waits until the text stands there to be read. */
export const says = async (place: Place, pattern: RegExp): Promise<string> => {
  const found = await place.waitForFunction(
    (source: string, flags: string) => new RegExp(source, flags).exec(document.body?.innerText ?? '')?.[0],
    { polling: 50, timeout: 15_000 },
    pattern.source,
    pattern.flags,
  );
  return String(await found.jsonValue());
};
