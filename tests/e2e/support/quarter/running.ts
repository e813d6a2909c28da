/** While the quarter runs: tickets are linked, the team meets once a week, a target turns out wrong. */
import type { Locator, Page } from 'playwright-core';
import { panelOf, stripSays } from '../ticket-page.ts';
import { waitUntil } from '../wait-until.ts';
import type { CheckIn, Hands } from './hands.ts';

/** Links the ticket that is open to the key result whose name a few letters find. */
export const linkHere = async (hands: Hands, ticket: Page, letters: string, says: RegExp): Promise<void> => {
  await hands.openStrip(ticket, /Link to a key result/);
  const panel = await panelOf(ticket);
  await hands.pick(panel, ticket, letters);
  await stripSays(ticket, says);
  await hands.closePanel(panel, ticket);
  await waitUntil('the panel is gone', async () => !ticket.frames().includes(panel));
};

/** Links a ticket in progress from the coverage of the work, after saying where the team works. */
export const linkFromWork = async (
  hands: Hands,
  page: Page,
  { project, ticket, letters }: { project: string; ticket: string; letters: string },
): Promise<void> => {
  await hands.press(page.getByRole('link', { name: 'Coverage' }));
  await hands.press(page.getByRole('button', { name: `Add ${project}`, exact: true }));
  await hands.press(page.getByRole('button', { name: 'Read now' }));
  const row = page.getByRole('checkbox', { name: ticket });
  await row.waitFor();
  await hands.tick(row);
  await hands.press(page.getByRole('button', { name: /^Link to a key result/ }));
  await hands.pick(await shownDialog(page, /^Link 1 ticket/), page, letters);
  await row.waitFor({ state: 'detached' });
};

/** A dialog that has the focus: until then what is typed goes elsewhere. */
export const shownDialog = async (page: Page, name: string | RegExp): Promise<Locator> => {
  const dialog = page.getByRole('dialog', { name });
  await dialog.locator(':focus').waitFor();
  return dialog;
};

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();

/** Key result by key result, from where the meeting stands; `until` the next one, or the summary, which it answers with. */
export const weekly = async (
  hands: Hands,
  page: Page,
  said: [title: string, CheckIn][],
  until = 'All looked at',
): Promise<string> => {
  // Chosen again while one is there, it starts anew, and what is being typed goes astray.
  if (!page.url().includes('#/week')) await hands.press(page.getByRole('link', { name: /^This week/ }));
  for (const [title, checkIn] of said) {
    await heading(page, title);
    await hands.checkIn(page, checkIn);
  }
  await heading(page, until);
  return until === 'All looked at' ? ((await page.locator('pre').textContent()) ?? '') : '';
};

/** In the meeting, at a key result in trouble: another target, and why. */
export const changeTarget = async (hands: Hands, page: Page, to: string, why: string): Promise<void> => {
  await hands.press(page.getByRole('button', { name: 'Or change the target' }));
  const form = await shownDialog(page, 'Change the target');
  await hands.write(form.getByLabel('New target'), to);
  await hands.write(form.getByLabel('Why does it change?'), why);
  await hands.press(form.getByRole('button', { name: 'Change the target' }));
  await form.waitFor({ state: 'detached' });
};
