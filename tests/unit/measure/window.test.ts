import { describe, expect, it } from 'vitest';
import type { Window } from '#utils/measure/measure.ts';
import { insideWindow } from '#utils/measure/window.ts';
import { issue, quarter } from '../okr/build.ts';

const created = (at: string) => issue('PAY-1', { created: at });
const finished = (at: string | null) => issue('PAY-1', { category: 'done', finished: at });
const inside = (kind: Window, timeZone = 'UTC', today = '2026-11-17') =>
  insideWindow(kind, { cycle: quarter, today, timeZone });

describe('the cycle', () => {
  it('includes its first and its last day', () => {
    const within = inside({ kind: 'created-in-cycle' });
    expect(within(created('2026-10-01T00:00:00Z'))).toBe(true);
    expect(within(created('2026-12-31T23:59:59Z'))).toBe(true);
    expect(within(created('2026-09-30T23:59:59Z'))).toBe(false);
    expect(within(created('2027-01-01T00:00:00Z'))).toBe(false);
  });

  it('has days of the team, not of Greenwich', () => {
    const late = created('2026-09-30T22:30:00Z');
    expect(inside({ kind: 'created-in-cycle' }, 'Europe/Berlin')(late)).toBe(true);
    expect(inside({ kind: 'created-in-cycle' }, 'UTC')(late)).toBe(false);
    const newYear = created('2027-01-01T03:00:00Z');
    expect(inside({ kind: 'created-in-cycle' }, 'America/New_York')(newYear)).toBe(true);
  });

  it('counts as finished only what is done now', () => {
    const within = inside({ kind: 'finished-in-cycle' });
    expect(within(finished('2026-11-01T00:00:00Z'))).toBe(true);
    expect(within(finished(null))).toBe(false);
    expect(within({ ...finished('2026-11-01T00:00:00Z'), category: 'doing' })).toBe(false);
  });
});

describe('rolling days', () => {
  it('are finished days, today being the last', () => {
    const within = inside({ kind: 'rolling', days: 14 });
    expect(within(finished('2026-11-04T00:00:00Z'))).toBe(true);
    expect(within(finished('2026-11-17T23:00:00Z'))).toBe(true);
    expect(within(finished('2026-11-03T23:59:59Z'))).toBe(false);
  });

  it('stop rolling when the cycle is over, so that it keeps its number', () => {
    const within = inside({ kind: 'rolling', days: 7 }, 'UTC', '2027-02-01');
    expect(within(finished('2026-12-25T00:00:00Z'))).toBe(true);
    expect(within(finished('2027-01-30T00:00:00Z'))).toBe(false);
  });

  it('are whole days over a change of the clock', () => {
    const within = inside({ kind: 'rolling', days: 2 }, 'Europe/Berlin', '2026-10-26');
    expect(within(finished('2026-10-24T22:00:00Z'))).toBe(true);
    expect(within(finished('2026-10-24T21:59:59Z'))).toBe(false);
  });
});
