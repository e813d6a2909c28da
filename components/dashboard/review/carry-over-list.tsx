import { t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Review } from '#utils/okr/model/review.ts';
import type { KeyResultOutcome, Outcome } from '#utils/okr/review/outcome.ts';
import { aimOf, goalWay } from './goal-way.ts';
import css from './review.module.css';

interface CarryOverListProps {
  document: TeamDocument;
  outcome: Outcome;
  closed: boolean;
  onCarry: (id: KeyResultId, next: Review['next']) => void;
}

/** Each key result once more: what is ticked goes on in the next cycle, from the value it reached. */
export const CarryOverList = ({ document, outcome, closed, onCarry }: CarryOverListProps) => {
  const reviews = new Map(document.reviews.map((review) => [review.keyResult, review]));
  const all = outcome.objectives.flatMap(({ keyResults }) => keyResults);
  return (
    <fieldset className={css.carry} disabled={closed}>
      <legend className={css.sideTitle}>{t('review_carry_over')}</legend>
      {all.map((keyResult) => {
        const { id, title } = keyResult.view;
        const carried = reviews.get(id)?.next === 'carry-over';
        return (
          <label key={id} className={css.carried}>
            <input
              type="checkbox"
              checked={carried}
              onChange={() => onCarry(id, carried ? null : 'carry-over')}
            />
            <span>
              {title}
              <small>{startWords(keyResult)}</small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
};

const startWords = ({ view }: KeyResultOutcome): string => {
  if (view.role === 'guardrail') return t('review_guardrail_goes_on');
  const goal = view.goalDefinition;
  if (goal?.kind !== 'reach' || view.value === '') return goalWay(view);
  return t('review_starts_at', view.value, aimOf(goal, view.unit));
};
