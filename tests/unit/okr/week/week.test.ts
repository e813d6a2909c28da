import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { addDays, daysBetween } from '#utils/okr/calendar.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { isLookedAt, startOfWeek, weekOfTeam } from '#utils/okr/week/week.ts';
import { checkIn, keyResult, objective, teamDocument, teamInput } from '../build.ts';

const day = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2000-01-01', n));

describe('the week', () => {
  it('begins on the last Monday or Sunday that has come', () => {
    expect(startOfWeek('2026-11-17', 1)).toBe('2026-11-16');
    expect(startOfWeek('2026-11-16', 1)).toBe('2026-11-16');
    expect(startOfWeek('2026-11-22', 1)).toBe('2026-11-16');
    expect(startOfWeek('2026-11-22', 0)).toBe('2026-11-22');
  });

  it('holds its day, for any day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(0 as const, 1 as const), (today, first) => {
        const since = startOfWeek(today, first);
        const passed = daysBetween(since, today) ?? -1;
        expect(passed).toBeGreaterThanOrEqual(0);
        expect(passed).toBeLessThan(7);
        expect(new Date(`${since}T00:00:00Z`).getUTCDay()).toBe(first);
      }),
    );
  });

  it("counts a person's check-in by the team's own clock", () => {
    const at = '2026-11-15T23:30:00Z';
    expect(isLookedAt({ at, source: 'person' }, '2026-11-16', 'UTC')).toBe(false);
    expect(isLookedAt({ at, source: 'person' }, '2026-11-16', 'Europe/Berlin')).toBe(true);
    expect(isLookedAt({ at, source: 'computed' }, '2026-11-16', 'Europe/Berlin')).toBe(false);
    expect(isLookedAt(null, '2026-11-16', 'UTC')).toBe(false);
  });

  it('walks active objectives in their order, and knows which were looked at', () => {
    const document = teamDocument({
      objectives: [
        objective('o2', { order: 2 }),
        objective('o1', { order: 1 }),
        objective('draft', { state: 'draft' }),
      ],
      keyResults: [
        keyResult('b', { objective: objective('o2').id }),
        keyResult('a'),
        keyResult('unborn', { objective: objective('draft').id }),
      ],
      checkIns: [checkIn('b', '2026-11-16T09:00:00Z', { value: 1 }), checkIn('a', '2026-11-15T09:00:00Z')],
    });
    const now = '2026-11-17T12:00:00Z';
    const week = weekOfTeam(teamView(teamInput(document, { now })), document.team, now);
    expect(week.keyResults.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([...week.lookedAt]).toEqual(['b']);
  });
});
