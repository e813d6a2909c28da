import { describe, expect, it } from 'vitest';
import { moved, NOTHING_CHOSEN, turned, turnedAll, within } from '#components/dashboard/work/selection.ts';
import fc from '#tests/support/fast-check.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const chosen = ({ chosen: rows }: { chosen: ReadonlySet<string> }) => [...rows].sort().join('');

describe('choosing rows', () => {
  it('J begins at the first row, K at the last, and both stay at the ends', () => {
    expect(moved(NOTHING_CHOSEN, ORDER, 1, false).current).toBe('a');
    expect(moved(NOTHING_CHOSEN, ORDER, -1, false).current).toBe('e');
    expect(moved({ ...NOTHING_CHOSEN, current: 'e' }, ORDER, 1, false).current).toBe('e');
    expect(moved(NOTHING_CHOSEN, [], 1, false).current).toBeNull();
  });

  it('Shift with an arrow chooses all that is passed', () => {
    const at = moved(NOTHING_CHOSEN, ORDER, 1, false);
    const two = moved(at, ORDER, 1, true);
    expect(chosen(two)).toBe('ab');
    expect(chosen(moved(two, ORDER, 1, true))).toBe('abc');
  });

  it('Shift with a click chooses all between, in either direction', () => {
    const from = turned(NOTHING_CHOSEN, ORDER, 'd', false);
    expect(chosen(turned(from, ORDER, 'b', true))).toBe('bcd');
    expect(chosen(turned(NOTHING_CHOSEN, ORDER, 'b', true))).toBe('b');
  });

  it('all of a group, and none of it the second time; others stay', () => {
    const other = turned(NOTHING_CHOSEN, ORDER, 'e', false);
    const all = turnedAll(other, ['a', 'b']);
    expect(chosen(all)).toBe('abe');
    expect(chosen(turnedAll(all, ['a', 'b']))).toBe('e');
  });

  it('nothing stays chosen that is not listed, and turning a row twice changes nothing', () => {
    const row = fc.constantFrom(...ORDER);
    fc.assert(
      fc.property(fc.array(row), fc.subarray(ORDER), row, (turns, listed, once) => {
        const after = turns.reduce((state, one) => turned(state, ORDER, one, false), NOTHING_CHOSEN);
        const seen = within(after, listed);
        expect([...seen.chosen].every((one) => listed.includes(one))).toBe(true);
        expect(seen.current === null || listed.includes(seen.current)).toBe(true);
        const twice = turned(turned(after, ORDER, once, false), ORDER, once, false);
        expect(chosen(twice)).toBe(chosen(after));
      }),
    );
  });
});
