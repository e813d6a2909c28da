import fc from '#tests/support/fast-check.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { createClock } from '#utils/sync/clock.ts';
import type { FieldChange } from '#utils/sync/field-change.ts';
import { join } from '#utils/sync/join.ts';
import { observeState } from '#utils/sync/read.ts';
import { emptyState, type State } from '#utils/sync/state.ts';

/** A few names only, so that concurrent edits of one field are the rule; `__proto__` among them. */
export const change: fc.Arbitrary<FieldChange> = fc
  .record({
    kind: fc.constantFrom('set', 'set', 'set', 'set', 'unset', 'remove', 'restore'),
    collection: fc.constantFrom('objectives', 'checkIns', 'unheard-of'),
    id: fc.constantFrom('a', 'b', '__proto__'),
    field: fc.constantFrom('title', 'order', '__proto__', 'constructor'),
    value: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', 'y', null), fc.jsonValue()),
  })
  .map(({ kind, collection, id, field, value }) => {
    if (kind === 'set') return { kind, collection, id, field, value: JSON.parse(JSON.stringify(value)) };
    if (kind === 'unset') return { kind, collection, id, field };
    return { kind: kind === 'remove' ? ('remove' as const) : ('restore' as const), collection, id };
  });

export type Happening =
  | { kind: 'edit'; at: number; changes: FieldChange[] }
  | { kind: 'hear'; at: number; from: number }
  /** The wall clock of one browser jumps, in milliseconds, back as well. */
  | { kind: 'skew'; at: number; by: number };

export const BROWSERS = 4;
const browser = fc.nat({ max: BROWSERS - 1 });

export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('edit' as const),
      at: browser,
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('hear' as const), at: browser, from: browser }),
    fc.record({
      kind: fc.constant('skew' as const),
      at: browser,
      by: fc.integer({ min: -7_200_000, max: 7_200_000 }),
    }),
  ),
  { maxLength: 40 },
);

/** Plays what happened; the first two browsers are a profile and its clone: one replica id, one clock. */
export const play = (events: readonly Happening[]): State[] => {
  const times = Array.from({ length: BROWSERS }, () => Date.UTC(2026, 9, 1));
  const clocks = times.map((_, i) =>
    createClock({ replica: i < 2 ? 'cloned' : `r${i}`, now: () => times[i] ?? 0 }),
  );
  const states = times.map(emptyState);
  for (const event of events) {
    const [state, clock] = [states[event.at], clocks[event.at]];
    if (state === undefined || clock === undefined) continue;
    if (event.kind === 'edit') states[event.at] = applyChanges(state, event.changes, clock).state;
    if (event.kind === 'skew') times[event.at] = (times[event.at] ?? 0) + event.by;
    if (event.kind === 'hear') {
      states[event.at] = join(state, states[event.from] ?? emptyState());
      observeState(clock, states[event.at] ?? state);
    }
  }
  return states;
};

export const states3: fc.Arbitrary<[State, State, State]> = happenings.map((events) => {
  const [a = emptyState(), , b = emptyState(), c = emptyState()] = play(events);
  return [a, b, c];
});

/** A clock that moves one millisecond a look. */
export const steadyClock = (replica = 'me') => {
  let time = Date.UTC(2026, 9, 1);
  return createClock({ replica, now: () => time++ });
};
