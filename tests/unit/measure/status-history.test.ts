import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { StatusCategory } from '#utils/measure/facts.ts';
import { type StatusChange, statusTimes } from '#utils/measure/status-history.ts';

const CREATED = '2026-11-02T09:00:00Z';
const at = (hour: number): string => new Date(Date.parse(CREATED) + hour * 3_600_000).toISOString();

/** `todo doing done` is a ticket created to do, moved after an hour and after two. */
const path = (categories: string): StatusChange[] => {
  const all = categories.split(' ') as StatusCategory[];
  return all.slice(1).map((to, i) => ({ at: at(i + 1), from: all[i] ?? to, to }));
};
const times = (categories: string) =>
  statusTimes(CREATED, (categories.split(' ').at(-1) ?? 'todo') as StatusCategory, path(categories));

describe('the times of a history', () => {
  it.each([
    ['todo', null, null, null, 0],
    ['doing', CREATED, null, null, 0],
    ['done', null, CREATED, CREATED, 0],
    ['todo doing done', at(1), at(2), at(2), 0],
    ['todo done', null, at(1), at(1), 0],
    ['todo doing todo doing done', at(1), at(4), at(4), 0],
    ['todo doing done doing done', at(1), at(4), at(2), 1],
    ['todo doing done todo', at(1), null, at(2), 1],
    ['todo doing done done', at(1), at(2), at(2), 0],
    ['todo doing cancelled', at(1), null, null, 0],
    ['todo doing cancelled doing done', at(1), at(4), at(4), 0],
    ['todo doing done cancelled', at(1), null, at(2), 0],
  ])('of %s', (categories, started, finished, restored, reopened) => {
    const expected = { started, finished, restored, reopened, history: true };
    const { doneStays, ...rest } = times(categories) ?? {};
    expect(rest).toEqual(expected);
    expect(doneStays !== undefined).toBe(/done (?!done)/.test(categories));
  });

  it('tell each stay in done, where there was more than one or it did not last', () => {
    expect(times('todo doing done doing done')?.doneStays).toEqual([
      { from: at(2), to: at(3) },
      { from: at(4), to: null },
    ]);
    expect(times('todo done todo')?.doneStays).toEqual([{ from: at(1), to: at(2) }]);
    expect(times('todo done cancelled')?.doneStays).toEqual([{ from: at(1), to: at(2) }]);
  });

  it('are none where the history does not fit together', () => {
    expect(statusTimes(CREATED, 'done', path('todo doing'))).toBeNull();
    expect(statusTimes(CREATED, 'done', [...path('todo doing'), ...path('todo done')])).toBeNull();
    expect(statusTimes(at(5), 'doing', path('todo doing'))).toBeNull();
  });

  it('fit a ticket whose resolution, not its status, says that it was given up', () => {
    expect(statusTimes(CREATED, 'cancelled', path('todo doing done'))).toMatchObject({ finished: null });
  });

  it('are in order, and a ticket was reopened as often as it left done', () => {
    const category = fc.constantFrom<StatusCategory>('todo', 'doing', 'done', 'cancelled');
    fc.assert(
      fc.property(fc.array(category, { minLength: 1, maxLength: 12 }), (all) => {
        const { started, finished, restored, reopened } = times(all.join(' ')) ?? {};
        const left = all.filter((one, i) => all[i - 1] === 'done' && (one === 'todo' || one === 'doing'));
        expect(reopened).toBe(left.length);
        if (finished) expect(Date.parse(restored ?? '')).toBeLessThanOrEqual(Date.parse(finished));
        expect(started !== null).toBe(all.includes('doing'));
        expect(restored !== null).toBe(all.includes('done'));
        expect(finished !== null).toBe(all.at(-1) === 'done');
      }),
    );
  });
});
