import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { historyOf } from '#utils/okr/history.ts';
import { Sample } from '#utils/okr/model/check-in.ts';
import { standing } from '#utils/okr/samples.ts';
import { sample } from './build.ts';

const DAY = '2026-11-09';
const taken = (id: string, over: Partial<Sample> = {}): Sample => ({
  ...sample('k', DAY, 1, 0, id),
  ...over,
});

describe('of a day’s samples', () => {
  it('one measured on its day stands over what was filled in, whatever else is said for that', () => {
    const late = { hidden: 0, backFilled: true, at: `${DAY}T20:00:00Z` };
    expect(standing(taken('z', late), taken('a', { hidden: 1 })).id).toBe('a');
    expect(standing(taken('z', late), taken('a', { value: null })).id).toBe('z');
  });

  it('a number stands over none, however few tickets that one hides', () => {
    const none = { hidden: 0, value: null, at: `${DAY}T20:00:00Z` };
    expect(standing(taken('z', none), taken('a', { hidden: 3 })).id).toBe('a');
  });

  it('then the one that hides the fewest tickets', () => {
    const late = taken('z', { hidden: 1, at: `${DAY}T20:00:00Z` });
    expect(standing(taken('a', { hidden: 0 }), late).id).toBe('a');
  });

  it('then the latest', () => {
    expect(standing(taken('z', { backFilled: true, at: '2026-11-20T00:00:00Z' }), taken('a')).id).toBe('a');
    const early = taken('z', { at: `${DAY}T08:00:00Z` });
    const late = taken('a', { at: `${DAY}T09:00:00+00:00` });
    expect(standing(early, late).id).toBe('a');
    expect(standing(taken('z'), early).at).toBe(early.at);
  });

  it('every browser picks the same, in whatever order they came', () => {
    const one = fc
      .record({
        id: fc.uuid(),
        hidden: fc.nat(1),
        value: fc.option(fc.constantFrom(1, 2)),
        backFilled: fc.boolean(),
        at: fc.constantFrom(`${DAY}T08:00:00Z`, `${DAY}T09:00:00Z`),
      })
      .map(({ id, ...over }) => taken(id, over));
    fc.assert(
      fc.property(fc.uniqueArray(one, { minLength: 1, selector: ({ id }) => id }), (all) => {
        expect(all.reduce(standing).id).toBe(all.toReversed().reduce(standing).id);
      }),
    );
  });
});

it('back-filled days are marked in the history', () => {
  const samples = [sample('k', '2026-11-08', 2), taken('b', { backFilled: true })];
  expect(historyOf([], samples, 'UTC', null)).toEqual([
    { day: '2026-11-08', value: 2, source: 'sample' },
    { day: DAY, value: 1, source: 'sample', backFilled: true },
  ]);
});

it('samples from before these fields were kept are read as they are', () => {
  expect(Sample.safeParse(sample('k', DAY, 1)).success).toBe(true);
});
