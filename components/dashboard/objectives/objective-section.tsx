import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { Bar } from '#components/okr/bar.tsx';
import { percent } from '#components/okr/format.ts';
import { StatusWord } from '#components/okr/status.tsx';
import { Button, IconButton } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { ObjectiveView } from '#utils/okr/view.ts';
import { CommitField } from '../commit-field.tsx';
import type { Dashboard } from '../model.ts';
import { KeyResultEntry } from './key-result-entry.tsx';
import { NewTitle } from './new-title.tsx';
import css from './objectives.module.css';
import { Slots } from './slots.tsx';

/** Two to four key results an objective (the method's guide); only a count outside of that is worth a word. */
const GOOD = { from: 2, to: 4 };
const isGood = (count: number): boolean => count >= GOOD.from && count <= GOOD.to;

interface ObjectiveSectionProps {
  objective: ObjectiveView;
  dashboard: Dashboard;
  open: KeyResultId | null;
  onOpen: (id: KeyResultId) => void;
}

/** An objective with its key results; titles are edited where they stand. */
export const ObjectiveSection = ({ objective, dashboard, open, onOpen }: ObjectiveSectionProps) => {
  const [adding, setAdding] = useState(objective.keyResults.length === 0);
  const { actions } = dashboard;
  return (
    <section className={css.objective} aria-label={objective.title}>
      <ObjectiveRow objective={objective} dashboard={dashboard} />
      {objective.keyResults.map((keyResult) => (
        <KeyResultEntry
          key={keyResult.id}
          keyResult={keyResult}
          dashboard={dashboard}
          open={open === keyResult.id}
          onOpen={() => onOpen(keyResult.id)}
        />
      ))}
      {adding ? (
        <div className={css.indent}>
          <NewTitle
            label={t('dash_key_result_title')}
            placeholder={t('dash_key_result_placeholder')}
            autoFocus={objective.keyResults.length > 0}
            onAdd={(title) => actions.addKeyResult(objective.id, title)}
            onCancel={() => setAdding(false)}
          />
        </div>
      ) : (
        <Button kind="quiet" size="inline" className={css.add} onClick={() => setAdding(true)}>
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {t('dash_key_result_add')}
        </Button>
      )}
    </section>
  );
};

const ObjectiveRow = ({ objective, dashboard }: { objective: ObjectiveView; dashboard: Dashboard }) => {
  const { actions } = dashboard;
  const other = objective.ambition === 'committed' ? 'aspirational' : 'committed';
  return (
    <div className={css.objectiveRow}>
      <h2 className={css.objectiveTitle}>
        <CommitField
          quiet
          className={css.titleField}
          aria-label={t('dash_objective_title')}
          value={objective.title}
          onCommit={(title) => actions.changeObjective(objective.id, { title })}
        />
        <span className={css.note}>{t(`ambition_${objective.ambition}`)}</span>
        {!isGood(objective.keyResults.length) && (
          <span className={css.note}>
            <Slots count={objective.keyResults.length} of={GOOD.to} />
            {t(
              'dash_key_result_range',
              plural('dash_key_result_count', objective.keyResults.length),
              GOOD.from,
              GOOD.to,
            )}
          </span>
        )}
      </h2>
      <Bar
        bar={{ kind: 'progress', progress: objective.progress, expected: null }}
        status={objective.status}
      />
      <span className={css.value}>
        {objective.progress === null ? (
          t('value_none')
        ) : (
          <>
            <b>{percent(objective.progress)}</b> {t('dash_weighted_mean')}
          </>
        )}
      </span>
      <StatusWord status={objective.status} />
      <span />
      <Menu
        trigger={<IconButton icon={Ellipsis} label={t('dash_objective_more', objective.title)} />}
        items={[
          {
            id: 'ambition',
            label: t(`dash_make_${other}`),
            onChoose: () => actions.changeObjective(objective.id, { ambition: other }),
          },
          {
            id: 'remove',
            label: t('dash_objective_remove'),
            danger: true,
            onChoose: () => actions.removeObjective(objective.id),
          },
        ]}
      />
    </div>
  );
};
