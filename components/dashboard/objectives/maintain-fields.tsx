import { type ReactNode, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { CommitBound } from '../commit-field.tsx';
import css from './editor.module.css';
import { Line } from './line.tsx';

interface MaintainFieldsProps {
  goal: (Goal & { kind: 'maintain' }) | null;
  onGoal: (goal: Goal) => void;
  /** The field of the unit, behind the numbers. */
  unit: ReactNode;
}

/** The band to stay in; kept once it has a bound, and its bounds do not cross. */
export const MaintainFields = ({ goal, onGoal, unit }: MaintainFieldsProps) => {
  const [min, setMin] = useState(goal?.min ?? null);
  const [max, setMax] = useState(goal?.max ?? null);
  const commit = (low: number | null, high: number | null) => {
    setMin(low);
    setMax(high);
    const sound = (low !== null || high !== null) && (low === null || high === null || low <= high);
    if (sound) onGoal({ kind: 'maintain', min: low, max: high });
  };
  const crossed = min !== null && max !== null && min > max;
  return (
    <Line label="">
      <span className={css.word}>{t('dash_at_least')}</span>
      <CommitBound
        className={css.number}
        aria-label={t('dash_kr_min')}
        value={min}
        onCommit={(value) => commit(value, max)}
      />
      <span className={css.word}>{t('dash_at_most')}</span>
      <CommitBound
        className={css.number}
        aria-label={t('dash_kr_max')}
        value={max}
        onCommit={(value) => commit(min, value)}
      />
      {unit}
      <span className={crossed ? css.error : css.quiet} role="status">
        {crossed ? t('dash_band_crossed') : t('dash_band_note')}
      </span>
    </Line>
  );
};
