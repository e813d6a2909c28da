import { useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { CommitField } from '../commit-field.tsx';
import { PhaseFields } from '../goal/phase-fields.tsx';
import { Segments } from '../segments.tsx';
import css from './editor.module.css';
import { Line } from './line.tsx';
import { MaintainFields } from './maintain-fields.tsx';
import { ReachFields } from './reach-fields.tsx';
import { StepFields } from './step-fields.tsx';

type Kind = Goal['kind'];
const KINDS: Kind[] = ['reach', 'maintain', 'milestones', 'learn'];

interface GoalFieldsProps {
  goal: Goal | null;
  unit: string;
  /** For targets on the way; null where there is no cycle. */
  cycle: Pick<NonNullable<TeamView['cycle']>, 'starts' | 'ends' | 'closed'> | null;
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
      maxLength={LONGEST.unit}
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
        <MaintainFields goal={goal?.kind === 'maintain' ? goal : null} onGoal={onGoal} unit={unitField} />
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
