import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { canonicalJson } from '#utils/sync/canonical.ts';
import type { Json } from '#utils/workspace/change.ts';

const values = fc.jsonValue() as fc.Arbitrary<Json>;

/** The same value with the keys of every object put in, in another order. */
const turned = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  const entries = Object.entries(value).map(([key, member]) => [key, turned(member as Json)] as const);
  return Object.fromEntries(entries.toReversed());
};

describe('canonical JSON', () => {
  it('is the same text in whatever order the keys were written', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('says all of the value and nothing else', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('sorts keys by their text, also those that look like numbers, and skips what has no value', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    expect(canonicalJson({ 10: 1, 9: 2 })).toBe('{"10":1,"9":2}');
    expect(canonicalJson({ a: undefined, b: 1 } as unknown as Json)).toBe('{"b":1}');
  });
});
