import { useEffect } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { t } from '#utils/i18n.ts';
import { outcomeOf } from '#utils/okr/review/outcome.ts';
import type { ScreenProps } from '../model.ts';
import { CLOSE_CYCLE } from '../record-words.ts';
import { addressOf, replaceAddress } from '../route.ts';
import { NextLink } from '../shell/next-link.tsx';
import { ScreenHead } from '../shell/screen-head.tsx';
import { useAsking } from '../use-asking.ts';
import { ClosePane } from './close-pane.tsx';
import { LessonForm } from './lesson-form.tsx';
import { ObjectiveReview } from './objective-review.tsx';
import css from './review.module.css';

/** Scores proposed from the data and set by people, what the quarter taught, and what goes on. */
export const ReviewScreen = ({ dashboard, record }: ScreenProps) => {
  const { snapshot, document, actions } = dashboard;
  const { problem, ask } = useAsking();
  // What was linked is brought into view once; from then on the address follows the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the address one came by counts.
  useEffect(() => {
    if (record) globalThis.document.getElementById(`review-${record}`)?.scrollIntoView?.({ block: 'center' });
  }, []);
  const { view } = snapshot;
  if (!document || !view?.cycle) return null;
  const outcome = outcomeOf(document, view);
  const shown = outcome.objectives.find((one) => one.view.id === record) ?? outcome.objectives[0];
  const cycle = document.cycles.find(({ id }) => id === view.cycle?.id);
  if (!shown || !cycle)
    return (
      <EmptyState
        level={1}
        title={t('review_empty_title')}
        text={t('review_empty_text')}
        actions={!cycle?.closedAt && <NextLink to="objectives" />}
      />
    );
  const closed = Boolean(cycle.closedAt);
  return (
    <div className={css.screen}>
      <div className={css.scores}>
        <ScreenHead title={t('dash_nav_review')} about={t(closed ? 'review_about_closed' : 'review_about')}>
          <p className={css.count}>{t('review_scored', outcome.scored, outcome.scorable)}</p>
        </ScreenHead>
        {problem && <ProblemBanner problem={problem} />}
        <div className={css.columnHeads} aria-hidden>
          <span>{t('dash_col_key_result')}</span>
          <span>{t('review_col_score')}</span>
          <span>{t('review_col_reached')}</span>
          <span>{t('review_col_proposed')}</span>
          <span>{t('review_col_final')}</span>
        </div>
        {outcome.objectives.map((objective) => (
          <ObjectiveReview
            key={objective.view.id}
            outcome={objective}
            document={document}
            closed={closed}
            looked={objective === shown}
            onLook={() => objective === shown || replaceAddress(addressOf('review', objective.view.id))}
            onReview={(id, patch) => ask(() => actions.setReview(id, patch))}
          />
        ))}
      </div>
      <aside className={css.side}>
        <LessonForm
          key={shown.view.id}
          outcome={shown}
          closed={closed}
          onLesson={(patch) => ask(() => actions.setLesson(shown.view.id, patch))}
        />
        <ClosePane
          asked={record === CLOSE_CYCLE}
          dashboard={dashboard}
          document={document}
          cycle={cycle}
          view={view}
          outcome={outcome}
          ask={ask}
        />
      </aside>
    </div>
  );
};
