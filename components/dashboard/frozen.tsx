import { Lock } from 'lucide-react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
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
  return (
    <Banner
      icon={Lock}
      title={`${t('problem_frozen_title')}.`}
      text={t('problem_frozen_text')}
      actions={
        <Button kind="text" size="inline" onClick={() => dashboard.actions.reopenCycle(cycle.id)}>
          {t('review_reopen')}
        </Button>
      }
    />
  );
};
