import { expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import type { FieldChange } from '#utils/sync/field-change.ts';
import { join } from '#utils/sync/join.ts';
import { liveRecords } from '#utils/sync/read.ts';
import { emptyState, type State } from '#utils/sync/state.ts';
import { change, happenings, play, steadyClock } from './replicas.ts';

const shown = (state: State) =>
  new Map([...liveRecords(state)].map(({ collection, id, fields }) => [`${collection}/${id}`, fields]));

const batch = fc.array(change, { minLength: 1, maxLength: 8 });

it('undo brings back what was shown, redo what the edit had made of it, as often as one likes', () => {
  fc.assert(
    fc.property(happenings, batch, (events, changes) => {
      const clock = steadyClock();
      const before = join(emptyState(), play(events)[2] ?? emptyState());
      const edited = applyChanges(before, changes, clock);
      let state = edited.state;
      let step = edited.inverse;
      for (const expected of [before, edited.state, before, edited.state]) {
        const turned = applyChanges(state, step, clock);
        expect(shown(turned.state)).toEqual(shown(expected));
        state = turned.state;
        step = turned.inverse;
      }
    }),
    { numRuns: 600 },
  );
});

it('undoes a long sequence in reverse order', () => {
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 8 }), (batches) => {
      const clock = steadyClock();
      const stack: { seen: State; inverse: FieldChange[] }[] = [];
      let state = emptyState();
      for (const changes of batches) {
        const next = applyChanges(state, changes, clock);
        stack.push({ seen: state, inverse: next.inverse });
        state = next.state;
      }
      for (const { seen, inverse } of stack.reverse()) {
        state = applyChanges(state, inverse, clock).state;
        expect(shown(state)).toEqual(shown(seen));
      }
    }),
    { numRuns: 300 },
  );
});

it('applies the last of several changes to one field', () => {
  const set = (value: number): FieldChange => ({
    kind: 'set',
    collection: 'objectives',
    id: 'o',
    field: 'order',
    value,
  });
  const { state, inverse } = applyChanges(emptyState(), [set(1), set(2), set(3)], steadyClock());
  expect(shown(state).get('objectives/o')?.get('order')).toBe(3);
  expect(inverse).toEqual([{ kind: 'remove', collection: 'objectives', id: 'o' }]);
});

it('leaves untouched buckets the same object, so that only what changed is written', () => {
  const clock = steadyClock();
  const set = (id: string): FieldChange => ({
    kind: 'set',
    collection: 'objectives',
    id,
    field: 'title',
    value: 'x',
  });
  const { state } = applyChanges(emptyState(), [set('a'), set('b'), set('c')], clock);
  const next = applyChanges(state, [{ ...set('a'), value: 'y' } as FieldChange], clock).state;
  expect(next.buckets.filter((bucket, i) => bucket !== state.buckets[i])).toHaveLength(1);
  expect(applyChanges(next, [{ ...set('a'), value: 'y' } as FieldChange], clock).state).toBe(next);
});

it('refuses a collection whose name could be taken for part of an id', () => {
  const odd: FieldChange = { kind: 'remove', collection: 'a/b', id: 'c' };
  expect(() => applyChanges(emptyState(), [odd], steadyClock())).toThrow(RangeError);
});

it('does no harm with fields and ids named like parts of the language', () => {
  const set = (id: string, field: string): FieldChange => ({
    kind: 'set',
    collection: 'objectives',
    id,
    field,
    value: JSON.parse('{"__proto__": {"polluted": true}}'),
  });
  const { state } = applyChanges(
    emptyState(),
    [set('__proto__', '__proto__'), set('constructor', 'prototype')],
    steadyClock(),
  );
  expect('polluted' in {}).toBe(false);
  expect([...shown(state).keys()].sort()).toEqual(['objectives/__proto__', 'objectives/constructor']);
});
