import { expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { createClock } from '#utils/sync/clock.ts';
import { assemble, split } from '#utils/sync/codec.ts';
import { conflicts } from '#utils/sync/conflicts.ts';
import { digest } from '#utils/sync/digest.ts';
import { covers, join } from '#utils/sync/join.ts';
import { liveRecords } from '#utils/sync/read.ts';
import { isAlive } from '#utils/sync/record.ts';
import { emptyState, type State } from '#utils/sync/state.ts';
import { BROWSERS, happenings, play, states3, steadyClock } from './replicas.ts';

const shown = (state: State) =>
  [...liveRecords(state)]
    .toSorted((a, b) => (`${a.collection}/${a.id}` < `${b.collection}/${b.id}` ? -1 : 1))
    .map(({ collection, id, fields }) => [collection, id, [...fields].sort(([a], [b]) => (a < b ? -1 : 1))]);

it('is commutative, associative and idempotent, losing values included', () => {
  fc.assert(
    fc.property(states3, ([a, b, c]) => {
      expect(digest(join(a, b))).toBe(digest(join(b, a)));
      expect(digest(join(join(a, b), c))).toBe(digest(join(a, join(b, c))));
      expect(join(a, a)).toBe(a);
      expect(digest(join(a, assemble(split(a)).state))).toBe(digest(a));
    }),
    { numRuns: 400 },
  );
});

it('only grows: a join covers both sides, and joining again changes nothing', () => {
  fc.assert(
    fc.property(states3, ([a, b, c]) => {
      const ab = join(a, b);
      expect(covers(ab, a) && covers(ab, b)).toBe(true);
      expect(join(ab, b)).toBe(ab);
      expect(covers(join(ab, c), a)).toBe(true);
      expect(covers(a, b)).toBe(digest(ab) === digest(a));
    }),
    { numRuns: 400 },
  );
});

it('makes all replicas equal in whatever order they hear of each other, with clones and wrong clocks', () => {
  const order = fc.shuffledSubarray(
    Array.from({ length: BROWSERS }, (_, i) => i),
    { minLength: BROWSERS },
  );
  fc.assert(
    fc.property(happenings, order, order, (events, first, second) => {
      const states = play(events);
      const all = (way: number[]) =>
        way.reduce((sum, i) => join(sum, assemble(split(states[i] ?? emptyState())).state), emptyState());
      const [one, other] = [all(first), all(second)];
      expect(digest(one)).toBe(digest(other));
      expect(shown(one)).toEqual(shown(other));
    }),
    { numRuns: 400 },
  );
});

it('decides equal stamps of a cloned profile by the value and keeps the other one to be shown', () => {
  const twin = () => createClock({ replica: 'cloned', now: () => 1000 });
  const write = (value: string) =>
    applyChanges(
      emptyState(),
      [{ kind: 'set', collection: 'objectives', id: 'o', field: 'title', value }],
      twin(),
    ).state;
  const merged = join(write('left'), write('right'));
  expect(digest(merged)).toBe(digest(join(write('right'), write('left'))));
  expect(conflicts(merged, 0)).toMatchObject([{ field: 'title', value: 'right', lost: [{ value: 'left' }] }]);
});

it('shows a conflict for edits made unaware of each other, none for edits made in turn', () => {
  const [mine, theirs] = [steadyClock('mine'), steadyClock('theirs')];
  const title = (state: State, value: string, clock = mine) =>
    applyChanges(state, [{ kind: 'set', collection: 'objectives', id: 'o', field: 'title', value }], clock)
      .state;
  const base = title(emptyState(), 'first');
  const inTurn = join(base, title(base, 'second', theirs));
  expect(conflicts(inTurn, 0)).toEqual([]);
  const apart = join(title(inTurn, 'of mine'), title(inTurn, 'of theirs', theirs));
  expect(conflicts(apart, 0)).toHaveLength(1);
  const settled = title(apart, 'both agree');
  expect(conflicts(settled, 0)).toEqual([]);
  expect(conflicts(join(settled, apart), 0)).toEqual([]);
});

it('keeps an edit made after a removal elsewhere, with all the fields the record had', () => {
  const [mine, theirs] = [steadyClock('mine'), steadyClock('theirs')];
  const set = (field: string, value: string) =>
    ({ kind: 'set', collection: 'objectives', id: 'o', field, value }) as const;
  const base = applyChanges(emptyState(), [set('title', 'T'), set('why', 'W')], mine).state;
  const gone = applyChanges(base, [{ kind: 'remove', collection: 'objectives', id: 'o' }], mine).state;
  expect([...liveRecords(gone)]).toEqual([]);
  const back = applyChanges(gone, [set('why', 'again')], theirs).state;
  expect(shown(join(gone, back))).toEqual([
    [
      'objectives',
      'o',
      [
        ['title', 'T'],
        ['why', 'again'],
      ],
    ],
  ]);
});

it('never lets a check-in be overwritten, not by a later stamp from elsewhere either', () => {
  const clock = steadyClock();
  const value = (v: number, by = clock) =>
    applyChanges(
      emptyState(),
      [{ kind: 'set', collection: 'checkIns', id: 'c', field: 'value', value: v }],
      by,
    ).state;
  const first = value(342);
  const forged = value(1, createClock({ replica: 'other', now: () => Date.UTC(2030, 1, 1) }));
  expect(shown(join(first, forged))).toEqual([['checkIns', 'c', [['value', 342]]]]);
  const again = applyChanges(
    first,
    [{ kind: 'set', collection: 'checkIns', id: 'c', field: 'value', value: 7 }],
    clock,
  );
  expect(again).toEqual({ state: first, inverse: [] });
});

it('holds five years of check-ins, through JSON text and back', () => {
  const clock = steadyClock();
  const changes = Array.from({ length: 5000 }, (_, i) =>
    ['keyResult', 'at', 'value', 'note'].map(
      (field) =>
        ({ kind: 'set', collection: 'checkIns', id: `c${i}`, field, value: `${field} ${i}` }) as const,
    ),
  ).flat();
  const { state } = applyChanges(emptyState(), changes, clock);
  const reopened = assemble(JSON.parse(JSON.stringify(split(state)))).state;
  expect([...liveRecords(join(state, reopened))].every(({ raw }) => isAlive(raw))).toBe(true);
  expect(covers(state, reopened) && covers(reopened, state)).toBe(true);
  expect([...liveRecords(reopened)]).toHaveLength(5000);
});
