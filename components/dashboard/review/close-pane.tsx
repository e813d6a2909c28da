import { useEffect, useState } from 'react';
import { dayName } from '#components/okr/format.ts';
import { Button } from '#components/ui/button.tsx';
import { useNow } from '#components/ui/clock.tsx';
import { Confirm } from '#components/ui/dialog.tsx';
import { language, plural, t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { Outcome } from '#utils/okr/review/outcome.ts';
import { reviewReport } from '#utils/okr/review/report.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Asked } from '../asked.ts';
import type { Dashboard } from '../model.ts';
import { addressOf, replaceAddress } from '../route.ts';
import { downloadText } from '../settings/download.ts';
import { usePhase } from '../use-phase.ts';
import { CarryOverList } from './carry-over-list.tsx';
import css from './review.module.css';
import type { Closing } from './review-actions.ts';

interface ClosePaneProps {
  /** The address asks to close it. */
  asked: boolean;
  dashboard: Dashboard;
  document: TeamDocument;
  cycle: Cycle;
  view: TeamView;
  outcome: Outcome;
  ask: (question: () => Asked<null>) => void;
}

/** What goes on in the next cycle, and the end of this one. */
export const ClosePane = ({ asked, dashboard, document, cycle, view, outcome, ask }: ClosePaneProps) => {
  const { actions } = dashboard;
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!asked) return;
    setAsking(!cycle.closedAt);
    replaceAddress(addressOf('review'));
  }, [asked, cycle.closedAt]);
  const now = useNow();
  const phase = usePhase(dashboard)?.phase;
  const early = phase === 'setting' || phase === 'executing';
  const open = outcome.scorable - outcome.scored;
  const report = () =>
    view.cycle &&
    reviewReport({ team: view.team, cycle: view.cycle, outcome, words: { say: t, locale: language() } });
  return (
    <section className={css.close}>
      <CarryOverList
        document={document}
        outcome={outcome}
        closed={Boolean(cycle.closedAt)}
        onCarry={(id, next) => ask(() => actions.setReview(id, { next }))}
      />
      <div className={css.buttons}>
        {cycle.closedAt ? (
          <Button onClick={() => ask(() => actions.reopenCycle(cycle.id))}>{t('review_reopen')}</Button>
        ) : (
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t('review_close')}
          </Button>
        )}
        <Button onClick={() => downloadText(`${cycle.name}-review.md`, report() ?? '', 'text/markdown')}>
          {t('review_markdown')}
        </Button>
      </div>
      <p className={css.hint}>
        {t(cycle.closedAt ? 'review_frozen' : 'review_freezes')}{' '}
        {!cycle.closedAt && open > 0 && plural('review_open', open)}
      </p>
      <Confirm
        open={asking}
        title={t('review_close_title', cycle.name)}
        text={
          <>
            {early && t('review_close_early', dayName(cycle.ends, now))} {t('review_close_text')}{' '}
            {open > 0 && plural('review_close_open', open)}
          </>
        }
        action={t('review_close')}
        onConfirm={() => ask(() => actions.closeCycle(closingOf(document, cycle, outcome)))}
        onClose={() => setAsking(false)}
      />
    </section>
  );
};

const closingOf = (document: TeamDocument, cycle: Cycle, { objectives }: Outcome): Closing => {
  const all = objectives.flatMap(({ keyResults }) => keyResults);
  const carried = new Set(
    document.reviews
      .filter(({ next, carriedTo }) => next === 'carry-over' && !carriedTo)
      .map((one) => one.keyResult),
  );
  return {
    cycle: cycle.id,
    proposed: new Map(
      all.flatMap(({ view, proposed }) =>
        proposed
          ? [
              [
                view.id,
                { original: proposed.original?.score ?? null, changed: proposed.final?.score ?? null },
              ],
            ]
          : [],
      ),
    ),
    carry: all
      .filter(({ view }) => carried.has(view.id))
      .map(({ view }) => ({ id: view.id, reached: view.number })),
  };
};
