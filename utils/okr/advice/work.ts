/** Advice on titles that name the work instead of what it changes. */

import { once } from '../once.ts';
import { countsPeople } from './counted.ts';
import { figuresOf, fromTo } from './figures.ts';
import { type Found, findFirstWord, findWord, withoutBrackets } from './find.ts';
import { isThing, namesThing } from './heads.ts';
import type { Hint, KeyResultDraft, ObjectiveDraft } from './hint.ts';
import { exampleFor } from './topic.ts';
import { hasVagueWord } from './vague.ts';
import type { Words } from './words/words.ts';

/** "Migrate to the new database" is a task; what it is good for is the objective. */
export const taskLikeObjective = ({ title }: ObjectiveDraft, words: Words): Hint | null => {
  const found = deedIn(title, words) ?? nounOf(title, words) ?? findWord(title, patternsOf(words).doneAtEnd);
  if (!found || hasVagueWord(title, words)) return null;
  if (findFirstWord(title, words.impact) || findWord(title, words.outcomeAfter)) return null;
  return {
    id: 'task-like-objective',
    severity: 'warn',
    reason: 'advice_task_reason',
    how: 'advice_task_how',
    example: exampleFor(title, words),
    args: [found.word],
    span: found.span,
  };
};

/** A verb that names work whatever follows, or one that does with the thing that follows: `build an app`, no trust. */
const deedIn = (title: string, words: Words): Found | null => {
  const { plain, open } = patternsOf(words);
  const found = findFirstWord(title, plain);
  if (found) return found;
  const maybe = findFirstWord(title, open);
  return maybe && namesThing(title.slice(maybe.span[1]), words) ? maybe : null;
};

/** `Launch of …` and `… migration`: the noun stands first, with what is made, or last. */
const nounOf = (title: string, words: Words): Found | null => {
  const last = findWord(title, patternsOf(words).lastNouns);
  return findFirstWord(title, patternsOf(words).nounsOf) ?? (last && isThing(last.word, words) ? last : null);
};

/** "Complete the migration" can be done while nothing gets better. */
export const activityKeyResult = ({ title }: KeyResultDraft, words: Words): Hint | null => {
  const found = activityIn(title, words);
  if (!found) return null;
  return {
    id: 'activity-key-result',
    severity: 'warn',
    reason: 'advice_activity_reason',
    how: 'advice_activity_how',
    example: 'advice_activity_example',
    args: [found.word],
    span: found.span,
  };
};

/** The word that makes a key result an activity. */
export const activityIn = (text: string, words: Words): Found | null => {
  const title = withoutBrackets(text);
  if (fromTo(title, words) !== null || findWord(title, words.outcomeAfter)) return null;
  const { deeds, softDeeds, firstNouns, lastNouns, everybodyDoes, ownOutput } = patternsOf(words);
  const soft = figuresOf(title).length === 0 ? findFirstWord(title, softDeeds) : null;
  return (
    findFirstWord(title, deeds) ??
    soft ??
    findFirstWord(title, firstNouns) ??
    findFirstWord(title, everybodyDoes) ??
    findFirstWord(title, ownOutput) ??
    (isMeasured(title, words) ? null : (doneIn(title, words) ?? findWord(title, lastNouns)))
  );
};

/**
 * Whether a figure may be of the work rather than of what it changes, so that nothing can be said of it:
 * `provide reviews for 100 %`, `dashboards live with alerts within 5 minutes`, `100 % of checks completed`.
 */
export const mayBeWork = (title: string, words: Words): boolean => {
  const soft = findFirstWord(title, patternsOf(words).softDeeds);
  const figure = figuresOf(title)[0];
  if (soft && figure && figure.at > soft.span[1] + 2) return true;
  if (findWord(title, patternsOf(words).doneBefore)) return true;
  if (countsPeople(title, words)) return findWord(title, words.done) !== null;
  return doneIn(title, words) !== null && /(?<!\d)100 ?%|;/.test(title);
};

/** It ends with what says that a deliverable is there, and not only when something is measured. */
const doneIn = (title: string, words: Words): Found | null => {
  const found = findWord(title, patternsOf(words).doneNearEnd);
  return found && findWord(title.slice(0, found.span[0]), words.times) ? null : found;
};

/** `95 % of orders delivered` and `time until a change is live` end like a deliverable, and are none. */
const isMeasured = (title: string, words: Words): boolean =>
  MEASURE.test(title) ||
  countsPeople(title, words) ||
  findWord(title, words.holds) !== null ||
  [words.metrics, words.changes, words.mayChange, words.reach].some(
    (list) => findFirstWord(title, list) !== null,
  );

const MEASURE = /^[^\p{L}\p{N}]*(?:\p{L}[\p{L}-]* ){0,4}\d[\d.,]* ?%|[<>≤≥]/u;

/** The lists as they are looked for: a verb is no part of a name such as `test coverage`, an end is an end. */
const patternsOf = once((words: Words) => {
  const { plainDeeds, openDeeds, softDeeds, notDeeds, deedNouns, lastNouns, ownOutput, numbers } = words;
  const done = [...words.done, ...words.states];
  const oneOf = (list: readonly string[]) => `(?:${list.join('|')})`;
  const notNamed = notDeeds.length === 0 ? '' : `(?!-\\p{L}| ${oneOf(notDeeds)}(?!\\p{L}))`;
  const atEnd = '(?=[^\\p{L}\\p{N}]*$|\\s*[;–—])';
  const more = '(?:\\s+(?:in|on|to|by|for|and|with|across|via|as)\\s(?!time)|,\\s)[^\\d(;]{0,120}';
  // What goes for all of a list is written once: a pattern that has it with each word takes long to be built.
  const each = (list: readonly string[], then: string) => (list.length === 0 ? [] : [oneOf(list) + then]);
  return {
    deeds: each([...plainDeeds, ...openDeeds], notNamed),
    plain: each(plainDeeds, notNamed).map((verbs) => `(?:\\p{L}+,? (?:and|&) |\\p{L}+ly )?${verbs}`),
    open: each(openDeeds, notNamed),
    softDeeds: each(softDeeds, notNamed),
    everybodyDoes: each(words.everybodyDoes, `(?!/)${notNamed}`),
    firstNouns: each(deedNouns, notNamed),
    nounsOf: each(deedNouns, ` ${oneOf(words.of)}(?!\\p{L})`),
    lastNouns: each(lastNouns, atEnd),
    doneAtEnd: each(words.done, atEnd),
    doneNearEnd: each(done, `(?:${more})?${atEnd}`),
    doneBefore: each(done, ' (?:and|with)(?= (?!\\p{L}+ed(?!\\p{L})))'),
    ownOutput: each(ownOutput, '').map(
      (nouns) => `(?:\\d+\\+?|${oneOf(Object.keys(numbers))}) (?:[\\p{L}-]+ ){0,3}${nouns}`,
    ),
  };
});
