import type { KeyResultView } from '#utils/okr/view.ts';
import { number, percent } from '../okr/format.ts';

/** Milestones are fractions of the way; everything else is in the key result's own unit. */
export const chartValue = (keyResult: KeyResultView, value: number): string =>
  keyResult.goalDefinition?.kind === 'milestones' ? percent(value) : number(value);
