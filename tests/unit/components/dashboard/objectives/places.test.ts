import { describe, expect, it } from 'vitest';
import { dropped, stepped } from '#components/dashboard/objectives/order/places.ts';
import fc from '#tests/support/fast-check.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 8 });
const withOne = ids.chain((all) => fc.tuple(fc.constant(all), fc.constantFrom(...all)));

/** The order once `id` stands before `before`, or last. */
const moved = (all: string[], id: string, before: string | null): string[] => {
  const others = all.filter((other) => other !== id);
  const at = before === null ? others.length : others.indexOf(before);
  return others.toSpliced(at, 0, id);
};

describe('a step', () => {
  it('changes places with the neighbour, or nothing', () => {
    fc.assert(
      fc.property(withOne, fc.constantFrom<-1 | 1>(-1, 1), ([all, id], step) => {
        const at = all.indexOf(id);
        const neighbour = all[at + step];
        const before = stepped(all, id, step);
        if (neighbour === undefined) expect(before).toBeUndefined();
        else expect(moved(all, id, before ?? null)).toEqual(all.with(at, neighbour).with(at + step, id));
      }),
    );
  });
});

describe('a drop', () => {
  const middle = (all: string[]) => (id: string) => all.indexOf(id) * 40 + 20;

  it('puts it among the others by height', () => {
    fc.assert(
      fc.property(withOne, fc.integer({ min: -50, max: 400 }), ([all, id], y) => {
        const before = dropped(all, id, y, middle(all));
        const after = before === undefined ? all : moved(all, id, before);
        const above = after.slice(0, after.indexOf(id));
        const below = after.slice(after.indexOf(id) + 1);
        expect(above.every((other) => middle(all)(other) <= y)).toBe(true);
        expect(below.every((other) => middle(all)(other) > y)).toBe(true);
      }),
    );
  });

  it('where it stands is no move', () => {
    fc.assert(
      fc.property(withOne, ([all, id]) => {
        expect(dropped(all, id, middle(all)(id), middle(all))).toBeUndefined();
      }),
    );
  });
});
