import type { ObjectiveId } from '../model/ids.ts';
import type { TeamAcross } from './across.ts';

/** The objectives whose whole cycle is closed: what their teams had agreed on, and can no longer be changed. */
export const closedWithCycle = (teams: readonly TeamAcross[]): ReadonlySet<ObjectiveId> =>
  new Set(
    teams.flatMap(({ cycles, objectives }) => {
      const closed = new Set(cycles.filter(({ closedAt }) => closedAt).map(({ id }) => id));
      return objectives.filter(({ cycle }) => closed.has(cycle)).map(({ id }) => id);
    }),
  );
