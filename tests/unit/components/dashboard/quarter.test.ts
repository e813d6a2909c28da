import { describe, expect, it } from 'vitest';
import { quarterOf } from '#components/dashboard/document/next-cycle.ts';
import fc from '#tests/support/fast-check.ts';

const DAY = 86_400_000;
const days = fc
  .integer({ min: Date.UTC(1990, 0, 1) / DAY, max: Date.UTC(2090, 0, 1) / DAY })
  .map((n) => new Date(n * DAY).toISOString().slice(0, 10));

describe('the quarter offered for a new team', () => {
  it.each([
    ['2026-11-22', 1, { name: '2026-Q4', starts: '2026-10-01', ends: '2026-12-31' }],
    ['2026-01-01', 1, { name: '2026-Q1', starts: '2026-01-01', ends: '2026-03-31' }],
    ['2028-02-29', 1, { name: '2028-Q1', starts: '2028-01-01', ends: '2028-03-31' }],
    // A year that starts in February: January still belongs to the last quarter of the year before.
    ['2027-01-15', 2, { name: '2027-Q4', starts: '2026-11-01', ends: '2027-01-31' }],
    ['2026-02-01', 2, { name: '2027-Q1', starts: '2026-02-01', ends: '2026-04-30' }],
  ])('on %s, with a year that starts in month %i', (today, month, expected) => {
    expect(quarterOf(today, month)).toEqual(expected);
  });

  it('holds today, is three months long and begins a quarter of the fiscal year', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (today, month) => {
        const { starts, ends } = quarterOf(today, month);
        expect(starts <= today && today <= ends).toBe(true);
        expect(starts.slice(8)).toBe('01');
        expect((Number(starts.slice(5, 7)) - month + 12) % 3).toBe(0);
        const length = (Date.parse(ends) - Date.parse(starts)) / DAY + 1;
        expect(length).toBeGreaterThanOrEqual(89);
        expect(length).toBeLessThanOrEqual(92);
      }),
    );
  });
});
