import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import { addDays, daysBetween } from '#utils/okr/calendar.ts';
import type { ReachGoal } from '#utils/okr/model/goal.ts';
import type { TeamView } from '#utils/okr/view.ts';
import field from '../commit-field.module.css';
import { CommitNumber } from '../commit-field.tsx';
import editor from '../objectives/editor.module.css';
import { Line } from '../objectives/line.tsx';

type Phase = ReachGoal['phases'][number];
type Days = Pick<NonNullable<TeamView['cycle']>, 'starts' | 'ends' | 'closed'>;

interface PhaseFieldsProps {
  goal: ReachGoal;
  cycle: Days;
  onPhases: (phases: Phase[]) => void;
}

/** Where the number should be on the way, if not on the straight line: days of the cycle with a value each. */
export const PhaseFields = ({ goal, cycle, onPhases }: PhaseFieldsProps) => {
  const [fault, setFault] = useState('');
  const phases = goal.phases.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const replace = (at: number, patch: Partial<Phase>) => {
    const next = phases.map((phase, index) => (index === at ? { ...phase, ...patch } : phase));
    const wrong = faultIn(next, cycle);
    setFault(wrong);
    if (wrong === '') onPhases(next);
  };
  return (
    <>
      {phases.map((phase, index) => (
        <Line key={phase.day} label={index === 0 ? t('goal_phase') : ''}>
          <span className={editor.word}>{t('goal_phase_by')}</span>
          <input
            type="date"
            className={cx(field.field)}
            aria-label={t('goal_phase_day', index + 1)}
            min={addDays(cycle.starts, 1)}
            max={addDays(cycle.ends, -1)}
            defaultValue={phase.day}
            onBlur={({ currentTarget: { value } }) => value !== phase.day && replace(index, { day: value })}
          />
          <CommitNumber
            className={editor.number}
            aria-label={t('goal_phase_value', index + 1)}
            value={phase.value}
            onCommit={(value) => replace(index, { value })}
            onNonsense={(text) => setFault(text === null ? '' : t('goal_phase_number'))}
          />
          {!cycle.closed && (
            <IconButton
              icon={X}
              label={t('goal_phase_remove', index + 1)}
              onClick={() => onPhases(phases.filter((other) => other !== phase))}
            />
          )}
        </Line>
      ))}
      <Line label={phases.length === 0 ? t('goal_phase') : ''}>
        {!cycle.closed && (
          <Button
            kind="quiet"
            size="inline"
            onClick={() => onPhases([...phases, between(goal, phases, cycle)])}
          >
            <Plus size={16} strokeWidth={1.5} aria-hidden />
            {t('goal_phase_add')}
          </Button>
        )}
        <span role="status" className={fault === '' ? editor.quiet : editor.error}>
          {fault || (phases.length === 0 ? t('goal_phase_linear') : t('goal_phase_bent'))}
        </span>
      </Line>
    </>
  );
};

const faultIn = (phases: Phase[], { starts, ends }: Days): string => {
  if (phases.some(({ day }) => !(day > starts && day < ends))) return t('goal_phase_inside');
  return new Set(phases.map(({ day }) => day)).size < phases.length ? t('goal_phase_twice') : '';
};

/** Half-way from the last point to the end, on the straight line between them. */
const between = ({ baseline, target }: ReachGoal, phases: Phase[], { starts, ends }: Days): Phase => {
  const last = phases.at(-1) ?? { day: starts, value: baseline };
  const days = Math.max(1, Math.floor((daysBetween(last.day, ends) ?? 2) / 2));
  return { day: addDays(last.day, days), value: (last.value + target) / 2 };
};
