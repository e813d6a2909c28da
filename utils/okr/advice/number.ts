/** Advice on the numbers of a key result: by which one will know, from where, to where. */

import { once } from '../once.ts';
import { countsPeople } from './counted.ts';
import { figuresOf, fromTo, hasBaseline } from './figures.ts';
import { findFirstWord, findWord, withoutBrackets } from './find.ts';
import { namesThing } from './heads.ts';
import type { Hint, KeyResultDraft } from './hint.ts';
import { inAnySize } from './small-letters.ts';
import type { Words } from './words/words.ts';
import { activityIn, mayBeWork } from './work.ts';

/** An outcome that says how one would know, yet not by which number. */
export const noNumber = ({ title, goal }: KeyResultDraft, words: Words): Hint | null => {
  if (goal !== null || saysNumber(title, words) || activityIn(title, words)) return null;
  if (findWord(title, words.moves)) return number('no-number', 'warn', []);
  return isOutcome(title, words) && !mayBeWork(title, words) ? number('no-number', 'warn', []) : null;
};

/**
 * It begins with what only an outcome does: `fewer`, `reduce`. A verb that goes with things as well (`improve`,
 * `generate`) takes what is no thing, and a measure's name is one where no thing follows (`latency dashboard`).
 */
const isOutcome = (title: string, words: Words): boolean => {
  if (findFirstWord(title, words.changes)) return true;
  const loose = [words.vagueVerbs, words.vague, words.mayChange].map((list) => findFirstWord(title, list));
  const found = loose.find((one) => one !== null);
  if (found) return !namesThing(title.slice(found.span[1]), words);
  return findFirstWord(title, words.metrics) !== null && !namesThing(title, words);
};

const saysNumber = (title: string, words: Words): boolean =>
  figuresOf(title).length > 0 ||
  ORDINAL.test(title) ||
  findWord(title, words.none) !== null ||
  findWord(title, factorsOf(words)) !== null ||
  aroundFigure(words).alone.test(title);

/** A place in an order, `75th percentile`, is a number of another kind. */
const ORDINAL = /\d(?:st|nd|rd|th)(?!\p{L})/u;

const factorsOf = once(({ factors, factorsAtEnd }: Words) => [...factors, ...factorsAtEnd]);

/** A number to reach without the one to come from cannot show progress; one to be held needs none. */
export const missingBaseline = ({ title, goal, role }: KeyResultDraft, words: Words): Hint | null => {
  if (goal !== null || role === 'guardrail' || hasBaseline(title, words)) return null;
  if (findWord(title, words.starts) || isHeld(title, words) || activityIn(title, words)) return null;
  return isTarget(title, words) && !mayBeWork(title, words) ? number('missing-baseline', 'note', []) : null;
};

/** It stays, or is nought; what comes behind the figure is said beside it: `under 5 %, with no outage`. */
const isHeld = (title: string, words: Words): boolean => {
  if (findWord(title, words.holds)) return true;
  const none = findWord(title, words.none);
  return none !== null && !figuresOf(title).some(({ at }) => at < none.span[0]);
};

/** A bare count may be of deliverables: it takes a unit, a bound or a verb of change to be a target. */
const isTarget = (text: string, words: Words): boolean => {
  const title = withoutBrackets(text);
  const { unit, bound, alone, factorAtEnd } = aroundFigure(words);
  if (findFirstWord(title, words.factors) || factorAtEnd.test(title)) return true;
  if (alone.test(title)) return true;
  if (countsPeople(title, words)) return true;
  const aside = findWord(title, words.asides)?.span[0] || title.length;
  const figures = figuresOf(title).filter(({ text, at }) => at < aside && !isAll(title.slice(at), text));
  if (figures.length === 0) return false;
  if (findFirstWord(title, words.changes) || findFirstWord(title, words.reach)) return true;
  const change = findFirstWord(title, words.mayChange);
  if (change) return !namesThing(title.slice(change.span[1]), words);
  return figures.some(
    ({ text, at }) => unit.test(title.slice(at + text.length)) || bound.test(title.slice(0, at)),
  );
};

/** `100 %` and `8/8` are all there is, which may be of work as well: `100 % of the teams with a plan`. */
const isAll = (rest: string, text: string): boolean =>
  /^100 ?%/.test(rest) || rest.slice(text.length).match(/^\/(\d+)(?![\d.,])/)?.[1] === text;

/** What stands after a figure that is measured, and before one that is a bound. */
const aroundFigure = once(({ units, bounds, article, numbers, factorsAtEnd }: Words) => {
  const unit = `(?:${units.join('|')})(?![\\p{L}\\p{N}])`;
  return {
    unit: inAnySize(`^\\+?\\s?(?:%|${unit})`),
    bound: inAnySize(`(?:[<>≤≥]=?|(?<!\\p{L})(?:${bounds.join('|')}))\\s*[$€£]?$|[$€£]$`),
    alone: inAnySize(
      `(?<!\\p{L})(?:${bounds.join('|')}) (?:${[article, ...Object.keys(numbers)].join('|')}) ${unit}`,
    ),
    factorAtEnd: inAnySize(`(?<!\\p{L})(?:${factorsAtEnd.join('|')})[^\\p{L}\\p{N}]*$`),
  };
});

/** Nothing would have to change; what is to be held is a goal of another kind. */
export const targetEqualsBaseline = ({ title, goal }: KeyResultDraft, words: Words | null): Hint | null => {
  const pair = goal?.kind === 'reach' ? { from: goal.baseline, to: goal.target } : fromTo(title, words);
  return pair && pair.from === pair.to ? number('target-equals-baseline', 'warn', [String(pair.to)]) : null;
};

const number = (id: Hint['id'], severity: Hint['severity'], args: string[]): Hint => {
  const key = id.replaceAll('-', '_');
  return {
    id,
    severity,
    reason: `advice_${key}_reason`,
    how: `advice_${key}_how`,
    example: `advice_${key}_example`,
    args,
  };
};
