/**
 * Writing advice, offline and from the words alone: each hint with its reason and a better example. Rules
 * are tuned on labelled examples and judged on lists that they had not seen (docs/advice.md).
 */
import { keyResultCount } from './counts.ts';
import { guardrailMissing, oneDimension } from './dimensions.ts';
import type { Hint, KeyResultDraft, ObjectiveDraft } from './hint.ts';
import { missingBaseline, noNumber, targetEqualsBaseline } from './number.ts';
import { vagueKeyResult, vagueWords } from './vague.ts';
import { wordsFor } from './words/words-for.ts';
import { activityIn, activityKeyResult, taskLikeObjective } from './work.ts';

const present = (hints: readonly (Hint | null)[]): Hint[] => hints.filter((hint) => hint !== null);

/** What there is to say of an objective, the weightiest first. `reader` is a language tag. */
export const adviseObjective = (objective: ObjectiveDraft, reader: string): Hint[] => {
  const all = [objective.title, ...objective.keyResults.map(({ title }) => title)].join(' ');
  const words = wordsFor(objective.title, reader);
  const together = wordsFor(all, reader);
  return present([
    words && taskLikeObjective(objective, words),
    words && vagueWords(objective.title, words),
    together && oneDimension(objective, together),
    together && guardrailMissing(objective, together),
    keyResultCount(objective),
  ]);
};

/** What there is to say of a key result, the weightiest first. */
export const adviseKeyResult = (keyResult: KeyResultDraft, reader: string): Hint[] => {
  const words = wordsFor(keyResult.title, reader);
  const equal = targetEqualsBaseline(keyResult, words);
  if (!words) return present([equal]);
  const activity = activityIn(keyResult.title, words) !== null;
  return present([
    equal,
    activityKeyResult(keyResult, words),
    noNumber(keyResult, words),
    activity || keyResult.goal !== null ? null : vagueKeyResult(keyResult.title, words),
    missingBaseline(keyResult, words),
  ]);
};
