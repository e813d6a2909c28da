import type { TeamAcross } from '#utils/okr/alignment/across.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';

/** The key results whose team has closed their cycle: what they wait on can no longer be changed. */
export const closedKeyResults = (teams: readonly TeamAcross[]): ReadonlySet<KeyResultId> =>
  new Set(
    teams.flatMap(({ cycles, objectives, keyResults }) => {
      const closed = new Set(cycles.filter(({ closedAt }) => closedAt).map(({ id }) => id));
      const below = new Set(objectives.filter(({ cycle }) => closed.has(cycle)).map(({ id }) => id));
      return keyResults.filter(({ objective }) => below.has(objective)).map(({ id }) => id);
    }),
  );
