import { plural, t } from '#utils/i18n.ts';
import { Button } from '../ui/button.tsx';
import css from './nudge-line.module.css';

interface NudgeLineProps {
  /** Key results without a check-in this week. */
  open: number;
  onWeek: () => void;
  onSnooze: () => void;
}

/** What the number on the toolbar button means, and the two answers to it. */
export const NudgeLine = ({ open, onWeek, onSnooze }: NudgeLineProps) => (
  <p className={css.line}>
    <span className={css.words}>{plural('nudge_open', open)}</span>
    <Button kind="quiet" size="inline" onClick={onSnooze}>
      {t('nudge_snooze')}
    </Button>
    <Button kind="text" size="inline" onClick={onWeek}>
      {t('nudge_week')}
    </Button>
  </p>
);
