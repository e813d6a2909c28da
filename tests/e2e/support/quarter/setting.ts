/** Before the quarter: the tracker, the team, an objective with two key results. */
import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.ts';

export interface NewTeam {
  name: string;
  cycle: string;
  starts: string;
  ends: string;
}

export const connectJira = async (hands: Hands, page: Page, site: string): Promise<void> => {
  await hands.write(page.getByLabel('Your site'), site);
  await hands.send(page.getByRole('button', { name: 'Connect Jira' }));
  await page.getByText(/by the open session/).waitFor();
};

export const makeTeam = async (hands: Hands, page: Page, team: NewTeam): Promise<void> => {
  await hands.write(page.getByLabel('Team', { exact: true }), team.name);
  await hands.write(page.getByLabel('Cycle', { exact: true }), team.cycle);
  await hands.date(page.getByLabel('Starts', { exact: true }), team.starts);
  await hands.date(page.getByLabel('Ends', { exact: true }), team.ends);
  await hands.press(page.getByRole('button', { name: 'Create team' }));
  await page.getByRole('combobox', { name: 'Team', exact: true }).waitFor();
};

export const writeObjective = async (hands: Hands, page: Page, title: string): Promise<void> => {
  await writeTitle(hands, page.getByPlaceholder('What should get better, and for whom?'), title);
  await page.getByRole('region', { name: title, exact: true }).waitFor();
};

export const writeKeyResult = async (hands: Hands, page: Page, title: string): Promise<void> => {
  await writeTitle(hands, page.getByPlaceholder('By which number will you know?'), title);
  await rowOf(page, title).waitFor();
};

const writeTitle = async (hands: Hands, field: Locator, title: string): Promise<void> => {
  await hands.write(field, title);
  await hands.send(field.locator('xpath=ancestor::form').getByRole('button', { name: 'Add' }));
};

/** A key result's row in the objectives; pressing it opens the editor under it, or closes that. */
export const rowOf = (page: Page, title: string): Locator =>
  page.locator('[aria-controls^=edit-]', { hasText: title });

/** Counted from the tickets of this cycle that a rule brings in. */
export const countByRule = async (hands: Hands, page: Page, jql: string): Promise<void> => {
  await hands.select(page.getByLabel('Measure', { exact: true }), 'Number of tickets');
  await hands.select(page.getByLabel('Which tickets count'), 'Created in the cycle');
  await hands.select(page.getByLabel('Kind of rule'), 'JQL');
  await hands.write(page.getByRole('combobox', { name: 'New rule' }), jql);
  await page.getByText(/^\d+ tickets?$/).waitFor();
  await hands.send(page.locator('[id^=edit-]').getByRole('button', { name: 'Add', exact: true }));
  await page.locator('code', { hasText: jql }).waitFor();
};

export const holdAtMost = async (hands: Hands, page: Page, bound: string): Promise<void> => {
  await hands.radio(page.getByRole('radio', { name: 'Maintain' }));
  await hands.write(page.getByLabel('At most', { exact: true }), bound);
  await hands.leave(page);
};

/** Watched, and never averaged. */
export const makeGuardrail = (hands: Hands, page: Page): Promise<void> =>
  hands.radio(page.getByRole('radio', { name: 'Guardrail' }));

export const reachTarget = async (
  hands: Hands,
  page: Page,
  { from, to, unit }: { from: string; to: string; unit: string },
): Promise<void> => {
  await hands.write(page.getByLabel('Baseline'), from);
  await hands.write(page.getByLabel('Target', { exact: true }), to);
  await hands.write(page.getByLabel('Unit', { exact: true }), unit);
  await hands.leave(page);
  await page.getByText('lower is better').waitFor();
};

export const makeAspirational = (hands: Hands, page: Page, objective: string): Promise<void> =>
  hands.choose(page.getByRole('button', { name: `More for “${objective}”` }), 'Make it aspirational');

export const sayWhy = async (hands: Hands, page: Page, objective: string, why: string): Promise<void> => {
  await hands.choose(page.getByRole('button', { name: `More for “${objective}”` }), 'Say why it matters');
  await page.keyboard.type(why);
  await hands.leave(page);
};
