import type { Across } from '#utils/okr/alignment/across.ts';
import type { Asked } from '../asked.ts';
import type { Dashboard } from '../model.ts';

/** All teams of this browser, each read in the cycle of its own that runs at the time of the one looked at. */
export const readAcross = async ({ snapshot: { view }, actions }: Dashboard): Asked<Across> => {
  if (!view?.cycle) return { ok: true, value: { teams: [], views: [] } };
  const of = { team: view.team.id, cycle: view.cycle.id };
  const [teams, views] = await Promise.all([actions.teamsAcross(of), actions.viewsAcross(of)]);
  if (!teams.ok) return teams;
  return views.ok ? { ok: true, value: { teams: teams.value, views: views.value } } : views;
};
