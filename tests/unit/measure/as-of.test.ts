import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { canLookBack, factsAsOf, isTraceable } from '#utils/measure/as-of.ts';
import type { IssueFacts, StatusCategory } from '#utils/measure/facts.ts';
import type { Aggregate } from '#utils/measure/measure.ts';
import { type StatusChange, statusTimes } from '#utils/measure/status-history.ts';
import { fromIssues, issue } from '../okr/build.ts';

const CREATED = '2026-10-05T09:00:00.000Z';
const at = (hour: number): string => new Date(Date.parse(CREATED) + hour * 3_600_000).toISOString();

/** The ticket with the history of these categories, one an hour from its creation on. */
const moved = (categories: readonly StatusCategory[]): IssueFacts => {
  const changes = categories
    .slice(1)
    .map((to, i): StatusChange => ({ at: at(i + 1), from: categories[i] ?? to, to }));
  const category = categories.at(-1) ?? 'todo';
  const times = statusTimes(CREATED, category, changes);
  if (!times) throw new Error('a history that fits together');
  return issue('A-1', { created: CREATED, category, ...times });
};

const histories = fc.array(fc.constantFrom<StatusCategory>('todo', 'doing', 'done'), {
  minLength: 1,
  maxLength: 8,
});

describe('a ticket at an earlier instant', () => {
  it('is the ticket that stood there, whatever came later', () => {
    fc.assert(
      fc.property(histories, fc.nat(7), (categories, hour) => {
        const then = categories.slice(0, hour + 1);
        const { doneStays: _, ...now } = factsAsOf(moved(categories), Date.parse(at(hour))) ?? issue('none');
        const { doneStays: __, ...stood } = moved(then);
        // Which of not begun and begun cannot be told of work that was put back.
        const open = (category: StatusCategory) => (category === 'done' ? 'done' : 'open');
        expect({ ...now, category: open(now.category) }).toEqual({
          ...stood,
          category: open(stood.category),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is none before it was created, and today’s now', () => {
    const now = moved(['todo', 'doing', 'done', 'doing', 'done']);
    expect(factsAsOf(now, Date.parse(CREATED) - 1)).toBeNull();
    expect(factsAsOf(now, Date.parse(at(100)))).toEqual(now);
    const cancelled = issue('A-2', { category: 'cancelled' });
    expect(factsAsOf(cancelled, Date.parse(at(100)))).toBe(cancelled);
  });

  it('is not told of one that was reopened while its stays in done were not kept', () => {
    expect(isTraceable(moved(['todo', 'done', 'doing']))).toBe(true);
    expect(isTraceable(issue('A-1', { reopened: 1 }))).toBe(false);
    expect(isTraceable(issue('A-1'))).toBe(true);
  });
});

describe('the past of a measure', () => {
  it.each<[Aggregate, boolean]>([
    [{ fn: 'count' }, true],
    [{ fn: 'share-done', by: 'count', missing: 'one' }, true],
    [{ fn: 'share-done', by: 'estimate', missing: 'one' }, false],
    [{ fn: 'share-done', by: 'count', missing: 'one', doingCredit: 0.5 }, false],
    [{ fn: 'duration', take: 'p85', of: 'cycle', time: 'working', unit: 'days' }, true],
    [{ fn: 'reopen-rate' }, true],
    [{ fn: 'arrivals-minus-departures' }, true],
    [{ fn: 'mean', fields: [{ tracker: 'linear', site: 's', id: 'estimate', name: 'Estimate' }] }, false],
  ])('%o can be told: %s', (aggregate, expected) => {
    expect(canLookBack(fromIssues({ aggregate }))).toBe(expected);
    expect(canLookBack({ kind: 'manual' })).toBe(false);
  });
});
