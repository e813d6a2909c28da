/** A person with a mouse, who touches the keyboard for text alone. */
import { closePanel, ourButton, press as pressOnPage } from '../ticket-page.ts';
import type { Hands } from './hands.ts';

export const mouse: Hands = {
  press: (target) => target.click(),
  write: async (field, text) => {
    await field.click({ clickCount: 3 });
    await field.page().keyboard.type(text);
  },
  send: (button) => button.click(),
  leave: (page) => page.getByRole('heading', { level: 1 }).click(),
  date: (field, day) => field.fill(day),
  select: async (list, option) => {
    const label = await list.locator('option', { hasText: option }).first().innerText();
    await list.selectOption({ label });
  },
  radio: (option) => option.locator('xpath=..').click(),
  tick: (row) => row.click(),
  choose: async (button, item) => {
    await button.click();
    await button.page().getByRole('menuitem', { name: item }).click();
  },
  openStrip: async (page, name) => pressOnPage(page, await ourButton(page, name)),
  pick: async (place, page, letters) => {
    await place.getByRole('combobox', { name: 'Key result' }).click();
    await page.keyboard.type(letters);
    await place.getByRole('listbox').getByRole('option').first().click();
  },
  closePanel,
  checkIn: async (page, { value, confidence, note, wayBack }) => {
    if (value !== undefined) await mouse.write(page.getByLabel('Value', { exact: true }), value);
    await mouse.radio(page.getByRole('radio', { name: String(confidence), exact: true }));
    if (note !== undefined) await mouse.write(page.getByLabel('Note'), note);
    if (wayBack !== undefined) await mouse.write(page.getByLabel('Way back'), wayBack);
    await page.getByRole('button', { name: 'Save and next' }).click();
  },
};
