import { language, t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import type { ValueChange } from '#utils/okr/week/value-change.ts';
import { changeWords, roughly, signed, writeValue } from '#utils/okr/week/value-words.ts';
import type { Words } from '#utils/okr/words.ts';

/** The pure functions' words, in the browser's language. */
export const words = (): Words => ({ say: t, locale: language() });

type Unit = Pick<KeyResultView, 'unit' | 'goalDefinition'>;

/** "324 ms", or a milestone's share of the way. */
export const valueWords = (value: number, { unit, goalDefinition }: Unit): string =>
  writeValue(value, unit, goalDefinition, words());

/** A number that was worked out, as exact as a glance needs. */
export const roughWords = (value: number, keyResult: Unit): string =>
  valueWords(roughly(value, keyResult.goalDefinition), keyResult);

/** "−17 ms". */
export const deltaWords = ({ delta }: ValueChange, keyResult: Unit): string =>
  signed(delta, valueWords(Math.abs(delta), keyResult));

/** "better by 17 ms". */
export const moveWords = (change: ValueChange, keyResult: Unit): string =>
  changeWords(change, keyResult, words());
