import { ClosedNote } from '#components/okr/closed-note.tsx';
import { t } from '#utils/i18n.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { Dashboard } from './model.ts';

/** The cycle that is looked at, where it is closed; null otherwise. */
const frozenCycle = ({ snapshot, document }: Dashboard): Cycle | null =>
  document?.cycles.find(({ id, closedAt }) => closedAt && id === snapshot.view?.cycle?.id) ?? null;

/** Whether the records of the cycle that is looked at can no longer be changed. */
export const isFrozen = (dashboard: Dashboard): boolean => frozenCycle(dashboard) !== null;

/** Why nothing can be changed in a closed cycle, and the way to open it again. */
export const FrozenNote = ({ dashboard }: { dashboard: Dashboard }) => {
  const cycle = frozenCycle(dashboard);
  if (!cycle) return null;
  return <ClosedNote action={t('review_reopen')} onAct={() => dashboard.actions.reopenCycle(cycle.id)} />;
};
