/**
 * A hybrid logical clock's reading as text that sorts by time: nine base-36 digits of milliseconds, four of
 * a counter, a dot, the replica. `''` stands for "never" and sorts before every stamp.
 */
export type Stamp = string;

export const NEVER: Stamp = '';

const TIME_DIGITS = 9;
const COUNTER_DIGITS = 4;
const MAX_COUNTER = 36 ** COUNTER_DIGITS - 1;
/** The year 5043: above it there would be no room for a later stamp, so nothing above it is accepted. */
const MAX_TIME = 35 * 36 ** (TIME_DIGITS - 1);

const SHAPE = /^[0-9a-y][0-9a-z]{12}\.[\w-]{1,40}$/;

/** Whether text from outside is a stamp; anything else would break the order of all. */
export const isStamp = (text: unknown): text is Stamp => typeof text === 'string' && SHAPE.test(text);

export const makeStamp = (time: number, counter: number, replica: string): Stamp =>
  `${digits(time, TIME_DIGITS)}${digits(counter, COUNTER_DIGITS)}.${replica}`;

/** Milliseconds since 1970; 0 for `NEVER`. */
export const timeOf = (stamp: Stamp): number =>
  stamp === NEVER ? 0 : Number.parseInt(stamp.slice(0, TIME_DIGITS), 36);

export const counterOf = (stamp: Stamp): number =>
  stamp === NEVER ? 0 : Number.parseInt(stamp.slice(TIME_DIGITS, TIME_DIGITS + COUNTER_DIGITS), 36);

/** The smallest stamp of `replica` that is later than `stamp`, whoever wrote that. */
export const after = (stamp: Stamp, replica: string): Stamp =>
  counterOf(stamp) < MAX_COUNTER
    ? makeStamp(timeOf(stamp), counterOf(stamp) + 1, replica)
    : makeStamp(timeOf(stamp) + 1, 0, replica);

export const later = (a: Stamp, b: Stamp): Stamp => (a < b ? b : a);

const digits = (value: number, width: number): string =>
  Math.min(Math.max(0, Math.trunc(value)), MAX_TIME - 1)
    .toString(36)
    .padStart(width, '0');
