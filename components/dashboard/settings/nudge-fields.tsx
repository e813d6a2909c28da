import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { QuietSelect } from '#components/ui/select.tsx';
import { language, t } from '#utils/i18n.ts';
import type { NudgeView } from '#utils/messaging/snapshot.ts';
import type { Dashboard } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './settings.module.css';

/** 2026-11-22 is a Sunday. */
const dayName = (weekday: number): string =>
  new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 10, 22 + weekday),
  );
const hourName = (hour: number): string =>
  new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.UTC(2026, 10, 22, hour),
  );

const days = () => [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: dayName(day) }));
const hours = () => Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourName(hour) }));

/** The weekly reminder on the toolbar button: whether, and when by the team's own clock. */
export const NudgeFields = ({ dashboard: { snapshot, actions } }: { dashboard: Dashboard }) => {
  const { problem, ask } = useAsking();
  const { nudge } = snapshot;
  /** What was ticked, until the background says how it stands now. */
  const [wish, setWish] = useState<{ on: boolean; over: NudgeView } | null>(null);
  if (!nudge) return null;
  const { weekday, hour, mood } = nudge;
  const on = mood !== 'off';
  const shownOn = wish?.over === nudge && !problem ? wish.on : on;
  const put = (patch: Partial<{ on: boolean; weekday: number; hour: number }>) =>
    ask(() => actions.changeNudge({ do: 'set', on, weekday, hour, ...patch }));
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <label className={css.check}>
        <input
          type="checkbox"
          checked={shownOn}
          onChange={({ currentTarget: { checked } }) => {
            setWish({ on: checked, over: nudge });
            put({ on: checked });
          }}
        />
        <span>
          {t('settings_nudge')}
          <span className={css.text}>{t('settings_nudge_text')}</span>
        </span>
      </label>
      {on && (
        <p className={css.when}>
          <QuietSelect
            label={t('settings_nudge_day')}
            value={String(weekday)}
            options={days()}
            onChoose={(day) => put({ weekday: Number(day) })}
          >
            {dayName(weekday)}
          </QuietSelect>
          <QuietSelect
            label={t('settings_nudge_hour')}
            value={String(hour)}
            options={hours()}
            onChoose={(next) => put({ hour: Number(next) })}
          >
            {hourName(hour)}
          </QuietSelect>
          {mood === 'on' ? (
            <Button
              kind="quiet"
              size="inline"
              onClick={() => ask(() => actions.changeNudge({ do: 'snooze' }))}
            >
              {t('nudge_snooze')}
            </Button>
          ) : (
            <>
              <span className={css.text}>{moodWords(nudge)}</span>
              <Button kind="text" size="inline" onClick={() => put({ on: true })}>
                {t('settings_nudge_again')}
              </Button>
            </>
          )}
        </p>
      )}
    </>
  );
};

const moodWords = ({ mood, snoozedUntil }: NudgeView): string => {
  if (mood === 'given-up') return t('settings_nudge_given_up');
  const until = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return t('settings_nudge_snoozed', until.format(new Date(`${snoozedUntil ?? '2026-01-01'}T00:00:00Z`)));
};
