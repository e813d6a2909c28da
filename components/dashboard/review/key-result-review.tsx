import { useId, useState } from 'react';
import { dayName } from '#components/okr/format.ts';
import { ScoreBar } from '#components/okr/score-bar.tsx';
import { StatusWord } from '#components/okr/status.tsx';
import { Button } from '#components/ui/button.tsx';
import { useNow } from '#components/ui/clock.tsx';
import { language, t } from '#utils/i18n.ts';
import type { GoalChange } from '#utils/okr/model/key-result.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { KeyResultOutcome } from '#utils/okr/review/outcome.ts';
import { scoreText, unscoredWord } from '#utils/okr/review/report.ts';
import { CommitBound, CommitField } from '../commit-field.tsx';
import { aimOf, goalWay } from './goal-way.ts';
import css from './review.module.css';
import type { ReviewActions } from './review-actions.ts';

interface KeyResultReviewProps {
  outcome: KeyResultOutcome;
  expected: number;
  goalLog: readonly GoalChange[];
  closed: boolean;
  onReview: (patch: Parameters<ReviewActions['setReview']>[1]) => void;
}

/** What a key result reached, the score that follows, and the score that people give it. */
export const KeyResultReview = ({ outcome, expected, goalLog, closed, onReview }: KeyResultReviewProps) => {
  const { view, proposed, standing, score } = outcome;
  const [nonsense, setNonsense] = useState(false);
  const about = useId();
  const suggested = scoreText(proposed?.final?.score ?? null, { locale: language() });
  return (
    <div className={css.keyResult}>
      <div className={css.row}>
        <span className={css.title}>
          <b>{view.title}</b>
          <small>{goalWay(view)}</small>
        </span>
        {proposed ? <ScoreBar score={standing} expected={expected} /> : <StatusWord status={view.status} />}
        <span className={css.reached}>{view.value === '' ? '–' : view.value}</span>
        {proposed ? (
          <>
            <span className={css.proposed}>{suggested}</span>
            <CommitBound
              key={score}
              className={css.score}
              aria-label={t('review_score_of', view.title)}
              aria-describedby={about}
              placeholder={suggested}
              disabled={closed}
              value={score}
              fits={(value) => value >= 0 && value <= 1}
              onNonsense={(text) => setNonsense(text !== null)}
              onCommit={(value) => onReview({ score: value })}
            />
          </>
        ) : (
          <span className={css.unscored}>{t(unscoredWord(outcome))}</span>
        )}
      </div>
      <div id={about} className={css.evidence}>
        {nonsense && (
          <p role="alert" className={css.nonsense}>
            {t('review_score_nonsense')}
          </p>
        )}
        {proposed?.changed && <BothTargets outcome={outcome} goalLog={goalLog} />}
        <Reason outcome={outcome} closed={closed} onReview={onReview} />
      </div>
    </div>
  );
};

/** A target that was changed on the way: both versions are graded, and neither can be rewritten. */
const BothTargets = ({ outcome, goalLog }: Pick<KeyResultReviewProps, 'outcome' | 'goalLog'>) => {
  const now = useNow();
  const { view, proposed } = outcome;
  const words = { say: t, locale: language() };
  const [first] = goalLog;
  const last = goalLog.at(-1);
  if (!first || !last) return null;
  return (
    <dl className={css.targets}>
      <dt>{t('review_original_target')}</dt>
      <dd>{aimOf(first.from, view.unit)}</dd>
      <dd>{scoreText(proposed?.original?.score ?? null, words)}</dd>
      <dt>{t('review_changed_target', dayName(last.at, now))}</dt>
      <dd>
        {aimOf(last.to, view.unit)}
        {last.reason !== '' && <q>{last.reason}</q>}
      </dd>
      <dd>{scoreText(proposed?.final?.score ?? null, words)}</dd>
    </dl>
  );
};

/** A score that differs from the data's asks why; with a reason or without, it is the team's. */
const Reason = ({ outcome, closed, onReview }: Omit<KeyResultReviewProps, 'expected' | 'goalLog'>) => {
  const { view, review, differs, score, proposed } = outcome;
  if (!differs && !review?.reason) return null;
  const distance = Math.abs((score ?? 0) - (proposed?.final?.score ?? 0));
  const lower = (score ?? 0) < (proposed?.final?.score ?? 0);
  return (
    <div className={css.reason}>
      {differs && (
        <span>
          {t(lower ? 'review_lower' : 'review_higher', scoreText(distance, { locale: language() }))}
        </span>
      )}
      <CommitField
        className={css.reasonField}
        aria-label={t('review_reason_of', view.title)}
        keep={`score-reason ${view.id}`}
        placeholder={t('review_reason')}
        mayBeEmpty
        maxLength={LONGEST.remark}
        disabled={closed}
        value={review?.reason ?? ''}
        onCommit={(reason) => onReview({ reason })}
      />
      {differs && !closed && (
        <Button
          kind="text"
          size="inline"
          aria-label={t('review_take_proposed_of', view.title)}
          onClick={() => onReview({ score: null })}
        >
          {t('review_take_proposed')}
        </Button>
      )}
    </div>
  );
};
