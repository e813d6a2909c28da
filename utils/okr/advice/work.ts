/** Advice on titles that name the work instead of what it changes. */
import { figuresOf, fromTo } from './figures.ts';
import { type Found, findFirstWord, findWord } from './find.ts';
import type { Hint, KeyResultDraft, ObjectiveDraft } from './hint.ts';
import { exampleFor } from './topic.ts';
import { hasVagueWord } from './vague.ts';
import type { Words } from './words/words.ts';

/** "Migrate to the new database" is a task; what it is good for is the objective. */
export const taskLikeObjective = ({ title }: ObjectiveDraft, words: Words): Hint | null => {
  const found = verbIn(title, words.deeds, words) ?? nounOf(title, words) ?? endOf(title, words.done);
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
  const soft = figuresOf(title).length === 0 ? verbIn(title, words.softDeeds, words) : null;
  const done = words.done.map((word) => `${word}(?:\\s+(?:in|on|to|by|for)\\s[^\\d]*)?`);
  return verbIn(title, words.deeds, words) ?? soft ?? nounOf(title, words) ?? endOf(title, done);
};

/** It begins with the verb, which is no part of a name such as `test coverage`. */
const verbIn = (title: string, verbs: readonly string[], { notDeeds }: Words): Found | null =>
  findFirstWord(
    title,
    notDeeds.length === 0 ? verbs : verbs.map((verb) => `${verb}(?![ -](?:${notDeeds.join('|')})(?!\\p{L}))`),
  );

/** `Launch of …` and `… implementation`: the noun stands first or last. */
const nounOf = (title: string, words: Words): Found | null =>
  findFirstWord(title, words.deedNouns) ?? endOf(title, words.lastNouns);

/** It ends with what says that a thing is there: `… is implemented`. */
const endOf = (title: string, words: readonly string[]): Found | null =>
  findWord(
    title,
    words.map((word) => `${word}(?=[^\\p{L}\\p{N}]*$)`),
  );
