import { ListChecks } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Banner, ProblemBanner } from '#components/ui/banner.tsx';
import { useNow } from '#components/ui/clock.tsx';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import { addDays } from '#utils/okr/calendar.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { newsSince } from '#utils/okr/week/news.ts';
import { weekOfTeam } from '#utils/okr/week/week.ts';
import type { Problem } from '#utils/problem.ts';
import { useKeys } from '../keys/use-keys.ts';
import type { Dashboard } from '../model.ts';
import { useOpen } from '../overlays.tsx';
import { addressOf, replaceAddress } from '../route.ts';
import { NewsList } from './news-list.tsx';
import { Pane } from './pane.tsx';
import { SummaryPane } from './summary-pane.tsx';
import css from './week.module.css';
import { WeekHead } from './week-head.tsx';
import { WeekList } from './week-list.tsx';
import type { CheckInValues } from './week-model.ts';
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

/** The address of the summary, in the place of a key result. */
const SUMMARY = 'summary';
const FOUR_WEEKS = 28;

/** Moves within the meeting leave no trace in the history: Back leads out of it. */
const show = (record: string): void => replaceAddress(addressOf('week', record));

/** Where the meeting is. An address without a place, as the navigation has it, leaves it where it was. */
const useLastPlace = (record: string | null): string | null => {
  const [last, setLast] = useState(record);
  if (record !== null && record !== last) setLast(record);
  return record ?? last;
};

/** The walk through the key results, one after the other, to the summary. */
export const Meeting = ({ dashboard, document, view, cycle, over, record }: MeetingProps) => {
  const now = useNow();
  const [monthly, setMonthly] = useState(false);
  const open = useOpen();
  const [byKey, setByKey] = useState(false);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<{ title: string; problem: Problem } | null>(null);
  const { actions } = dashboard;
  const { team } = document;
  const week = useMemo(() => weekOfTeam(view, team, now.toISOString()), [view, team, now]);
  const since = monthly ? addDays(week.today, -FOUR_WEEKS) : week.since;
  const news = useMemo(
    () => newsSince(week.keyResults, document, cycle.id, since),
    [week, document, cycle.id, since],
  );
  const ids = week.keyResults.map(({ id }) => id);
  const place = useLastPlace(record);
  const current = week.keyResults.find(({ id }) => id === place) ?? null;

  /** The next that nobody has looked at nor passed over, from here on and around; then the summary. */
  const after = (from: KeyResultId | null): string => {
    const at = from === null ? -1 : ids.indexOf(from);
    const around = [...ids.slice(at + 1), ...ids.slice(0, at + 1)];
    return around.find((id) => id !== from && !week.lookedAt.has(id) && !passed.has(id)) ?? SUMMARY;
  };
  useEffect(() => {
    // An address that points at nothing is said to, not led elsewhere unasked.
    if (record === null) show(place ?? after(null));
  });

  const move = (by: number) => {
    const places: string[] = [...ids, SUMMARY];
    const at = places.indexOf(place ?? '');
    setByKey(true);
    show(places[Math.min(places.length - 1, Math.max(0, at + by))] ?? SUMMARY);
  };
  const goOn = () => {
    if (!current) return;
    setPassed((before) => new Set(before).add(current.id));
    setByKey(true);
    show(after(current.id));
  };
  const save = async (values: CheckInValues) => {
    if (!current) return;
    const { id, title } = current;
    goOn();
    const answer = await actions.checkIn(id, values);
    if (answer.ok) actions.drafts.keep(id, null);
    setFailed(answer.ok ? null : { title, problem: answer.problem });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: goOn,
    m: () => setMonthly(!monthly),
    e: () => show(SUMMARY),
  });

  return (
    <div className={css.week}>
      <div className={css.walk}>
        <WeekHead week={week} monthly={monthly} onMonthly={setMonthly} />
        <NewsList news={news} monthly={monthly} />
        <WeekList week={week} since={since} current={current?.id ?? null} />
        <a
          className={cx(css.row, css.end)}
          href={addressOf('week', SUMMARY)}
          aria-current={place === SUMMARY ? 'true' : undefined}
        >
          <ListChecks size={14} strokeWidth={1.5} aria-hidden />
          {t('week_summary')}
        </a>
      </div>
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
            onSave={(values) => void save(values)}
            onSkip={goOn}
            onKeys={() => open('keys')}
          />
        )}
        {place === SUMMARY && (
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
