import { describe, expect, it } from 'vitest';
import { durationReader } from '#utils/measure/duration.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { Duration } from '#utils/measure/measure.ts';
import { issue } from '../okr/build.ts';

const CLOCK = { now: Date.parse('2026-11-17T12:00:00Z'), timeZone: 'UTC' };
const hours = (
  of: Duration,
  over: Partial<Omit<IssueFacts, 'parent'>>,
  time: 'calendar' | 'working' = 'calendar',
) => durationReader({ of, time, unit: 'hours' }, CLOCK)(issue('PAY-1', over));

/** Created on a Friday, started on Saturday, first done on Monday, reopened, done on Tuesday. */
const REOPENED = {
  category: 'done',
  created: '2026-11-06T12:00:00Z',
  started: '2026-11-07T12:00:00Z',
  restored: '2026-11-09T12:00:00Z',
  finished: '2026-11-10T12:00:00Z',
  reopened: 1,
  history: true,
} as const;

describe('durations', () => {
  it('run as defined', () => {
    expect(hours('cycle', REOPENED)).toBe(72);
    expect(hours('lead', REOPENED)).toBe(96);
    expect(hours('restore', REOPENED)).toBe(72);
    expect(hours('age', { created: '2026-11-16T12:00:00Z' })).toBe(24);
  });

  it('in working time leave the weekend out', () => {
    expect(hours('cycle', REOPENED, 'working')).toBe(36);
    expect(hours('lead', REOPENED, 'working')).toBe(48);
  });

  it('in days are hours by 24', () => {
    const days = durationReader({ of: 'cycle', time: 'calendar', unit: 'days' }, CLOCK);
    expect(days(issue('PAY-1', REOPENED))).toBe(3);
  });

  it('take a ticket that never left done as restored when it was finished', () => {
    const { restored: _, ...never } = { ...REOPENED, reopened: 0 };
    expect(hours('restore', never)).toBe(96);
  });

  it('count the restore of what was reopened and is open again', () => {
    expect(hours('restore', { ...REOPENED, category: 'doing', finished: null })).toBe(72);
  });
});

describe('no duration', () => {
  it('says why', () => {
    expect(hours('cycle', { category: 'doing', started: '2026-11-07T12:00:00Z' })).toBe('not-finished');
    expect(hours('lead', { category: 'todo' })).toBe('not-finished');
    expect(hours('age', { category: 'done' })).toBe('finished');
    expect(hours('cycle', { category: 'done', started: null })).toBe('no-history');
    expect(hours('cycle', { category: 'done', started: null, history: true })).toBe('no-value');
    expect(hours('restore', { category: 'done' })).toBe('no-history');
    expect(hours('restore', { category: 'todo', history: true, restored: null })).toBe('not-finished');
  });

  it('is made of what ends before it begins', () => {
    expect(hours('cycle', { ...REOPENED, started: '2026-11-11T00:00:00Z' })).toBe('no-value');
    expect(hours('age', { created: '2026-11-18T00:00:00Z' })).toBe('no-value');
  });
});
