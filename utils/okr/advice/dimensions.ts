/** Advice on what the key results of an objective measure together. */

import { once } from '../once.ts';
import { figuresOf } from './figures.ts';
import { findWord } from './find.ts';
import type { Hint, KeyResultDraft, ObjectiveDraft } from './hint.ts';
import type { Dimension, Words } from './words/words.ts';
import { activityIn } from './work.ts';

/** What a key result measures, as far as its words tell; the first name in the list that stands in it. */
const dimensionOf = (title: string, { dimensions }: Words): Dimension | null =>
  dimensions.find((dimension) => findWord(title, inAnyForm(dimension.words))) ?? null;

/** `incident` stands for `incidents` too. */
const inAnyForm = once((words: readonly string[]) => [`(?:${words.join('|')})\\p{L}*`]);

/** One number alone gets gamed: a second dimension says whether it was at the cost of something. */
export const oneDimension = ({ keyResults }: ObjectiveDraft, words: Words): Hint | null => {
  if (keyResults.length < 2) return null;
  const names = new Set(keyResults.map(({ title }) => dimensionOf(title, words)?.name));
  if (names.size !== 1 || names.has(undefined)) return null;
  return { ...together('one_dimension'), id: 'one-dimension', severity: 'note' };
};

/** All push speed, cost or volume, and nothing watches what they could harm. */
export const guardrailMissing = ({ keyResults }: ObjectiveDraft, words: Words): Hint | null => {
  if (keyResults.some(({ role, goal }) => role === 'guardrail' || goal?.kind === 'maintain')) return null;
  const numeric = keyResults.filter(
    (keyResult) => hasNumber(keyResult) && !activityIn(keyResult.title, words),
  );
  if (numeric.length < 2) return null;
  const pushes = numeric.map(({ title }) => dimensionOf(title, words)?.pushes ?? null);
  const push = pushes[0] ?? null;
  if (pushes.includes(null) || push === null) return null;
  return { ...together(`guardrail_missing_${push}`), id: 'guardrail-missing', severity: 'note' };
};

const hasNumber = ({ title, goal }: KeyResultDraft): boolean => goal !== null || figuresOf(title).length > 0;

const together = (key: string) => ({
  reason: `advice_${key}_reason`,
  how: `advice_${key}_how`,
  example: `advice_${key}_example`,
  args: [],
});
