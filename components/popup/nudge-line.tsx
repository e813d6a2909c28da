import { plural, t } from '#utils/i18n.ts';
import type { NudgeChange } from '#utils/messaging/protocol.ts';
import type { NudgeView } from '#utils/messaging/snapshot.ts';
import { Button } from '../ui/button.tsx';
import css from './nudge-line.module.css';

interface NudgeLineProps {
  nudge: NudgeView;
  onWeek: () => void;
  onChange: (change: NudgeChange) => void;
}

/** What the number on the toolbar button means and the answers to it, or why there is none any more. */
export const NudgeLine = ({ nudge, onWeek, onChange }: NudgeLineProps) => {
  const { mood, open, weekday, hour } = nudge;
  const hasStopped = mood === 'given-up';
  if (!hasStopped && open === 0) return null;
  const turn = (on: boolean) => onChange({ do: 'set', on, weekday, hour });
  return (
    <p className={css.line}>
      <span className={css.words}>{hasStopped ? t('nudge_stopped') : plural('nudge_open', open)}</span>
      <Button kind="quiet" size="inline" onClick={() => turn(false)}>
        {t('nudge_off')}
      </Button>
      {hasStopped ? (
        <Button kind="text" size="inline" onClick={() => turn(true)}>
          {t('settings_nudge_again')}
        </Button>
      ) : (
        <>
          <Button kind="quiet" size="inline" onClick={() => onChange({ do: 'snooze' })}>
            {t('nudge_snooze')}
          </Button>
          <Button kind="text" size="inline" onClick={onWeek}>
            {t('nudge_week')}
          </Button>
        </>
      )}
    </p>
  );
};
