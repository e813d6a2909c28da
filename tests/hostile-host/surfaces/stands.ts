import type { ExpectStatic } from 'vitest';
import type { HazardName } from './hazard-names.ts';
import type { Outcome } from './hazards.ts';
import type { SavedHost } from './saved-tree.ts';
import { type HostileBrowser, runTrial } from './stage.ts';

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
 * Through these hazards the host is as it would be without us, and marks, strip and lens are right at rest. The
 * second of the pages is where the app goes and comes back from.
 */
export const stands = async (
  expect: ExpectStatic,
  browser: HostileBrowser,
  pages: SavedHost[],
  hazards: readonly HazardName[],
): Promise<void> => {
  const [alone = [], together = []] = await Promise.all(
    [false, true].map((withUs) => runTrial(browser, pages, { withUs, hazards })),
  );
  expect(lines(alone, 'faults')).toEqual([]);
  expect(lines(together, 'wrong')).toEqual([]);
  expect(told(together)).toEqual(told(alone));
};
