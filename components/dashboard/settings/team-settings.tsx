import { ProblemBanner } from '#components/ui/banner.tsx';
import { Field } from '#components/ui/field.tsx';
import { SelectField } from '#components/ui/select.tsx';
import { language, t } from '#utils/i18n.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import { CommitField } from '../commit-field.tsx';
import type { Dashboard } from '../model.ts';
import { Segments } from '../segments.tsx';
import { useAsking } from '../use-asking.ts';
import css from './team.module.css';
import type { TeamPatch } from './team-model.ts';
import { ThresholdFields } from './threshold-fields.tsx';

/** The zones of this browser, and the team's own where it has another name for it. */
const zones = (own: string): string[] =>
  [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();

const monthName = (month: number): string =>
  new Intl.DateTimeFormat(language(), { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, month - 1, 1),
  );

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What the team settles for itself: its calendar, how time is counted, and what a colour means. */
export const TeamSettings = ({ dashboard: { document, actions } }: { dashboard: Dashboard }) => {
  const { problem, ask } = useAsking();
  if (!document) return null;
  const { team } = document;
  const change = (patch: TeamPatch) => ask(() => actions.changeTeam(patch));
  return (
    <div className={css.team}>
      {problem && <ProblemBanner problem={problem} />}
      <div className={css.fields}>
        <Field label={t('team_own_name')}>
          {(ids) => (
            <CommitField
              {...ids}
              className={css.name}
              maxLength={LONGEST.teamName}
              value={team.name}
              onCommit={(name) => change({ name })}
            />
          )}
        </Field>
        <SelectField
          label={t('team_time_zone')}
          value={team.timeZone}
          options={zones(team.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          onChoose={(timeZone) => change({ timeZone })}
        />
        <SelectField
          label={t('team_fiscal_start')}
          value={String(team.fiscalStartMonth)}
          options={MONTHS.map((month) => ({ value: String(month), label: monthName(month) }))}
          onChoose={(month) => change({ fiscalStartMonth: Number(month) })}
        />
      </div>
      <div className={css.choices}>
        <span className={css.choice}>
          <span className={css.label}>{t('team_week_start')}</span>
          <Segments
            label={t('team_week_start')}
            value={String(team.weekStart)}
            options={[
              { value: '1', label: t('team_monday') },
              { value: '0', label: t('team_sunday') },
            ]}
            onChoose={(day) => change({ weekStart: day === '0' ? 0 : 1 })}
          />
        </span>
        <span className={css.choice}>
          <span className={css.label}>{t('team_durations')}</span>
          <Segments
            label={t('team_durations')}
            value={team.durations ?? 'working'}
            options={[
              { value: 'working', label: t('team_durations_working') },
              { value: 'calendar', label: t('team_durations_calendar') },
            ]}
            onChoose={(durations) => change({ durations })}
          />
        </span>
      </div>
      <p className={css.quiet}>{t('team_durations_text')}</p>
      <ThresholdFields thresholds={team.thresholds} onThresholds={(thresholds) => change({ thresholds })} />
    </div>
  );
};
