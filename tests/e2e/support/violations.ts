/** What WCAG 2.2 AA minds on a page at rest, by rule and element. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { AXE } from '#tests/support/axe.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** A button on its way from disabled to enabled has colours that nobody is meant to read. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    // A style change starts its transition at the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** `part` is a selector; without it the whole page is looked at. */
export const violations = async (page: Page, part = 'html'): Promise<string[]> => {
  await atRest(page);
  const { violations: found } = await new AxeBuilder({ page, axeSource: AXE })
    .include(part)
    .withTags(TAGS)
    // What frames found is put together in a page of its own, which takes longer than the looking.
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
};
