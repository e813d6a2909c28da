import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { addDays, dayOf, daysBetween, startOfDay } from '#utils/okr/calendar.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Atlantic/Azores',
  'America/Havana',
];
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2036, 0, 1) });

describe('day of an instant', () => {
  it('follows the zone', () => {
    expect(dayOf('2026-11-22T23:30:00Z', 'UTC')).toBe('2026-11-22');
    expect(dayOf('2026-11-22T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-23');
    expect(dayOf('2026-11-22T03:30:00Z', 'America/New_York')).toBe('2026-11-21');
  });

  it('is nothing for what is no instant, and UTC for a zone nobody knows', () => {
    expect(dayOf('yesterday', 'UTC')).toBeNull();
    expect(dayOf('2026-11-22T23:30:00Z', 'Mars/Olympus')).toBe('2026-11-22');
  });
});

describe('start of a day', () => {
  it('knows both lengths of the day a clock changes', () => {
    const berlin = (day: string) => new Date(startOfDay(day, 'Europe/Berlin')).toISOString();
    expect(berlin('2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
    expect(berlin('2026-10-26')).toBe('2026-10-25T23:00:00.000Z');
    expect(berlin('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(berlin('2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
  });

  it('begins with the jump where midnight does not exist', () => {
    // In Beirut the clock jumps from 0:00 to 1:00.
    expect(new Date(startOfDay('2024-03-31', 'Asia/Beirut')).toISOString()).toBe('2024-03-30T22:00:00.000Z');
  });

  it('is the first millisecond of the day it names, in every zone', () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const day = dayOf(at, name) ?? '';
        const start = startOfDay(day, name);
        expect(start).toBeLessThanOrEqual(at);
        expect(dayOf(start, name)).toBe(day);
        expect(dayOf(start - 1, name)).toBe(addDays(day, -1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('days', () => {
  it('are counted, not divided: a quarter has 91 steps whatever its clocks do', () => {
    expect(daysBetween('2026-10-01', '2026-12-31')).toBe(91);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('soon', '2026-03-30')).toBeNull();
    expect(addDays('soon', 3)).toBe('soon');
  });

  it('can be added and taken back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysBetween('2026-11-22', addDays('2026-11-22', days))).toBe(days);
      }),
    );
  });
});
