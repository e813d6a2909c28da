import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import {
  badgeOf,
  GIVES_UP_AFTER,
  moodOf,
  NEW_NUDGE,
  type NudgeState,
  nextNudge,
  opened,
  rung,
  snoozed,
} from '#utils/okr/week/nudge.ts';

const TEAM = { timeZone: 'Europe/Berlin', weekStart: 1 } as const;
/** A Thursday at ten in Berlin. */
const THURSDAY = Date.parse('2026-11-19T09:00:00Z');
const WEEK = 7 * 86_400_000;

/** So many weeks, each with the alarm and nobody who answers. */
const weeks = (count: number, from: NudgeState = NEW_NUDGE) =>
  Array.from({ length: count }, (_, n) => THURSDAY + n * WEEK).reduce(
    (state, at) => rung(state, 4, at, TEAM),
    from,
  );

describe('when it reminds', () => {
  it.each([
    ['early on the day', '2026-11-19T08:00:00Z', '2026-11-19T09:00:00Z'],
    ['at the very minute: a week later', '2026-11-19T09:00:00Z', '2026-11-26T09:00:00Z'],
    ['on Friday', '2026-11-20T08:00:00Z', '2026-11-26T09:00:00Z'],
    ['over the change of the clock', '2026-10-23T08:00:00Z', '2026-10-29T09:00:00Z'],
  ])('%s', (_, now, next) => {
    expect(new Date(nextNudge(Date.parse(now), NEW_NUDGE, TEAM)).toISOString()).toBe(
      new Date(next).toISOString(),
    );
  });

  it('is always ahead, at most eight days, and on the chosen weekday of the team', () => {
    const day = fc.integer({ min: 0, max: 6 });
    const zone = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Auckland');
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
    fc.assert(
      fc.property(day, zone, moment, (weekday, timeZone, now) => {
        const at = nextNudge(now, { ...NEW_NUDGE, weekday }, { ...TEAM, timeZone });
        expect(at).toBeGreaterThan(now);
        expect(at - now).toBeLessThanOrEqual(8 * 86_400_000);
        expect(new Date(`${dayOf(at, timeZone)}T00:00:00Z`).getUTCDay()).toBe(weekday);
      }),
    );
  });
});

describe('what the button shows', () => {
  it('nothing before the alarm, the number after it, and nothing once the meeting was opened', () => {
    expect(badgeOf(NEW_NUDGE, 4, THURSDAY, TEAM)).toBe(0);
    const reminded = rung(NEW_NUDGE, 4, THURSDAY, TEAM);
    expect(badgeOf(reminded, 4, THURSDAY, TEAM)).toBe(4);
    expect(badgeOf(reminded, 1, THURSDAY, TEAM)).toBe(1);
    expect(badgeOf(opened(reminded), 4, THURSDAY, TEAM)).toBe(0);
  });

  it('is over with the week', () => {
    expect(badgeOf(weeks(1), 4, Date.parse('2026-11-22T22:59:00Z'), TEAM)).toBe(4);
    expect(badgeOf(weeks(1), 4, Date.parse('2026-11-22T23:01:00Z'), TEAM)).toBe(0);
  });

  it('reminds of nothing where everything was looked at', () => {
    expect(rung(NEW_NUDGE, 0, THURSDAY, TEAM)).toEqual(NEW_NUDGE);
  });
});

describe('giving up', () => {
  it('stays quiet after three weeks that nobody answered', () => {
    const at = THURSDAY + GIVES_UP_AFTER * WEEK;
    expect(moodOf(weeks(3), THURSDAY + 2 * WEEK, TEAM)).toBe('on');
    const quiet = weeks(4);
    expect(moodOf(quiet, at, TEAM)).toBe('given-up');
    expect(badgeOf(quiet, 4, at, TEAM)).toBe(0);
    expect(rung(quiet, 4, at + WEEK, TEAM)).toEqual(quiet);
  });

  it('begins anew with an answer, and when it is turned on again', () => {
    const next = rung(opened(weeks(3)), 4, THURSDAY + 3 * WEEK, TEAM);
    expect(next.ignored).toBe(0);
    expect(badgeOf(next, 4, THURSDAY + 3 * WEEK, TEAM)).toBe(4);
    expect(moodOf(opened(weeks(4)), THURSDAY + 5 * WEEK, TEAM)).toBe('on');
  });
});

it('a snooze is for the rest of this week, and is no ignoring', () => {
  const quiet = snoozed(weeks(1), THURSDAY, TEAM);
  expect(badgeOf(quiet, 4, THURSDAY, TEAM)).toBe(0);
  expect(moodOf(quiet, THURSDAY, TEAM)).toBe('snoozed');
  expect(rung(quiet, 4, THURSDAY + 60_000, TEAM)).toEqual(quiet);
  const later = rung(quiet, 4, THURSDAY + WEEK, TEAM);
  expect(badgeOf(later, 4, THURSDAY + WEEK, TEAM)).toBe(4);
  expect(later.ignored).toBe(0);
});

it('turned off it neither reminds nor shows anything', () => {
  const off = rung({ ...NEW_NUDGE, on: false }, 4, THURSDAY, TEAM);
  expect(badgeOf(off, 4, THURSDAY, TEAM)).toBe(0);
  expect(moodOf(off, THURSDAY, TEAM)).toBe('off');
});
