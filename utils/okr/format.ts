/** Numbers and goals as people read them. */
import type { Goal, ReachGoal } from './model/goal.ts';
import { sayCount, type Words } from './words.ts';

const NARROW_NO_BREAK_SPACE = '\u202f';
const MOST_DECIMALS = 6;

const formats = new Map<string, Intl.NumberFormat>();

const numberFormat = (locale: string, least: number, most: number, plain: boolean): Intl.NumberFormat => {
  const key = `${locale} ${least} ${most} ${plain}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    notation: plain ? 'standard' : 'scientific',
  });
  formats.set(key, made);
  return made;
};

/**
 * A number with as many decimals as help: one from a hundred on, two below, more where the goal has more
 * (99.95 must not read as 100), and enough to show a small number at all. What is no number is a dash.
 */
export const formatNumber = (value: number, locale: string, decimals = 0): string => {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const small = size > 0 && size < 1 ? 1 - Math.floor(Math.log10(size)) : 0;
  const digits = Math.max(decimals, size >= 100 ? 1 : 2, small);
  const plain = size < 1e15 && (size === 0 || size >= 10 ** -MOST_DECIMALS);
  const text = numberFormat(locale, 0, Math.min(digits, MOST_DECIMALS), plain).format(value);
  return text === '-0' ? '0' : text;
};

/** A ratio with exactly two decimals, cut rather than rounded: 0.899 is not 0.90 when 0.90 is the bound. */
export const formatRatio = (value: number, locale: string): string =>
  numberFormat(locale, 2, 2, true).format(Math.floor(value * 100 + 1e-6) / 100);

/** A fraction as whole per cent: 0.354 is `35 %`. */
export const formatPercent = (fraction: number, locale: string): string =>
  withUnit(numberFormat(locale, 0, 0, true).format(Math.round(fraction * 100) + 0), '%');

const days = new Map<string, Intl.DateTimeFormat>();

/** Kept, for one takes longer to make than all else of a line. Throws for a zone that the browser does not know. */
const dayFormat = (timeZone: string, locale: string): Intl.DateTimeFormat => {
  const key = `${locale} ${timeZone}`;
  const known = days.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone });
  days.set(key, made);
  return made;
};

/** A day of an instant in a zone, `10 November`. */
export const formatDay = (at: string, timeZone: string, locale: string): string => {
  try {
    return dayFormat(timeZone, locale).format(new Date(at));
  } catch {
    return at.slice(0, 10);
  }
};

export const withUnit = (text: string, unit: string): string => {
  if (unit === '') return text;
  return unit === '%' ? `${text}${NARROW_NO_BREAK_SPACE}%` : `${text} ${unit}`;
};

/** How many decimals a number is written with, up to six. */
const decimalsOf = (value: number): number => {
  const text = Math.abs(value) < 1e15 ? value.toFixed(MOST_DECIMALS).replace(/0+$/, '') : '';
  return text.split('.')[1]?.length ?? 0;
};

export interface GoalText {
  /** `342`; empty without a value. */
  value: string;
  /** What follows the value: `of 95 %`, `→ 200 ms`, `, above 40`; empty for what has no goal line. */
  goal: string;
  /** `from 420`, or empty. */
  from: string;
}

/**
 * A key result's value, goal and baseline as one line reads them. The unit stands once: after the target
 * of a goal to reach, otherwise after the value. A falling goal points with an arrow: `342 → 200 ms`; where
 * the number adds up over the cycle, it is what may be used up: `1 of at most 2`.
 */
export const goalText = (
  goal: Goal | null,
  unit: string,
  value: number | null,
  words: Words,
  addsUp = false,
): GoalText => {
  switch (goal?.kind) {
    case 'reach':
      return reachText(goal, unit, value, words, addsUp);
    case 'maintain':
      return {
        value: valueWithUnit(value, unit, words, decimalsIn(goal)),
        goal: bandText(goal, words),
        from: '',
      };
    case 'milestones':
      return stepsText(goal.steps, value, words);
    default:
      return { value: valueWithUnit(value, unit, words, 0), goal: '', from: '' };
  }
};

/** A key result that is delivery only says tickets, never an outcome: `9`, `of 11 tickets done`. */
export const deliveryText = (delivery: { done: number; total: number } | null, words: Words): GoalText => {
  if (!delivery) return { value: '', goal: '', from: '' };
  const total = formatNumber(delivery.total, words.locale);
  return {
    value: formatNumber(delivery.done, words.locale),
    goal: sayCount(words, 'goal_tickets_done', delivery.total, total),
    from: '',
  };
};

const valueWithUnit = (value: number | null, unit: string, words: Words, decimals: number): string =>
  value === null ? '' : withUnit(formatNumber(value, words.locale, decimals), unit);

const reachText = (
  goal: ReachGoal,
  unit: string,
  value: number | null,
  words: Words,
  addsUp: boolean,
): GoalText => {
  const falls = addsUp ? 'goal_at_most' : 'goal_down_to';
  const decimals = Math.max(decimalsOf(goal.baseline), decimalsOf(goal.target));
  const target = withUnit(formatNumber(goal.target, words.locale, decimals), unit);
  return {
    value: value === null ? '' : formatNumber(value, words.locale, decimals),
    goal: words.say(goal.target < goal.baseline ? falls : 'goal_up_to', target),
    from: words.say('goal_from', formatNumber(goal.baseline, words.locale, decimals)),
  };
};

const decimalsIn = ({ min, max }: { min: number | null; max: number | null }): number =>
  Math.max(decimalsOf(min ?? 0), decimalsOf(max ?? 0));

const bandText = (band: { min: number | null; max: number | null }, words: Words): string => {
  const decimals = decimalsIn(band);
  const write = (bound: number): string => formatNumber(bound, words.locale, decimals);
  if (band.min !== null && band.max !== null)
    return words.say('goal_between', write(band.min), write(band.max));
  if (band.min !== null) return words.say('goal_above', write(band.min));
  return band.max === null ? '' : words.say('goal_below', write(band.max));
};

/** Steps reached of all; the allowance forgives a value that was stored as a rounded fraction. */
const stepsText = (steps: readonly { value: number }[], value: number | null, words: Words): GoalText => {
  const reached = value === null ? null : steps.filter((step) => step.value <= value + 1e-9).length;
  return {
    value: reached === null ? '' : formatNumber(reached, words.locale),
    goal: sayCount(words, 'goal_steps', steps.length, formatNumber(steps.length, words.locale)),
    from: '',
  };
};
