/**
 * A hybrid logical clock's reading as text that sorts by time: nine base-36 digits of milliseconds, four of
 * a counter, a dot, the replica. `''` stands for "never" and sorts before every stamp.
 */
export type Stamp = string;

export const NEVER: Stamp = '';

const TIME_DIGITS = 9;
const COUNTER_DIGITS = 4;
const MAX_TIME = 36 ** TIME_DIGITS - 1;
const MAX_COUNTER = 36 ** COUNTER_DIGITS - 1;

const SHAPE = /^[0-9a-z]{13}\.[\w-]{1,40}$/;

/** Whether text from outside is a stamp; anything else would break the order of all. */
export const isStamp = (text: unknown): text is Stamp => typeof text === 'string' && SHAPE.test(text);

/** `time` in milliseconds since 1970; beyond the year 5188 it stays there. */
export const makeStamp = (time: number, counter: number, replica: string): Stamp =>
  `${digits(Math.min(time, MAX_TIME), TIME_DIGITS)}${digits(counter, COUNTER_DIGITS)}.${replica}`;

/** Milliseconds since 1970; 0 for `NEVER`. */
export const timeOf = (stamp: Stamp): number =>
  stamp === NEVER ? 0 : Number.parseInt(stamp.slice(0, TIME_DIGITS), 36);

const counterOf = (stamp: Stamp): number =>
  stamp === NEVER ? 0 : Number.parseInt(stamp.slice(TIME_DIGITS, TIME_DIGITS + COUNTER_DIGITS), 36);

/** The next stamp of `replica` after `stamp`, whoever wrote that. */
export const stampAfter = (stamp: Stamp, replica: string): Stamp =>
  counterOf(stamp) < MAX_COUNTER
    ? makeStamp(timeOf(stamp), counterOf(stamp) + 1, replica)
    : makeStamp(timeOf(stamp) + 1, 0, replica);

export const later = (a: Stamp, b: Stamp): Stamp => (a < b ? b : a);

const digits = (value: number, width: number): string =>
  Math.max(0, Math.trunc(value)).toString(36).padStart(width, '0');
