/** Changes of how a key result is measured, in words, and what they part. */
import { measureText } from '#utils/measure/formula.ts';
import type { Measure } from '#utils/measure/measure.ts';
import { epoch } from './calendar.ts';
import type { KeyResult, MeasureChange } from './model/key-result.ts';
import type { Query } from './model/link.ts';
import { ruleText } from './rule-text.ts';
import type { Sentence } from './sentence.ts';
import type { KeyResultView } from './view.ts';
import type { Words } from './words.ts';

type Changes = NonNullable<KeyResultView['measureChanges']>;

/** Oldest first; of a number that people enter, rules change nothing but its delivery and are left out. */
export const measureChanges = (keyResult: Pick<KeyResult, 'measure' | 'measureLog'>, words: Words): Changes =>
  (keyResult.measureLog ?? [])
    .filter(({ of }) => of === 'measure' || keyResult.measure.kind !== 'manual')
    .toSorted((a, b) => (epoch(a.at) ?? 0) - (epoch(b.at) ?? 0))
    .map((change) => ({ at: change.at, what: sentence(change, words) }));

const sentence = (change: MeasureChange, words: Words): Sentence => {
  if (change.of === 'measure') {
    const say = (measure: Measure): string =>
      measure.kind === 'manual' ? words.say('measure_by_hand') : measureText(measure, words);
    return { message: 'measure_changed', args: [say(change.from), say(change.to)] };
  }
  const { from, to } = change;
  const say = (query: Query): string => ruleText({ query }, words);
  if (from && to) return { message: 'measure_rule_changed', args: [say(from), say(to)] };
  if (to) return { message: 'measure_rule_added', args: [say(to)] };
  return { message: 'measure_rule_removed', args: from ? [say(from)] : [''] };
};
