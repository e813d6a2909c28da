import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { t } from '#utils/i18n.ts';
import type { KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { ObjectiveView } from '#utils/okr/view.ts';
import { useHasText } from '../drafts/kept-texts.ts';
import { isFrozen } from '../frozen.tsx';
import type { Dashboard } from '../model.ts';
import { adviseNewKeyResult } from './advice/use-hint.ts';
import { KeyResultEntry } from './key-result-entry.tsx';
import { NewTitle } from './new-title.tsx';
import { ObjectiveRow } from './objective-row.tsx';
import css from './objectives.module.css';
import { placedClass } from './order/placed.ts';
import { type Reorder, useReorder } from './order/use-reorder.ts';
import { useNewcomer } from './use-newcomer.ts';

interface ObjectiveSectionProps {
  objective: ObjectiveView;
  dashboard: Dashboard;
  /** Of the objectives among each other. */
  reorder: Reorder<ObjectiveId>;
  last: ObjectiveId | undefined;
  open: KeyResultId | null;
  /** A key result is to be written for it. */
  adding: boolean;
  onAdded: () => void;
  onOpen: (id: KeyResultId) => void;
}

/** An objective with its key results. */
export const ObjectiveSection = ({
  objective,
  dashboard,
  reorder,
  last,
  open,
  adding,
  onAdded,
  onOpen,
}: ObjectiveSectionProps) => {
  const { actions } = dashboard;
  const frozen = isFrozen(dashboard);
  const ids = objective.keyResults.map(({ id }) => id);
  const below = useReorder(ids, actions.moveKeyResult);
  return (
    <section
      className={cx(css.objective, placedClass(objective.id, last, reorder.landing))}
      aria-label={objective.title}
      tabIndex={-1}
      {...reorder.place(objective.id)}
      {...(!frozen && reorder.keys(objective.id))}
    >
      <ObjectiveRow objective={objective} dashboard={dashboard} reorder={reorder} />
      {objective.keyResults.map((keyResult) => (
        <KeyResultEntry
          key={keyResult.id}
          keyResult={keyResult}
          dashboard={dashboard}
          reorder={below}
          last={ids.at(-1)}
          open={open === keyResult.id}
          onOpen={() => onOpen(keyResult.id)}
        />
      ))}
      {!frozen && (
        <NewKeyResult objective={objective} dashboard={dashboard} wanted={adding} onDone={onAdded} />
      )}
      <VisuallyHidden>
        <span role="status">{below.said}</span>
      </VisuallyHidden>
    </section>
  );
};

interface NewKeyResultProps {
  objective: ObjectiveView;
  dashboard: Dashboard;
  /** The address asks for it. */
  wanted: boolean;
  onDone: () => void;
}

const NewKeyResult = ({ objective, dashboard, wanted, onDone }: NewKeyResultProps) => {
  const draft = `key-result ${objective.id}`;
  const begun = useHasText(draft);
  const [asked, setAsked] = useState(objective.keyResults.length === 0);
  const adding = asked || begun || wanted;
  const onNext = useNewcomer(objective.keyResults.map(({ id }) => id));
  if (!adding) {
    return (
      <Button kind="quiet" size="inline" className={css.add} onClick={() => setAsked(true)}>
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {t('dash_key_result_add')}
      </Button>
    );
  }
  return (
    <div className={css.indent}>
      <NewTitle
        key={wanted ? 'wanted' : 'asked'}
        draft={draft}
        label={t('dash_key_result_title')}
        placeholder={t('dash_key_result_placeholder')}
        autoFocus={wanted || (asked && objective.keyResults.length > 0)}
        advise={adviseNewKeyResult}
        onAdd={(title, unwanted) => {
          onNext((id) => dashboard.advice.carry(id, unwanted));
          dashboard.actions.addKeyResult(objective.id, title);
          if (wanted) {
            setAsked(true);
            onDone();
          }
        }}
        onCancel={() => {
          setAsked(false);
          if (wanted) onDone();
        }}
      />
    </div>
  );
};
