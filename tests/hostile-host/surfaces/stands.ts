import type { ExpectStatic } from 'vitest';
import type { Outcome } from './hazards.ts';
import { type HostileBrowser, runTrial } from './rig.ts';
import type { SavedHost } from './saved-tree.ts';

/** A tag a line, so that a difference can be read. */
const told = (outcomes: Outcome[]) =>
  outcomes.map(({ hazard, own, faults }) => ({
    hazard,
    faults,
    own: own.map((text) => text.split(/(?=<)/)),
  }));

const lines = (outcomes: Outcome[], of: 'wrong' | 'faults'): string[] =>
  outcomes.flatMap((outcome) => outcome[of].map((one) => `${outcome.hazard}: ${one}`));

/**
 * Through every hazard the host is as it would be without us, and marks and strip are right at rest. The second
 * of the pages is where the app goes and comes back from.
 */
export const standsEveryHazard = async (
  expect: ExpectStatic,
  browser: HostileBrowser,
  pages: SavedHost[],
): Promise<void> => {
  const [alone, together] = await Promise.all([
    runTrial(browser, pages, false),
    runTrial(browser, pages, true),
  ]);
  expect(lines(alone, 'faults')).toEqual([]);
  expect(lines(together, 'wrong')).toEqual([]);
  expect(told(together)).toEqual(told(alone));
};
