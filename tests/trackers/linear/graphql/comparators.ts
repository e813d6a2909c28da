/**
 * Linear's comparators: a condition is compiled to a test first, so that a wrong one is refused even where
 * no row would reach it. Each part of a condition must hold.
 */
import { invalidInput } from './errors.ts';

export type Condition = Record<string, unknown>;
export type Compile<T> = (condition: Condition) => (value: T) => boolean;

type Rules<T> = Record<string, (wanted: unknown) => (value: T) => boolean>;

/** Conditions that are null or absent say nothing, as in Linear. */
export const given = (condition: Condition): [string, unknown][] =>
  Object.entries(condition).filter(([, wanted]) => wanted !== null && wanted !== undefined);

export const allOf =
  <T>(tests: ((value: T) => boolean)[]) =>
  (value: T): boolean =>
    tests.every((test) => test(value));

export const anyOf =
  <T>(tests: ((value: T) => boolean)[]) =>
  (value: T): boolean =>
    tests.some((test) => test(value));

export const unsupported = (what: string, name: string) =>
  invalidInput(`${what}.${name} is not supported by the simulator.`);

/** No value meets only the negations. */
const comparator =
  <T>(what: string, rules: Rules<T>): Compile<T | null> =>
  (condition) =>
    allOf(
      given(condition).map(([name, wanted]) => {
        if (name === 'null') return (value: T | null) => (value === null) === wanted;
        const rule = rules[name];
        if (!rule) throw unsupported(what, name);
        const test = rule(wanted);
        const negation = name === 'neq' || name === 'nin';
        return (value: T | null) => (value === null ? negation : test(value));
      }),
    );

const list = (wanted: unknown): unknown[] => (Array.isArray(wanted) ? wanted : []);
const text = (wanted: unknown): string => String(wanted);
const lower = (value: unknown): string => String(value).toLowerCase();

/** `read` turns what was asked for into what values are compared with, or refuses it. */
const equality = <T>(
  read: (wanted: unknown) => unknown,
  of: (value: T) => unknown = (value) => value,
): Rules<T> => ({
  eq: (wanted) => is(read(wanted), of),
  neq: (wanted) => not(is(read(wanted), of)),
  in: (wanted) => anyOf(list(wanted).map((one) => is(read(one), of))),
  nin: (wanted) => not(anyOf(list(wanted).map((one) => is(read(one), of)))),
});

const is =
  <T>(wanted: unknown, of: (value: T) => unknown) =>
  (value: T): boolean =>
    of(value) === wanted;

const not =
  <T>(test: (value: T) => boolean) =>
  (value: T): boolean =>
    !test(value);

const ordering = <T>(read: (wanted: unknown) => number, of: (value: T) => number): Rules<T> => {
  const rule = (holds: (difference: number) => boolean) => (wanted: unknown) => {
    const limit = read(wanted);
    return (value: T) => holds(of(value) - limit);
  };
  return {
    gt: rule((difference) => difference > 0),
    gte: rule((difference) => difference >= 0),
    lt: rule((difference) => difference < 0),
    lte: rule((difference) => difference <= 0),
  };
};

const same = (wanted: unknown) => wanted;

export const string = comparator<string>('String', {
  ...equality(same),
  eqIgnoreCase: (wanted) => (value) => lower(value) === lower(wanted),
  neqIgnoreCase: (wanted) => (value) => lower(value) !== lower(wanted),
  contains: (wanted) => (value) => value.includes(text(wanted)),
  notContains: (wanted) => (value) => !value.includes(text(wanted)),
  containsIgnoreCase: (wanted) => (value) => lower(value).includes(lower(wanted)),
  notContainsIgnoreCase: (wanted) => (value) => !lower(value).includes(lower(wanted)),
  startsWith: (wanted) => (value) => value.startsWith(text(wanted)),
  notStartsWith: (wanted) => (value) => !value.startsWith(text(wanted)),
  startsWithIgnoreCase: (wanted) => (value) => lower(value).startsWith(lower(wanted)),
  endsWith: (wanted) => (value) => value.endsWith(text(wanted)),
  notEndsWith: (wanted) => (value) => !value.endsWith(text(wanted)),
});

export const id = comparator<string>('ID', equality(same));
export const boolean = comparator<boolean>('Boolean', equality(same));
export const number = comparator<number>('Number', {
  ...equality(same),
  ...ordering(Number, (value) => value),
});

/** Against an instant, or a duration from now such as `-P2W`. */
export const date = (now: string): Compile<string | null> => {
  const read = (wanted: unknown) => instant(text(wanted), now);
  return comparator<string>('Date', { ...equality(read, Date.parse), ...ordering(read, Date.parse) });
};

const DURATION = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const HOUR = 3_600_000;
const LENGTHS = [8760 * HOUR, 730 * HOUR, 168 * HOUR, 24 * HOUR, HOUR, HOUR / 60, HOUR / 3600];

const instant = (wanted: string, now: string): number => {
  const parts = DURATION.exec(wanted);
  if (parts) {
    const length = LENGTHS.reduce((sum, unit, i) => sum + unit * Number(parts[i + 2] ?? 0), 0);
    return Date.parse(now) + (parts[1] ? -length : length);
  }
  const at = Date.parse(wanted);
  if (Number.isNaN(at)) throw invalidInput(`${wanted} is neither a date nor a duration.`);
  return at;
};

/** An id as issues are named in filters: a UUID or an identifier, in any case. */
export const issueId = (checked: (wanted: string) => string): Compile<string[]> => {
  const has = (wanted: unknown) => {
    const name = checked(text(wanted));
    return (names: string[]) => names.includes(name);
  };
  const rules: Rules<string[]> = {
    eq: has,
    neq: (wanted) => not(has(wanted)),
    in: (wanted) => anyOf(list(wanted).map(has)),
    nin: (wanted) => not(anyOf(list(wanted).map(has))),
  };
  return (condition) =>
    allOf(
      given(condition).map(([name, wanted]) => {
        const rule = rules[name];
        if (!rule) throw unsupported('IssueIDComparator', name);
        return rule(wanted);
      }),
    );
};
