import { expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { historyOf, latestStatus, latestValue } from '#utils/okr/history.ts';
import { checkIn, sample } from './build.ts';

const at = (day: string, value: number | null, time = '10:00:00Z') =>
  checkIn('k', `${day}T${time}`, { value });

it('has one point a day, oldest first, a check-in standing for its day', () => {
  const history = historyOf(
    [at('2026-11-09', 352), at('2026-11-09', 350, '18:00:00Z'), at('2026-11-02', null)],
    [sample('k', '2026-11-10', 349), sample('k', '2026-11-09', 351), sample('k', '2026-11-01', null)],
    'UTC',
    null,
  );
  expect(history).toEqual([
    { day: '2026-11-09', value: 350, source: 'check-in' },
    { day: '2026-11-10', value: 349, source: 'sample' },
  ]);
});

it('prefers the sample of whoever sees most, and for today what was computed now', () => {
  const samples = [sample('k', '2026-11-09', 5, 0, 'a'), sample('k', '2026-11-09', 3, 2, 'b')];
  expect(historyOf([], samples, 'UTC', { day: '2026-11-17', value: 6 }).map(({ value }) => value)).toEqual([
    5, 6,
  ]);
});

it('lays check-ins on days of the team', () => {
  expect(historyOf([at('2026-11-09', 1, '23:30:00Z')], [], 'Europe/Berlin', null)[0]?.day).toBe('2026-11-10');
});

it('compares moments, not their spelling', () => {
  const early = checkIn('k', '2026-11-09T12:00:00+05:00', { value: 1 });
  const late = checkIn('k', '2026-11-09T08:00:00Z', { value: 2 });
  expect(latestValue([late, early])?.value).toBe(2);
});

it('takes a status from people alone', () => {
  const computed = checkIn('k', '2026-11-09T12:00:00Z', { status: 'on-track', source: 'computed' });
  const person = checkIn('k', '2026-11-01T12:00:00Z', { status: 'at-risk' });
  expect(latestStatus([person, computed])?.status).toBe('at-risk');
});

it('is the same in whatever order records arrive', () => {
  const day = fc.integer({ min: 1, max: 5 }).map((n) => `2026-11-0${n}`);
  const checkIns = fc.array(fc.record({ day, value: fc.integer() }).map((one) => at(one.day, one.value)));
  const samples = fc.uniqueArray(
    fc
      .record({ day, value: fc.integer(), hidden: fc.nat(2), id: fc.uuid() })
      .map((one) => sample('k', one.day, one.value, one.hidden, one.id)),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(checkIns, samples, (some, others) => {
      expect(historyOf(some.toReversed(), others.toReversed(), 'UTC', null)).toEqual(
        historyOf(some, others, 'UTC', null),
      );
    }),
  );
});
