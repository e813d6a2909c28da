import { findWord } from './find.ts';
import type { Words } from './words/words.ts';

/** The message of an objective in words of impact, about what the title is about. */
export const exampleFor = (title: string, words: Words): string => {
  const topic = Object.entries(words.topics).find(([, names]) => findWord(title, names) !== null)?.[0];
  return `advice_task_example_${topic ?? 'any'}`;
};
