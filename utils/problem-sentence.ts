import { language } from './i18n.ts';
import type { Problem, ProblemCode } from './problem.ts';

export interface ProblemSentence {
  title: string;
  /** What happened, in one sentence or two. */
  text: string;
  /** What to do about it; the words of a button or of a hint. */
  action: string;
}

/**
 * Message names allow no hyphen, so `signed-out` is `problem_signed_out_title`. Where there is something
 * to add (`$2`) the text has a second form, `…_text_detail`.
 */
const keyOf = (code: ProblemCode, part: string): string => `problem_${code.replaceAll('-', '_')}_${part}`;

const clockTime = (iso: string): string =>
  new Date(iso).toLocaleTimeString(language(), { timeStyle: 'short' });

/**
 * A problem as people read it. `$1` is the host; `$2` is the time to come back at when the problem names
 * one, else the field, else the tracker's own words. Text only: the tracker's words are never markup. What
 * went wrong with the store is a sentence already; its field is the store's own name for a piece.
 */
export const problemSentence = (
  problem: Problem,
  t: (key: string, ...args: string[]) => string,
  formatTime: (iso: string) => string = clockTime,
): ProblemSentence => {
  const field = problem.code === 'storage' ? null : problem.field;
  const more = problem.retryAt ? formatTime(problem.retryAt) : (field ?? problem.detail);
  const say = (part: string) => t(keyOf(problem.code, part), problem.host, more);
  return { title: say('title'), text: say(more ? 'text_detail' : 'text'), action: say('action') };
};
