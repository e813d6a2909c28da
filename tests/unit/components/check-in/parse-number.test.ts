import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editable, parseNumber } from '#components/check-in/parse-number.ts';

describe('numbers as typed', () => {
  it('reads back what it offers for editing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
        const value = whole / 10 ** decimals;
        expect(parseNumber(editable(value))).toBeCloseTo(value, 6);
      }),
    );
  });

  it.each([
    ['342', 342],
    [' 1,234.5 ', 1234.5],
    ['0,5', 0.5],
    ['−3', -3],
    ['63 %', 63],
    ['', null],
    ['about 3', undefined],
    ['1e9', undefined],
    ['Infinity', undefined],
    ['1.2.3', undefined],
  ])('reads %j as %j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});
