import { dayName } from '#components/okr/format.ts';
import { useNow } from '#components/ui/clock.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { t } from '#utils/i18n.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { phaseOf } from '#utils/okr/phase.ts';
import type { ScreenProps } from '../model.ts';
import { NextLink } from '../shell/next-link.tsx';
import { Meeting } from './meeting.tsx';

/** The weekly: every key result in under a minute, by keyboard. Before the start and after the close it says so. */
export const WeekScreen = ({ dashboard, record }: ScreenProps) => {
  const now = useNow();
  const { snapshot, document } = dashboard;
  const { view } = snapshot;
  if (!view?.cycle)
    return <Nothing title={t('dash_no_team_title')} text={t('dash_no_team_text')} to="welcome" />;
  if (!document) return null;
  const cycle = document.cycles.find(({ id }) => id === view.cycle?.id);
  const today = dayOf(now.toISOString(), document.team.timeZone) ?? '';
  const phase = cycle ? phaseOf(cycle, today) : 'executing';
  if (phase === 'setting') {
    return (
      <Nothing
        title={t('week_not_started', dayName(view.cycle.starts, now))}
        text={t('week_not_started_text')}
        to="objectives"
      />
    );
  }
  if (phase === 'closed')
    return <Nothing title={t('week_closed_cycle')} text={t('week_closed_cycle_text')} to="review" />;
  if (!hasWork(document, view.cycle.id)) {
    return <Nothing title={t('week_nothing')} text={t('week_nothing_text')} to="objectives" />;
  }
  return (
    <Meeting
      dashboard={dashboard}
      document={document}
      view={view}
      cycle={view.cycle}
      over={phase === 'reviewing'}
      record={record}
    />
  );
};

const hasWork = ({ objectives, keyResults }: TeamDocument, cycle: string): boolean => {
  const active = new Set(
    objectives.filter((one) => one.cycle === cycle && one.state === 'active').map(({ id }) => id),
  );
  return keyResults.some(({ objective }) => active.has(objective));
};

interface NothingProps {
  title: string;
  text: string;
  to: Parameters<typeof NextLink>[0]['to'];
}

const Nothing = ({ title, text, to }: NothingProps) => (
  <EmptyState level={1} title={title} text={text} actions={<NextLink to={to} />} />
);
