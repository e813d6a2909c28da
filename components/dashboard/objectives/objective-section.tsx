import { cx } from '#components/ui/cx.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { ObjectiveView } from '#utils/okr/view.ts';
import { isFrozen } from '../frozen.tsx';
import type { Dashboard } from '../model.ts';
import { KeyResultEntry } from './key-result-entry.tsx';
import { NewKeyResult } from './new-key-result.tsx';
import { ObjectiveRow } from './objective-row.tsx';
import css from './objectives.module.css';
import { placedClass } from './order/placed.ts';
import { type Reorder, useReorder } from './order/use-reorder.ts';

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
