/** What is wrong with a story: for assistive technology, at 320 px, at 200 %, and where motion is not wanted. */
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { AXE } from '../support/axe.ts';
import { FIND_LOSS } from './loss.ts';
import type { Told } from './story.ts';

const off = (rules: string[]) => Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));

const violations = async (page: Page, ask: Pick<RunOptions, 'runOnly' | 'rules'>): Promise<string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async (asked) => {
    const runner = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const answer = await runner.run(document, {
      resultTypes: ['violations'],
      ...asked,
    });
    return answer.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  }, ask);
};

/** What still moves although the person asked for no motion. */
const motions = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().duration) > 0)
      .map((one) => `moves: ${one instanceof CSSAnimation ? one.animationName : 'transition'}`),
  );

const at = async (page: Page, width: number, height: number): Promise<string[]> => {
  await page.setViewportSize({ width, height });
  const lost = await page.evaluate<string[]>(FIND_LOSS);
  return lost.map((line) => `at ${width} px: ${line}`);
};

/** In light everything; in dark the colours, for nothing else is different. */
export const lookInLight = async (page: Page, story: Told): Promise<string[]> => [
  ...(await violations(page, { rules: off(story.apart ?? []) })),
  ...(await motions(page)),
  ...(await at(page, story.width, story.height)),
];

export const lookInDark = (page: Page): Promise<string[]> =>
  violations(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });

/** A desk of 1280 × 900 at 200 % has 640 × 450 CSS pixels; 320 is what a phone or 400 % leave (WCAG 1.4.10). */
export const lookNarrow = async (page: Page, story: Told): Promise<string[]> => {
  if (!story.fluid) return [];
  return [...(await at(page, 640, 450)), ...(await at(page, 320, 640))];
};
