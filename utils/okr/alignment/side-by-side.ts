/** An order of teams in which lines are short. */
import type { TeamId } from '../model/ids.ts';
import type { TeamAcross } from './across.ts';

/**
 * Swaps two teams as long as that makes all lines together shorter. What changes nothing stays in the order
 * given, so that the map does not jump when it is opened again.
 */
export const sideBySide = (teams: readonly TeamId[], documents: readonly TeamAcross[]): TeamId[] => {
  const lines = linesOf(documents);
  let best = [...teams];
  let length = lengthOf(best, lines);
  for (let shorter = true; shorter; ) {
    shorter = false;
    for (const swapped of swaps(best)) {
      const now = lengthOf(swapped, lines);
      if (now >= length) continue;
      [best, length, shorter] = [swapped, now, true];
    }
  }
  return best;
};

type Line = readonly [from: TeamId, to: TeamId];

const linesOf = (documents: readonly TeamAcross[]): Line[] =>
  documents.flatMap(({ team, objectives, dependencies }) => [
    ...objectives.flatMap(({ supports }) => supports.map((above): Line => [team.id, above.team])),
    ...dependencies.map(({ on }): Line => [team.id, on.team]),
  ]);

const lengthOf = (teams: readonly TeamId[], lines: readonly Line[]): number => {
  const places = new Map(teams.map((team, place) => [team, place]));
  return lines.reduce((sum, [from, to]) => {
    const [a, b] = [places.get(from), places.get(to)];
    // Squared, for one line across all columns is worse than several short ones.
    return a === undefined || b === undefined ? sum : sum + (a - b) ** 2;
  }, 0);
};

const swaps = (teams: readonly TeamId[]): TeamId[][] =>
  teams.flatMap((a, i) =>
    teams.slice(i + 1).map((b) => teams.map((team) => (team === a ? b : team === b ? a : team))),
  );
