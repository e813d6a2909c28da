import { describe, expect, it } from 'vitest';
import { asOf, daysSince, longAge, shortAge } from '#components/okr/format.ts';
import { NOW } from '../../../fixtures/views.ts';

describe('ages and days', () => {
  it('counts calendar days, not spans of 24 hours', () => {
    expect(daysSince('2026-11-16T23:59:00', NOW)).toBe(1);
    expect(daysSince('2026-11-17T00:01:00', NOW)).toBe(0);
  });

  it('says today, then days', () => {
    expect(shortAge('2026-11-17T01:00:00', NOW)).toBe('today');
    expect(shortAge('2026-11-10T23:00:00', NOW)).toBe('7 d');
    expect(shortAge(null, NOW)).toBe('');
  });

  it('says minutes, hours, days in full, in the singular too', () => {
    expect(longAge('2026-11-17T10:53:40', NOW)).toBe('just now');
    expect(longAge('2026-11-17T10:42:00', NOW)).toBe('12 minutes old');
    expect(longAge('2026-11-17T09:30:00', NOW)).toBe('1 hour old');
    expect(longAge('2026-11-14T09:30:00', NOW)).toBe('3 days old');
  });

  it('says the moment, and nothing for what is no date', () => {
    expect(asOf('2026-11-17T10:42:00', NOW)).toBe('As of today, 10:42');
    expect(asOf('2025-11-13T16:20:00', NOW)).toBe('As of 13 November 2025, 16:20');
    expect(longAge('soon', NOW)).toBe('');
    expect(shortAge('soon', NOW)).toBe('');
  });
});
