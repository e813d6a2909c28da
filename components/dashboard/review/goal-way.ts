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
  if (goal.kind === 'reach') return t('review_way', bare(goal), aimWords(goal, unit, words()));
  if (goal.kind === 'maintain' && goal.max === null) return t('review_way_above', lower(goal, unit));
  if (goal.kind === 'maintain' && goal.min === null) return t('review_way_below', upper(goal, unit));
  return aimWords(goal, unit, words());
};

/** The target alone, with its unit. */
export const aimOf = (goal: Goal, unit: string): string => aimWords(goal, unit, words());

const bare = (goal: Extract<Goal, { kind: 'reach' }>): string =>
  aimWords({ ...goal, target: goal.baseline }, '', words());

type Band = Extract<Goal, { kind: 'maintain' }>;
const lower = (band: Band, unit: string): string => oneBound(band, band.min, unit);
const upper = (band: Band, unit: string): string => oneBound(band, band.max, unit);

const oneBound = ({ min, max }: Band, bound: number | null, unit: string): string =>
  aimWords({ kind: 'reach', baseline: min ?? max ?? 0, target: bound ?? 0, phases: [] }, unit, words());
