/** A person without a mouse. Nothing is focused but by Tab, arrows and the product's own keys. */
import type { Locator, Page } from 'playwright-core';
import { STRIP_TAG } from '#integrations/overlay/tags.ts';
import { findAll } from '../accessible.ts';
import { panelGoesBy } from '../ticket-page.ts';
import { waitUntil } from '../wait-until.ts';
import type { Hands } from './hands.ts';

/** More than this is no way to get anywhere. */
const PATIENCE = 150;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

/** Tab, or back where that is the way. A field of several parts is entered at its first. */
const directionTo = (target: Locator): Promise<'Tab' | 'Shift+Tab'> =>
  target.evaluate((element) => {
    const { activeElement, body } = element.ownerDocument;
    const ahead =
      activeElement === null ||
      activeElement === body ||
      activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    return ahead ? 'Tab' : 'Shift+Tab';
  });

const reach = async (target: Locator): Promise<void> => {
  await target.waitFor({ state: 'attached' });
  const page = target.page();
  const direction = await directionTo(target);
  for (let step = 0; step < PATIENCE; step += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(direction);
  }
  throw new Error(`No ${direction} leads to ${target}.`);
};

/** A group of radio buttons is one stop: the chosen one, or the first. */
const reachGroup = async (option: Locator): Promise<void> => {
  const page = option.page();
  const inGroup = () =>
    option.evaluate((element) => {
      const active = element.ownerDocument.activeElement;
      return active instanceof HTMLInputElement && active.name === (element as HTMLInputElement).name;
    });
  const direction = await directionTo(option);
  for (let step = 0; step < PATIENCE && !(await inGroup()); step += 1) await page.keyboard.press(direction);
};

const arrowsTo = async (target: Locator, key: string, there: () => Promise<boolean>): Promise<void> => {
  for (let step = 0; step < PATIENCE; step += 1) {
    if (await there()) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}.`);
};

/** What opens and closes by Enter, and what by the space bar. */
const press = async (target: Locator): Promise<void> => {
  await reach(target);
  const box = await target.evaluate((element) => element.matches('input[type=checkbox]'));
  await target.page().keyboard.press(box ? 'Space' : 'Enter');
};

const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};

export const keyboard: Hands = {
  press,
  write: async (field, text) => {
    await reach(field);
    await type(field.page(), text);
  },
  send: (button) => button.page().keyboard.press('Enter'),
  leave: (page) => page.keyboard.press('Tab'),
  date: async (field, day) => {
    const [year, month, date] = day.split('-');
    await reach(field);
    await field.page().keyboard.type(`${month}${date}${year}`);
  },
  select: async (list, option) => {
    await reach(list);
    const wanted = await list.locator('option', { hasText: option }).first().getAttribute('value');
    await list.page().keyboard.press('Home');
    await arrowsTo(list, 'ArrowDown', async () => (await list.inputValue()) === wanted);
  },
  radio: async (option) => {
    await reachGroup(option);
    await arrowsTo(option, 'ArrowRight', () => isFocused(option));
    if (!(await option.isChecked())) await option.page().keyboard.press('Space');
  },
  tick: async (row) => {
    await arrowsTo(row, 'j', () => isFocused(row));
    await row.page().keyboard.press('Space');
  },
  choose: async (button, item) => {
    await press(button);
    const entry = button.page().getByRole('menuitem', { name: item });
    await entry.waitFor();
    await arrowsTo(entry, 'ArrowDown', () => isFocused(entry));
    await button.page().keyboard.press('Enter');
  },
  openStrip: async (page, name) => {
    for (let step = 0; step < PATIENCE; step += 1) {
      await page.keyboard.press('Tab');
      const tag = await page.evaluate(() => document.activeElement?.localName);
      if (tag !== STRIP_TAG) continue;
      const [focused] = await findAll(page, 'button', name, true);
      if (!focused) continue;
      return page.keyboard.press('Enter');
    }
    throw new Error(`No Tab leads to ${name} on the ticket.`);
  },
  // The focus is put into the field.
  pick: async (place, page, letters) => {
    const field = place.getByRole('combobox', { name: 'Key result' });
    await field.waitFor();
    await waitUntil('the field has the focus', () => isFocused(field));
    await page.keyboard.type(letters);
    await page.keyboard.press('Enter');
  },
  closePanel: (panel, page) => panelGoesBy(panel, page, () => page.keyboard.press('Escape')),
  checkIn: async (page, { value, confidence, note, wayBack }) => {
    const keys = async (...names: string[]) => {
      for (const name of names) await page.keyboard.press(name);
    };
    if (value !== undefined) {
      await keys('v');
      await page.keyboard.type(value);
      await keys('Enter');
    }
    await keys(...String(confidence));
    if (note !== undefined) {
      await keys('n');
      await page.keyboard.type(note);
      await keys('Escape');
    }
    if (wayBack !== undefined) {
      await keys('b');
      await page.keyboard.type(wayBack);
    }
    await keys('Control+Enter');
  },
};
