import { type ReactNode, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { CommitNumber } from '../commit-field.tsx';
import css from './editor.module.css';
import { Line } from './line.tsx';

interface ReachFieldsProps {
  goal: (Goal & { kind: 'reach' }) | null;
  onGoal: (goal: Goal) => void;
  /** The field of the unit, behind the numbers. */
  unit: ReactNode;
}

/** From where to where; kept once both are said and differ. */
export const ReachFields = ({ goal, onGoal, unit }: ReachFieldsProps) => {
  const [baseline, setBaseline] = useState(goal?.baseline ?? null);
  const [target, setTarget] = useState(goal?.target ?? null);
  const commit = (from: number | null, to: number | null) => {
    setBaseline(from);
    setTarget(to);
    if (from !== null && to !== null && from !== to) {
      onGoal({ kind: 'reach', baseline: from, target: to, phases: goal?.phases ?? [] });
    }
  };
  const same = baseline !== null && baseline === target;
  return (
    <Line label="">
      <span className={css.word}>{t('dash_from')}</span>
      <CommitNumber
        className={css.number}
        aria-label={t('dash_kr_baseline')}
        value={baseline}
        onCommit={(value) => commit(value, target)}
      />
      <span className={css.word}>{t('dash_to')}</span>
      <CommitNumber
        className={css.number}
        aria-label={t('dash_kr_target')}
        aria-invalid={same || undefined}
        value={target}
        onCommit={(value) => commit(baseline, value)}
      />
      {unit}
      <span className={same ? css.error : css.quiet} role="status">
        {reachNote(baseline, target)}
      </span>
    </Line>
  );
};

const reachNote = (baseline: number | null, target: number | null): string => {
  if (baseline === null || target === null) return t('dash_reach_missing');
  if (baseline === target) return t('dash_reach_same');
  return target < baseline ? t('dash_reach_lower') : t('dash_reach_higher');
};
