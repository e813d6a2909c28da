import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { workingTime } from '#utils/measure/working-time.ts';

const hours = (from: string, to: string, zone = 'UTC'): number =>
  workingTime(zone)(Date.parse(from), Date.parse(to)) / 3_600_000;

describe('working time', () => {
  it('passes from Monday to Friday', () => {
    expect(hours('2026-11-16T09:00:00Z', '2026-11-17T09:00:00Z')).toBe(24);
    expect(hours('2026-11-20T17:00:00Z', '2026-11-23T09:00:00Z')).toBe(16);
    expect(hours('2026-11-02T00:00:00Z', '2026-11-30T00:00:00Z')).toBe(4 * 120);
  });

  it('stands still at weekends', () => {
    expect(hours('2026-11-21T00:00:00Z', '2026-11-23T00:00:00Z')).toBe(0);
    expect(hours('2026-11-21T10:00:00Z', '2026-11-22T10:00:00Z')).toBe(0);
    expect(hours('2026-11-21T10:00:00Z', '2026-11-23T01:00:00Z')).toBe(1);
  });

  it('has the days of its zone', () => {
    expect(hours('2026-11-20T12:00:00Z', '2026-11-21T12:00:00Z', 'Pacific/Auckland')).toBe(0);
    expect(hours('2026-11-19T12:00:00Z', '2026-11-20T12:00:00Z', 'Pacific/Auckland')).toBe(23);
    expect(hours('2026-11-21T00:00:00Z', '2026-11-21T12:00:00Z', 'America/Los_Angeles')).toBe(8);
  });

  it('is not moved by the clock that changes on a Sunday', () => {
    expect(hours('2026-10-23T12:00:00Z', '2026-10-26T12:00:00Z', 'Europe/Berlin')).toBe(10 + 13);
    expect(hours('2026-03-27T12:00:00Z', '2026-03-30T12:00:00Z', 'Europe/Berlin')).toBe(11 + 14);
  });

  it('adds up, never runs backwards and never outruns the calendar', () => {
    const instant = fc.integer({ min: Date.parse('1999-01-01'), max: Date.parse('2035-01-01') });
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
    );
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), zone, (three, timeZone) => {
        const elapsed = workingTime(timeZone);
        const [a = 0, b = 0, c = 0] = three.toSorted((x, y) => x - y);
        expect(elapsed(a, b) + elapsed(b, c)).toBe(elapsed(a, c));
        expect(elapsed(a, b)).toBeGreaterThanOrEqual(0);
        expect(elapsed(a, b)).toBeLessThanOrEqual(b - a);
      }),
    );
  });
});
