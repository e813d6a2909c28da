import { expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { assemble, encodeBucket, split } from '#utils/sync/codec.ts';
import { farAhead } from '#utils/sync/conflicts.ts';
import { digest } from '#utils/sync/digest.ts';
import type { FieldChange } from '#utils/sync/field-change.ts';
import { covers } from '#utils/sync/join.ts';
import { liveRecords } from '#utils/sync/read.ts';
import { BUCKETS, emptyState } from '#utils/sync/state.ts';
import { happenings, play, steadyClock } from './replicas.ts';

const set = (collection: string, id: string, field: string, value: string): FieldChange => ({
  kind: 'set',
  collection,
  id,
  field,
  value,
});

const sample = () =>
  applyChanges(
    emptyState(),
    [
      set('objectives', 'o1', 'title', 'One'),
      set('future', 'f1', 'shape', 'round'),
      set('objectives', 'o2', 'title', 'Two'),
    ],
    steadyClock(),
  ).state;

it('brings back through JSON text exactly what was there, in any order of the buckets', () => {
  fc.assert(
    fc.property(happenings, fc.infiniteStream(fc.nat()), (events, seed) => {
      const state = play(events)[0] ?? emptyState();
      const pieces = split(state).map((piece) => JSON.stringify(piece));
      const shuffled = pieces
        .map((text) => ({ text, by: seed.next().value ?? 0 }))
        .sort((a, b) => a.by - b.by)
        .map(({ text }): unknown => JSON.parse(text));
      const back = assemble(shuffled);
      expect(back.damage).toEqual([]);
      expect(digest(back.state)).toBe(digest(state));
      expect(covers(back.state, state) && covers(state, back.state)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('keeps collections and fields of a later version', () => {
  const { state } = assemble(split(sample()));
  expect([...liveRecords(state)].find(({ collection }) => collection === 'future')?.fields.get('shape')).toBe(
    'round',
  );
});

it('has as many buckets as the design says, and costs little beside the plain data', () => {
  expect(split(sample())).toHaveLength(BUCKETS);
  const fields = ['keyResult', 'effect', 'share', 'tracker', 'site', 'issue', 'key', 'order'];
  const rows = Array.from({ length: 200 }, (_, i) =>
    fields.map((field) => set('links', `l${i}`, field, 'value of it')),
  );
  const { state } = applyChanges(emptyState(), rows.flat(), steadyClock());
  const plain = JSON.stringify(
    rows.map((row) => Object.fromEntries(row.map((c) => ('field' in c ? [c.field, 'value of it'] : [])))),
  );
  expect(JSON.stringify(split(state)).length / plain.length).toBeLessThan(1.5);
});

it('sets aside only the damaged record and says which', () => {
  const pieces = split(sample());
  const broken: unknown = JSON.parse(JSON.stringify(pieces).replace('"One"', '"One"],["junk",99,[1]'));
  const { state, damage } = assemble(Array.isArray(broken) ? broken : []);
  expect(damage).toMatchObject([{ record: 'objectives/o1', why: 'a stamp is missing or malformed' }]);
  expect([...liveRecords(state)]).toHaveLength(2);
});

it('never throws, whatever stands there', () => {
  fc.assert(
    fc.property(fc.array(fc.anything()), fc.array(fc.anything()), (raw, records) => {
      assemble(raw);
      assemble([{ v: 1, stamps: ['0123456789abc.r'], records }]);
    }),
  );
});

it('names what has no name of its own by a question mark', () => {
  const records: unknown = JSON.parse('[[{"toString":""}], [7], null]');
  const { damage } = assemble([{ v: 1, stamps: [], records }]);
  expect(damage.map(({ record }) => record)).toEqual(['?', '?', '?']);
});

it('refuses values that JSON cannot hold', () => {
  const raw = {
    v: 1,
    stamps: ['0123456789abc.r'],
    records: [['objectives/o', -1, -1, [['order', 0, [Number.NaN]]]]],
  };
  expect(assemble([raw]).damage).toMatchObject([{ record: 'objectives/o', why: 'a value that is not JSON' }]);
});

it('reads hostile losing values into the same shape that a merge makes', () => {
  const stamps = ['0000000000001.r', '0000000000002.r', '0000000000003.r'];
  const raw = {
    v: 1,
    stamps,
    records: [
      [
        'objectives/o',
        -1,
        -1,
        [
          [
            't',
            0,
            ['old'],
            -1,
            [
              [2, ['new']],
              [1, ['mid']],
            ],
          ],
        ],
      ],
    ],
  };
  const { state } = assemble([raw]);
  expect([...liveRecords(state)][0]?.fields.get('t')).toBe('new');
  expect(digest(assemble(split(state)).state)).toBe(digest(state));
});

it('counts stamps of clocks that run ahead', () => {
  expect(farAhead(sample(), Date.UTC(2026, 9, 1))).toBe(0);
  expect(farAhead(sample(), Date.UTC(2026, 8, 1))).toBe(3);
});

it('is the same text for the same content', () => {
  const one = applyChanges(emptyState(), [set('objectives', 'a', 'x', '1')], steadyClock()).state;
  const other = applyChanges(emptyState(), [set('objectives', 'a', 'x', '1')], steadyClock()).state;
  expect(one.buckets.map(encodeBucket)).toEqual(other.buckets.map(encodeBucket));
});
