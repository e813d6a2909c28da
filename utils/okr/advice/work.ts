/** Advice on titles that name the work instead of what it changes. */
import { figuresOf, fromTo } from './figures.ts';
import { type Found, findFirstWord, findWord } from './find.ts';
import type { Hint, KeyResultDraft, ObjectiveDraft } from './hint.ts';
import { once } from './once.ts';
import { exampleFor } from './topic.ts';
import { hasVagueWord } from './vague.ts';
import type { Words } from './words/words.ts';

/** "Migrate to the new database" is a task; what it is good for is the objective. */
export const taskLikeObjective = ({ title }: ObjectiveDraft, words: Words): Hint | null => {
  const { deeds, doneAtEnd } = patternsOf(words);
  const found = findFirstWord(title, deeds) ?? nounOf(title, words) ?? findWord(title, doneAtEnd);
  if (!found || hasVagueWord(title, words) || findWord(title, words.outcomeAfter)) return null;
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
export const activityIn = (title: string, words: Words): Found | null => {
  if (fromTo(title, words) !== null || findWord(title, words.outcomeAfter)) return null;
  const { deeds, softDeeds, doneNearEnd } = patternsOf(words);
  const soft = figuresOf(title).length === 0 ? findFirstWord(title, softDeeds) : null;
  return (
    findFirstWord(title, deeds) ??
    soft ??
    nounOf(title, words) ??
    findFirstWord(title, words.everybodyDoes) ??
    findWord(title, doneNearEnd)
  );
};

/** `Launch of …` and `… implementation`: the noun stands first or last. */
const nounOf = (title: string, words: Words): Found | null =>
  findFirstWord(title, patternsOf(words).firstNouns) ?? findWord(title, patternsOf(words).lastNouns);

/** The lists as they are looked for: a verb is no part of a name such as `test coverage`, an end is an end. */
const patternsOf = once(({ deeds, softDeeds, notDeeds, deedNouns, lastNouns, done }: Words) => {
  const asVerb = (verb: string) => `${verb}(?![ -](?:${notDeeds.join('|')})(?!\\p{L}))`;
  const atEnd = (word: string) => `${word}(?=[^\\p{L}\\p{N}]*$)`;
  return {
    deeds: notDeeds.length === 0 ? deeds : deeds.map(asVerb),
    softDeeds: notDeeds.length === 0 ? softDeeds : softDeeds.map(asVerb),
    firstNouns: notDeeds.length === 0 ? deedNouns : deedNouns.map(asVerb),
    lastNouns: lastNouns.map(atEnd),
    doneAtEnd: done.map(atEnd),
    doneNearEnd: done.map((word) => atEnd(`${word}(?:\\s+(?:in|on|to|by|for)\\s[^\\d]*)?`)),
  };
});
