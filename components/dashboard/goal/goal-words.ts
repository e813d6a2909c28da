import { language, plural, t } from '#utils/i18n.ts';
import { formatDay, formatNumber, withUnit } from '#utils/okr/format.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { GoalChange } from '#utils/okr/model/key-result.ts';

const number = (value: number): string => formatNumber(value, language());

/** A goal in a few words: `420 → 200 ms`, `40 to 60 %`. */
export const goalWords = (goal: Goal, unit: string): string => {
  switch (goal.kind) {
    case 'reach': {
      const words = withUnit(`${number(goal.baseline)} → ${number(goal.target)}`, unit);
      return goal.phases.length > 0 ? `${words}, ${plural('goal_phases', goal.phases.length)}` : words;
    }
    case 'maintain':
      return withUnit(
        `${goal.min === null ? '…' : number(goal.min)} – ${goal.max === null ? '…' : number(goal.max)}`,
        unit,
      );
    case 'milestones':
      return plural('goal_step_count', goal.steps.length);
    case 'learn':
      return t('goal_learn');
  }
};

export const changeWords = ({ at, from, to }: GoalChange, unit: string, timeZone: string): string =>
  t('goal_change', formatDay(at, timeZone, language()), goalWords(from, unit), goalWords(to, unit));
