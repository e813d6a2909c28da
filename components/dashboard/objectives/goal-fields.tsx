import { useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { CommitBound, CommitField, CommitNumber } from '../commit-field.tsx';
import { PhaseFields } from '../goal/phase-fields.tsx';
import { Segments } from '../segments.tsx';
import css from './editor.module.css';
import { Line } from './line.tsx';
import { StepFields } from './step-fields.tsx';

type Kind = Goal['kind'];
const KINDS: Kind[] = ['reach', 'maintain', 'milestones', 'learn'];

interface GoalFieldsProps {
  goal: Goal | null;
  unit: string;
  /** For targets on the way; null where there is no cycle. */
  cycle: Pick<NonNullable<TeamView['cycle']>, 'starts' | 'ends'> | null;
  onGoal: (goal: Goal) => void;
  onUnit: (unit: string) => void;
}

/** What is to be reached. Half a goal stays here and is kept only once it makes sense. */
export const GoalFields = ({ goal, unit, cycle, onGoal, onUnit }: GoalFieldsProps) => {
  const [kind, setKind] = useState<Kind>(goal?.kind ?? 'reach');
  const choose = (next: Kind) => {
    setKind(next);
    // A question that is asked already stays.
    if (next === 'learn' && goal?.kind !== 'learn') onGoal({ kind: 'learn', question: '' });
  };
  const unitField = (
    <CommitField
      className={css.unit}
      aria-label={t('dash_kr_unit')}
      placeholder={t('dash_kr_unit')}
      mayBeEmpty
      maxLength={30}
      value={unit}
      onCommit={onUnit}
    />
  );
  return (
    <>
      <Line label={t('dash_kr_goal')}>
        <Segments
          label={t('dash_kr_goal')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`goal_${value}`) }))}
          onChoose={choose}
        />
      </Line>
      {kind === 'reach' && (
        <ReachFields goal={goal?.kind === 'reach' ? goal : null} onGoal={onGoal} unit={unitField} />
      )}
      {kind === 'reach' && goal?.kind === 'reach' && cycle && (
        <PhaseFields goal={goal} cycle={cycle} onPhases={(phases) => onGoal({ ...goal, phases })} />
      )}
      {kind === 'maintain' && (
        <BandFields goal={goal?.kind === 'maintain' ? goal : null} onGoal={onGoal} unit={unitField} />
      )}
      {kind === 'milestones' && (
        <StepFields
          steps={goal?.kind === 'milestones' ? goal.steps : []}
          onSteps={(steps) => onGoal({ kind: 'milestones', steps })}
        />
      )}
    </>
  );
};

interface FieldsProps<K extends Kind> {
  goal: (Goal & { kind: K }) | null;
  onGoal: (goal: Goal) => void;
  unit: React.ReactNode;
}

const ReachFields = ({ goal, onGoal, unit }: FieldsProps<'reach'>) => {
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

const BandFields = ({ goal, onGoal, unit }: FieldsProps<'maintain'>) => {
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
