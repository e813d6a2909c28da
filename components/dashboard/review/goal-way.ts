import { language, t } from '#utils/i18n.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { aimWords } from '#utils/okr/week/value-words.ts';

const words = () => ({ say: t, locale: language() });

/** "from 420 to 200 ms", "stays above 40 %", "4 steps": where a goal led; empty without one. */
export const goalWay = ({
  goalDefinition: goal,
  unit,
}: Pick<KeyResultView, 'goalDefinition' | 'unit'>): string => {
  if (!goal) return '';
  if (goal.kind === 'reach')
    return t('review_way', aimWords({ ...goal, target: goal.baseline }, '', words()), aimOf(goal, unit));
  if (goal.kind === 'maintain' && goal.max === null) return t('review_way_above', bound(goal.min, unit));
  if (goal.kind === 'maintain' && goal.min === null) return t('review_way_below', bound(goal.max, unit));
  return aimWords(goal, unit, words());
};

/** The target alone, with its unit. */
export const aimOf = (goal: Goal, unit: string): string => aimWords(goal, unit, words());

/** A bound on its own reads like a target. */
const bound = (value: number | null, unit: string): string =>
  aimWords({ kind: 'reach', baseline: 0, target: value ?? 0, phases: [] }, unit, words());
