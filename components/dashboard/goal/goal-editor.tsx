import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { useNow } from '#components/ui/clock.tsx';
import { t } from '#utils/i18n.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Dashboard } from '../model.ts';
import { GoalFields } from '../objectives/goal-fields.tsx';
import { useAsking } from '../use-asking.ts';
import css from './goal.module.css';
import { GoalReason } from './goal-reason.tsx';
import { changeWords } from './goal-words.ts';

interface GoalEditorProps {
  definition: KeyResult;
  dashboard: Dashboard;
  onUnit: (unit: string) => void;
}

/**
 * The goal, and once the cycle runs the reason for changing it: until that is said the old goal stands. What
 * was changed before is listed, since a score is held against both.
 */
export const GoalEditor = ({ definition, dashboard, onUnit }: GoalEditorProps) => {
  const { actions, document, snapshot } = dashboard;
  const now = useNow();
  const { problem, ask } = useAsking();
  const [wanted, setWanted] = useState<Goal | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { goal, unit, goalLog } = definition;
  const timeZone = document?.team.timeZone ?? dashboard.timeZone;
  const cycle = snapshot.view?.cycle ?? null;
  const runs = cycle !== null && cycle.starts <= (dayOf(now.toISOString(), timeZone) ?? '');
  const change = (next: Goal, reason: string) => {
    setWanted(null);
    ask(() => actions.changeGoal(definition.id, next, reason));
  };
  const takeBack = () => {
    setWanted(null);
    setAttempt(attempt + 1);
  };
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <GoalFields
        // Taken back, or changed from elsewhere: what stood in the fields goes.
        key={`${attempt} ${goal?.kind ?? 'none'}`}
        goal={wanted ?? goal}
        unit={unit}
        cycle={cycle}
        onGoal={(next) => (runs && goal !== null ? setWanted(next) : change(next, ''))}
        onUnit={onUnit}
      />
      {wanted && goal && (
        <GoalReason
          from={goal}
          to={wanted}
          unit={unit}
          onKeep={(reason) => change(wanted, reason)}
          onTakeBack={takeBack}
        />
      )}
      {goalLog.length > 0 && (
        <details className={css.log}>
          <summary>{t('goal_log', goalLog.length)}</summary>
          <ul>
            {goalLog.map((entry) => (
              <li key={entry.at}>
                {changeWords(entry, unit, timeZone)}
                <span>{entry.reason || t('goal_log_no_reason')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
