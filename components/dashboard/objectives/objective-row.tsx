import { Ellipsis } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Bar } from '#components/okr/bar.tsx';
import { percent } from '#components/okr/format.ts';
import { StatusWord } from '#components/okr/status.tsx';
import { IconButton } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { plural, t } from '#utils/i18n.ts';
import { KEY_RESULTS } from '#utils/okr/advice/counts.ts';
import type { ObjectiveId } from '#utils/okr/model/ids.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import { rollUpExpected } from '#utils/okr/roll-up.ts';
import type { ObjectiveView } from '#utils/okr/view.ts';
import { CommitText } from '../commit-text.tsx';
import { isFrozen } from '../frozen.tsx';
import type { Dashboard } from '../model.ts';
import { AdviceLine } from './advice/advice-line.tsx';
import { useObjectiveHint } from './advice/use-hint.ts';
import { objectiveMenu } from './objective-menu.ts';
import css from './objectives.module.css';
import { Grip } from './order/grip.tsx';
import type { Reorder } from './order/use-reorder.ts';
import { Slots } from './slots.tsx';
import { SupportsDialog } from './supports/supports-dialog.tsx';

/** Where the mean should be by now; nothing while there is no mean. */
const expectedOf = ({ keyResults, progress }: ObjectiveView): number | null =>
  progress === null
    ? null
    : rollUpExpected(keyResults.map((one) => ({ ...one, goal: one.goalDefinition?.kind ?? null })));

/** Only a count outside of the method's range is worth a word; none yet is a beginning. */
const isGood = (count: number): boolean =>
  count === 0 || (count >= KEY_RESULTS.from && count <= KEY_RESULTS.to);

interface ObjectiveRowProps {
  objective: ObjectiveView;
  dashboard: Dashboard;
  reorder: Reorder<ObjectiveId>;
}

/** The objective's own line, what it is for, and what there is to say of it; texts are edited where they stand. */
export const ObjectiveRow = ({ objective, dashboard, reorder }: ObjectiveRowProps) => {
  const { actions } = dashboard;
  const frozen = isFrozen(dashboard);
  const [typed, setTyped] = useState(objective.title);
  const [saysWhy, setSaysWhy] = useState(false);
  const [supporting, setSupporting] = useState(false);
  const definition = dashboard.document?.objectives.find(({ id }) => id === objective.id);
  // A title changed from elsewhere is advised on as it now stands.
  useEffect(() => setTyped(objective.title), [objective.title]);
  const hint = useObjectiveHint(objective, typed, dashboard);
  const rename = (title: string) => actions.changeObjective(objective.id, { title });
  return (
    <>
      {!frozen && <Grip id={objective.id} title={objective.title} reorder={reorder} />}
      <div className={css.objectiveRow}>
        <h2 className={css.objectiveTitle}>
          <CommitText
            className={css.titleField}
            aria-label={t('dash_objective_title')}
            maxLength={LONGEST.title}
            readOnly={frozen}
            value={objective.title}
            onDraft={setTyped}
            onCommit={rename}
          />
          <Notes objective={objective} advised={!frozen} />
        </h2>
        <Bar
          bar={{ kind: 'progress', progress: objective.progress, expected: expectedOf(objective) }}
          status={objective.status}
        />
        <Mean objective={objective} />
        <StatusWord status={objective.status} />
        <span />
        {!frozen && (
          <Menu
            trigger={<IconButton icon={Ellipsis} label={t('dash_objective_more', objective.title)} />}
            items={objectiveMenu(objective, dashboard, reorder, {
              onWhy: () => setSaysWhy(true),
              onSupports: () => setSupporting(true),
            })}
          />
        )}
      </div>
      {supporting && definition && (
        <SupportsDialog objective={definition} dashboard={dashboard} onClose={() => setSupporting(false)} />
      )}
      {(saysWhy || objective.why !== '') && (
        <CommitText
          className={css.why}
          aria-label={t('dash_objective_why')}
          placeholder={t('dash_objective_why')}
          mayBeEmpty
          maxLength={LONGEST.prose}
          readOnly={frozen}
          autoFocus={saysWhy}
          value={objective.why}
          onCommit={(why) => actions.changeObjective(objective.id, { why })}
        />
      )}
      <AdviceLine
        hint={frozen ? null : hint}
        onDismiss={({ id }) => dashboard.advice.dismiss(objective.id, id)}
        {...(hint?.id === 'task-like-objective' && { onUse: rename })}
      />
    </>
  );
};

const Notes = ({ objective, advised }: { objective: ObjectiveView; advised: boolean }) => {
  const count = objective.keyResults.length;
  return (
    <>
      {objective.state === 'draft' && <span className={css.note}>{t('dash_state_draft')}</span>}
      <span className={css.note}>{t(`ambition_${objective.ambition}`)}</span>
      {advised && !isGood(count) && (
        <span className={css.note}>
          <Slots count={count} of={KEY_RESULTS.to} />
          {t(
            'dash_key_result_range',
            plural('dash_key_result_count', count),
            KEY_RESULTS.from,
            KEY_RESULTS.to,
          )}
        </span>
      )}
    </>
  );
};

const Mean = ({ objective: { progress } }: { objective: ObjectiveView }) => (
  <span className={css.value} title={t('dash_weighted_mean')}>
    {progress === null ? (
      t('value_none')
    ) : (
      <>
        <b>{percent(progress)}</b> <span className={css.mean}>{t('dash_weighted_mean')}</span>
      </>
    )}
  </span>
);
