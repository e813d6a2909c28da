import { useMemo, useState } from 'react';
import { Banner, ProblemBanner } from '#components/ui/banner.tsx';
import { useNow } from '#components/ui/clock.tsx';
import { t } from '#utils/i18n.ts';
import { addDays } from '#utils/okr/calendar.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { newsSince } from '#utils/okr/week/news.ts';
import { weekOfTeam } from '#utils/okr/week/week.ts';
import { useKeys } from '../keys/use-keys.ts';
import type { Dashboard } from '../model.ts';
import { useOpen } from '../use-open.ts';
import { Pane } from './pane.tsx';
import { SummaryPane } from './summary-pane.tsx';
import { useSaving } from './use-saving.ts';
import { useWalk } from './use-walk.ts';
import { Walk } from './walk.tsx';
import css from './week.module.css';
import { words } from './words.ts';

interface MeetingProps {
  dashboard: Dashboard;
  document: TeamDocument;
  view: TeamView;
  cycle: NonNullable<TeamView['cycle']>;
  /** The cycle's last day has passed: these are the last values. */
  over: boolean;
  record: string | null;
}

const FOUR_WEEKS = 28;

/** The meeting: on the left what it walks through, on the right where it is. */
export const Meeting = ({ dashboard, document, view, cycle, over, record }: MeetingProps) => {
  const now = useNow();
  const [monthly, setMonthly] = useState(false);
  const open = useOpen();
  const { failed, save } = useSaving(dashboard);
  const { actions } = dashboard;
  const { team } = document;
  const week = useMemo(() => weekOfTeam(view, team, now.toISOString()), [view, team, now]);
  const since = monthly ? addDays(week.today, -FOUR_WEEKS) : week.since;
  const news = useMemo(
    () => newsSince(week.keyResults, document, cycle.id, since),
    [week, document, cycle.id, since],
  );
  const { current, atSummary, byKey, move, goOn, toSummary } = useWalk(week, record);

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: goOn,
    m: () => setMonthly(!monthly),
    e: toSummary,
  });

  return (
    <div className={css.week}>
      <Walk
        {...{ week, news, since, atSummary, monthly }}
        current={current?.id ?? null}
        onMonthly={setMonthly}
      />
      <div className={css.right}>
        {over && <Banner title={t('week_over')} text={t('week_over_text')} />}
        {failed && (
          <>
            <p className={css.failed}>{t('week_not_saved', failed.title)}</p>
            <ProblemBanner problem={failed.problem} />
          </>
        )}
        {current && (
          <Pane
            key={current.id}
            keyResult={current}
            cycle={cycle}
            week={week}
            since={since}
            timeZone={team.timeZone}
            monthly={monthly}
            dashboard={dashboard}
            focused={byKey}
            onSave={(values) => {
              goOn();
              void save(current, values);
            }}
            onSkip={goOn}
            onKeys={() => open('keys')}
          />
        )}
        {atSummary && (
          <SummaryPane
            onCopy={actions.copySummary}
            input={{
              team: view.team,
              cycle,
              week,
              since,
              news,
              timeZone: team.timeZone,
              monthly,
              goalLog: (id) => document.keyResults.find((one) => one.id === id)?.goalLog ?? [],
              words: words(),
            }}
          />
        )}
      </div>
    </div>
  );
};
