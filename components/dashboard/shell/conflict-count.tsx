import { useMemo } from 'react';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { t } from '#utils/i18n.ts';
import type { TeamAcross } from '#utils/okr/alignment/across.ts';
import { knownConflicts } from '#utils/okr/alignment/known-conflicts.ts';
import type { Asked } from '../asked.ts';
import type { Dashboard } from '../model.ts';
import type { Screen } from '../route.ts';
import { useAnswer } from '../use-answer.ts';
import css from './shell.module.css';

const askTeams = async ({ snapshot: { view }, actions }: Dashboard): Asked<TeamAcross[]> =>
  view?.cycle ? actions.teamsAcross({ team: view.team.id, cycle: view.cycle.id }) : { ok: true, value: [] };

/** How many conflicts between teams are open. Counted on every way to a screen; where they are settled, at once. */
export const ConflictCount = ({ dashboard, screen }: { dashboard: Dashboard; screen: Screen }) => {
  const { snapshot, document } = dashboard;
  const { team, cycle } = snapshot.view ?? {};
  const since = screen === 'alignment' ? snapshot : `${team?.id} ${cycle?.id} ${screen}`;
  const teams = useAnswer(() => askTeams(dashboard), since, dashboard.across?.teams).value;
  const span = document?.cycles.find(({ id }) => id === cycle?.id);
  // The navigation is rendered with every edit; all pairs of key results are compared when teams have come anew.
  const open = useMemo(
    () => (teams && span ? knownConflicts(teams, span).filter(({ settled }) => settled === null).length : 0),
    [teams, span],
  );
  if (open === 0) return null;
  return (
    <span className={css.count}>
      <span aria-hidden>{open}</span>
      <VisuallyHidden>{t('alignment_conflicts', open)}</VisuallyHidden>
    </span>
  );
};
