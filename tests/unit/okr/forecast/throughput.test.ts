import { describe, expect, it } from 'vitest';
import { recentDays, throughputOf } from '#utils/okr/forecast/throughput.ts';
import { issue } from '../build.ts';

const TODAY = '2026-11-17';
const done = (finished: string, started: string | null = null) =>
  issue('PAY-1', { category: 'done', finished, started });
const daily = (timeZone: string, ...tickets: ReturnType<typeof done>[]) =>
  throughputOf(tickets, recentDays(TODAY, timeZone));

describe('throughput', () => {
  it('is counted by days, empty ones included, from the first work to yesterday', () => {
    expect(
      daily('UTC', done('2026-11-13T10:00:00Z'), done('2026-11-13T23:59:59Z'), done('2026-11-16T01:00:00Z')),
    ).toEqual({
      daily: [2, 0, 0, 1],
      finished: 3,
    });
    expect(daily('UTC', done('2026-11-16T10:00:00Z', '2026-11-14T10:00:00Z')).daily).toEqual([0, 0, 1]);
  });

  it('leaves out today, which is not over, and what is older than a quarter', () => {
    expect(daily('UTC', done('2026-11-17T01:00:00Z'))).toEqual({ daily: [], finished: 0 });
    const old = daily('UTC', done('2026-08-17T23:59:59Z'), done('2026-08-18T00:00:00Z'));
    expect(old.finished).toBe(1);
    expect(old.daily).toHaveLength(91);
    expect(old.daily[0]).toBe(1);
  });

  it('counts what is done now alone, and starts with work that is still going on', () => {
    const doing = issue('PAY-2', { category: 'doing', started: '2026-11-15T10:00:00Z' });
    expect(throughputOf([doing], recentDays(TODAY, 'UTC'))).toEqual({ daily: [0, 0], finished: 0 });
  });

  it('has the days of the team, also where the clock changes', () => {
    expect(daily('America/New_York', done('2026-11-16T03:00:00Z')).daily).toEqual([1, 0]);
    expect(daily('Europe/Berlin', done('2026-10-24T22:30:00Z')).daily).toHaveLength(23);
    expect(daily('Europe/Berlin', done('2026-10-25T22:59:59Z')).daily).toHaveLength(23);
    expect(daily('Europe/Berlin', done('2026-10-25T23:00:00Z')).daily).toHaveLength(22);
  });
});
