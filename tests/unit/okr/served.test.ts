import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { countServed } from '#utils/okr/served.ts';

const uid = fc.constantFrom('a', 'b', 'c', 'd');

describe('how many key results a ticket serves', () => {
  it('is counted, and kept in step with what changes', () => {
    const change = fc.tuple(uid, fc.constantFrom(-1, 1, 2));
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(uid)), fc.array(change), (selections, changes) => {
        const counts = new Map<string, number>();
        for (const one of selections.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
        const served = countServed(selections);
        for (const [one, by] of changes) {
          const next = (counts.get(one) ?? 0) + by;
          if (next < 0) continue;
          counts.set(one, next);
          served.change(one, by);
        }
        for (const one of ['a', 'b', 'c', 'd', 'never']) {
          expect(served.of(one)).toBe(counts.get(one) ?? 0);
          expect(served.isShared(one)).toBe((counts.get(one) ?? 0) > 1);
        }
      }),
    );
  });
});
