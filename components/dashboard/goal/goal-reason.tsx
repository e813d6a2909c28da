import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import field from '../commit-field.module.css';
import { useKeptText } from '../drafts/kept-texts.ts';
import css from './goal.module.css';
import { goalWords } from './goal-words.ts';

interface GoalReasonProps {
  from: Goal;
  to: Goal;
  unit: string;
  onKeep: (reason: string) => void;
  onTakeBack: () => void;
}

/** Asked when a goal is changed on the way: the new one stands once somebody said why. */
export const GoalReason = ({ from, to, unit, onKeep, onTakeBack }: GoalReasonProps) => {
  const id = useId();
  const change = [goalWords(from, unit), goalWords(to, unit)] as const;
  const [reason, setReason, forget] = useKeptText(`goal ${change.join(' ')}`);
  const said = reason.trim();
  return (
    <form
      className={css.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (said === '') return;
        forget();
        onKeep(said);
      }}
    >
      <label htmlFor={id}>
        <b>{t('goal_reason', ...change)}</b>
        <span>{t('goal_reason_text')}</span>
      </label>
      <div className={css.answer}>
        <input
          id={id}
          className={`${field.field} ${css.why}`}
          maxLength={LONGEST.goalReason}
          placeholder={t('goal_reason_example')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onTakeBack()}
        />
        <Button type="submit" kind="primary" size="small" disabled={said === ''}>
          {t('goal_reason_keep')}
        </Button>
        <Button size="small" onClick={onTakeBack}>
          {t('goal_reason_back')}
        </Button>
      </div>
    </form>
  );
};
