/**
 * Days of a time zone. A day is `2026-11-22`; days are counted, never milliseconds divided by 24 hours,
 * because a day with a change of the clock has 23 or 25. Only `Intl` knows the zones.
 */
const MS_PER_DAY = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A clock that reads UTC when the zone's name is unknown here, rather than failing a whole page. */
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = buildClock(zone) ?? buildClock('UTC') ?? new Intl.DateTimeFormat('en');
  clocks.set(zone, clock);
  return clock;
};

const buildClock = (timeZone: string): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return null;
  }
};

/** What the zone's wall clock shows, written as if it were UTC; in whole seconds. */
const wallClock = (at: number, zone: string): number =>
  Math.floor(at / 1000) * 1000 + aheadOfUtc(Math.floor(at / QUARTER) * QUARTER, zone);

/**
 * Zones change their clocks at a quarter of an hour (all of them since 1972), so that within one they are as far from
 * UTC as at its start. `Intl` is slow, and asked once for what a team enters in one meeting.
 */
const QUARTER = 900_000;

const distances = new Map<string, number>();
const MOST_DISTANCES = 1_000;

/** Milliseconds. */
const aheadOfUtc = (at: number, zone: string): number => {
  const name = `${at} ${zone}`;
  const known = distances.get(name);
  if (known !== undefined) return known;
  const ahead = readClock(at, zone) - at;
  if (distances.size >= MOST_DISTANCES) distances.clear();
  distances.set(name, ahead);
  return ahead;
};

const readClock = (at: number, zone: string): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Milliseconds since 1970 of an ISO instant; null when it is none. */
export const epoch = (instant: string): number | null => {
  const ms = Date.parse(instant);
  return Number.isFinite(ms) ? ms : null;
};

/** The day that an instant falls on in a zone; null when the instant is none. */
export const dayOf = (instant: string | number, zone: string): string | null => {
  const ms = typeof instant === 'number' ? instant : epoch(instant);
  return ms === null ? null : toDay(wallClock(ms, zone));
};

/**
 * The first instant of a day in a zone, in milliseconds since 1970; NaN when the day is none. Where the
 * clock jumps over midnight, the day begins with the jump.
 */
export const startOfDay = (day: string, zone: string): number => {
  const name = `${day} ${zone}`;
  const known = starts.get(name);
  if (known !== undefined) return known;
  const at = findStart(day, zone);
  if (starts.size >= MOST_STARTS) starts.clear();
  starts.set(name, at);
  return at;
};

/** Asked for the same few days by each key result; `Intl` takes a tenth of a millisecond for one. */
const starts = new Map<string, number>();
const MOST_STARTS = 1_000;

const findStart = (day: string, zone: string): number => {
  const midnight = dayNumber(day) * MS_PER_DAY;
  if (!Number.isFinite(midnight)) return Number.NaN;
  const candidates = [midnight - MS_PER_DAY, midnight + MS_PER_DAY]
    .map((near) => midnight - (wallClock(near, zone) - near))
    .sort((a, b) => a - b);
  return candidates.find((at) => dayOf(at, zone) === day) ?? candidates[1] ?? midnight;
};

/** Days from one day to another, negative backwards; null when either is no day. */
export const daysBetween = (from: string, to: string): number | null => {
  const days = dayNumber(to) - dayNumber(from);
  return Number.isFinite(days) ? days : null;
};

/** What is no day stays as it is. */
export const addDays = (day: string, days: number): string => {
  const there = dayNumber(day) + days;
  return Number.isFinite(there) ? toDay(there * MS_PER_DAY) : day;
};

/** The earlier of two days. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);
