/** The quarter's end: scores, what it taught, what goes on, and the cycle that follows. */
import type { Page } from 'playwright-core';
import type { Hands } from './hands.ts';
import { shownDialog } from './running.ts';

export interface Lessons {
  worked: string;
  didNot: string;
  learned: string;
}

export const score = async (
  hands: Hands,
  page: Page,
  title: string,
  { value, reason }: { value: string; reason: string },
): Promise<void> => {
  await hands.write(page.getByLabel(`Final score of ${title}`), value);
  await hands.leave(page);
  await hands.write(page.getByLabel(`Why the score of ${title} differs from the proposed one`), reason);
  await hands.leave(page);
};

export const writeLessons = async (hands: Hands, page: Page, lessons: Lessons): Promise<void> => {
  await hands.write(page.getByLabel('What worked'), lessons.worked);
  await hands.write(page.getByLabel('What did not'), lessons.didNot);
  await hands.write(page.getByLabel('What we learned'), lessons.learned);
  await hands.leave(page);
};

export const carryOver = async (hands: Hands, page: Page, title: string): Promise<void> => {
  const box = page.getByRole('group', { name: 'Carry over to the next cycle' }).getByLabel(title);
  await hands.press(box);
  await box.and(page.locator(':checked')).waitFor();
};

export const closeCycle = async (hands: Hands, page: Page): Promise<void> => {
  await hands.press(page.getByRole('button', { name: 'Close the cycle' }));
  const asked = await shownDialog(page, /^Close /);
  await hands.press(asked.getByRole('button', { name: 'Close the cycle' }));
  await page.getByText('This cycle is closed: its scores and targets are frozen.').waitFor();
};

/** What a press of the button saves as a file. */
export const saved = async (hands: Hands, page: Page, name: string | RegExp): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hands.press(page.getByRole('button', { name })),
  ]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};
