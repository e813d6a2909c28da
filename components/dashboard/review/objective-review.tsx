import { ScoreBar } from '#components/okr/score-bar.tsx';
import { cx } from '#components/ui/cx.ts';
import { language, t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { ObjectiveOutcome } from '#utils/okr/review/outcome.ts';
import { scoreText } from '#utils/okr/review/report.ts';
import { KeyResultReview } from './key-result-review.tsx';
import css from './review.module.css';
import type { ReviewActions } from './review-actions.ts';

interface ObjectiveReviewProps {
  outcome: ObjectiveOutcome;
  document: TeamDocument;
  closed: boolean;
  /** Its lessons stand beside the scores. */
  looked: boolean;
  onLook: () => void;
  onReview: (id: KeyResultId, patch: Parameters<ReviewActions['setReview']>[1]) => void;
}

/** An objective's score against what it was meant to reach, and its key results below. */
export const ObjectiveReview = ({
  outcome,
  document,
  closed,
  looked,
  onLook,
  onReview,
}: ObjectiveReviewProps) => {
  const { view, keyResults, proposed, score, expected } = outcome;
  const text = (value: number | null) => scoreText(value, { locale: language() });
  return (
    <section className={css.objective} aria-labelledby={`review-${view.id}`} onFocus={onLook}>
      <div className={css.row}>
        <h2 id={`review-${view.id}`} className={css.objectiveTitle}>
          <button type="button" aria-pressed={looked} className={cx(looked && css.looked)} onClick={onLook}>
            {view.title}
          </button>
        </h2>
        <ScoreBar score={score ?? proposed} expected={expected} />
        <span />
        <b className={css.mean}>{text(proposed)}</b>
        <b className={css.mean}>{text(score)}</b>
      </div>
      <p className={css.ambition}>
        <b>{t(`ambition_${view.ambition}`)}</b>
        {verdict(outcome, text)}
      </p>
      {keyResults.map((keyResult) => (
        <KeyResultReview
          key={keyResult.view.id}
          outcome={keyResult}
          expected={expected}
          goalLog={document.keyResults.find(({ id }) => id === keyResult.view.id)?.goalLog ?? []}
          closed={closed}
          onReview={(patch) => onReview(keyResult.view.id, patch)}
        />
      ))}
    </section>
  );
};

/** Committed aims are meant to be reached whole, a stretch by 0.7 on average (docs/method.md). */
const verdict = (
  { view, proposed, score, expected }: ObjectiveOutcome,
  text: (value: number | null) => string,
): string => {
  const stands = score ?? proposed;
  if (stands === null) return t('review_nothing_to_score');
  const short = expected - stands;
  if (view.ambition === 'aspirational')
    return short <= 0 ? t('review_stretch_met', text(expected)) : t('review_stretch_short', text(expected));
  return short <= 0 ? t('review_committed_met') : t('review_committed_short', text(short));
};
