import { Bar } from '#components/okr/bar.tsx';
import { StatusWord } from '#components/okr/status.tsx';
import { ValueText } from '#components/okr/value-text.tsx';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { ExplainValue } from '../explain/explain-value.tsx';
import { isFrozen } from '../frozen.tsx';
import type { Dashboard } from '../model.ts';
import { goalWay } from '../review/goal-way.ts';
import { AdviceMark } from './advice/advice-mark.tsx';
import { useKeyResultHint } from './advice/use-hint.ts';
import { EstimatesUsed } from './estimate-fields.tsx';
import { KeyResultEditor } from './key-result-editor.tsx';
import { takenBy } from './measure-choice.ts';
import css from './objectives.module.css';
import { Grip } from './order/grip.tsx';
import { placedClass } from './order/placed.ts';
import type { Reorder } from './order/use-reorder.ts';

interface KeyResultEntryProps {
  keyResult: KeyResultView;
  dashboard: Dashboard;
  /** Of the key results of one objective among each other. */
  reorder: Reorder<KeyResultId>;
  last: KeyResultId | undefined;
  open: boolean;
  onOpen: () => void;
}

/** A key result as a row; its title opens the editor under it. */
export const KeyResultEntry = ({
  keyResult,
  dashboard,
  reorder,
  last,
  open,
  onOpen,
}: KeyResultEntryProps) => {
  const definition = dashboard.document?.keyResults.find(({ id }) => id === keyResult.id);
  const frozen = isFrozen(dashboard);
  const editor = `edit-${keyResult.id}`;
  const hint = useKeyResultHint(keyResult, keyResult.title, dashboard);
  return (
    <div
      className={cx(open && css.open, placedClass(keyResult.id, last, reorder.landing))}
      {...reorder.place(keyResult.id)}
      {...(!frozen && reorder.keys(keyResult.id))}
    >
      {!frozen && <Grip id={keyResult.id} title={keyResult.title} reorder={reorder} />}
      <div className={css.keyResult}>
        <button
          type="button"
          className={css.keyResultTitle}
          aria-expanded={open}
          aria-controls={editor}
          onClick={onOpen}
        >
          <span title={keyResult.title}>{keyResult.title}</span>
          <GoalWay keyResult={keyResult} />
          {keyResult.role === 'guardrail' && <small>{t('role_guardrail')}</small>}
          {hint && !open && !frozen && <AdviceMark title={keyResult.title} />}
          {keyResult.deliveryOnly && <small>{t('delivery_only')}</small>}
        </button>
        <Bar bar={keyResult.bar} status={keyResult.status} />
        <span className={css.value}>
          {keyResult.goalDefinition ? (
            <ExplainValue
              keyResult={keyResult}
              outrun={isOutrun(dashboard, keyResult.id)}
              onCopy={dashboard.actions.copy}
              aside={isByEstimate(dashboard, keyResult.id) && <EstimatesUsed dashboard={dashboard} />}
            >
              <ValueText line={keyResult} from={false} />
            </ExplainValue>
          ) : (
            t('dash_needs_goal')
          )}
        </span>
        <StatusWord status={keyResult.status} />
        <span className={css.end}>
          {keyResult.delivery ? t('dash_done_of', keyResult.delivery.done, keyResult.delivery.total) : '–'}
        </span>
        <span className={css.end}>{keyResult.role === 'guardrail' ? '–' : keyResult.weight}</span>
      </div>
      {open && definition && (
        <div id={editor} className={css.editor}>
          <KeyResultEditor definition={definition} view={keyResult} dashboard={dashboard} />
        </div>
      )}
    </div>
  );
};

/** The way of the goal, unless the title says it; beside the value a screen reader hears it too. */
const GoalWay = ({ keyResult }: { keyResult: KeyResultView }) => {
  const { goalDefinition: goal, title } = keyResult;
  if (goal?.kind !== 'reach' || title.includes(String(goal.target))) return null;
  return (
    <small className={css.way} aria-hidden>
      {goalWay(keyResult)}
    </small>
  );
};

const isByEstimate = ({ document }: Dashboard, id: KeyResultId): boolean => {
  const measure = document?.keyResults.find((one) => one.id === id)?.measure;
  return measure?.kind === 'issues' && takenBy(measure) === 'share-estimate';
};

const isOutrun = ({ snapshot }: Dashboard, id: KeyResultId): boolean =>
  snapshot.view?.attention.some(({ keyResult, kind }) => keyResult === id && kind === 'tickets-outrun') ??
  false;
