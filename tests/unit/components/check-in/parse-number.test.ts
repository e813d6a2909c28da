import { afterEach, describe, expect, it } from 'vitest';
import { editable, parseNumber, typedNumber } from '#components/check-in/parse-number.ts';
import { speak } from '#tests/support/browser.ts';
import fc from '#tests/support/fast-check.ts';

afterEach(() => speak('en'));

const LANGUAGES = ['en', 'de', 'de-CH'];

describe('numbers as typed', () => {
  it.each(LANGUAGES)('reads back what it offers for editing, in %s', (tag) => {
    speak(tag);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
        const value = whole / 10 ** decimals;
        expect(parseNumber(editable(value))).toBeCloseTo(value, 6);
      }),
    );
  });

  it('takes what was not changed for the number itself, however few of its digits are shown', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(typedNumber(editable(value), value)).toBe(value);
      }),
    );
    expect(typedNumber('320', 320 + 1 / 3)).toBe(320);
    expect(typedNumber('', 320)).toBe(null);
  });

  it.each(LANGUAGES)('reads a number as it is written in %s, grouping and all', (tag) => {
    speak(tag);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(parseNumber(new Intl.NumberFormat(tag).format(value / 100))).toBeCloseTo(value / 100, 6);
      }),
    );
  });

  it.each([
    ['342', 342],
    [' 1,234.5 ', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234', 1234],
    ['0,5', 0.5],
    ['0,125', 0.125],
    ['−3', -3],
    ['–3', -3],
    ['63 %', 63],
    ['', null],
    ['about 3', undefined],
    ['1e9', undefined],
    ['Infinity', undefined],
    ['9'.repeat(400), undefined],
    ['1.2.3', undefined],
  ])('reads %j as %j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['1234.5', 1234.5],
    ['0.125', 0.125],
    ['99,95', 99.95],
    ['−3,5', -3.5],
    ['1,2,3', undefined],
  ])('reads %j as %j in German', (text, value) => {
    speak('de');
    expect(parseNumber(text)).toBe(value);
  });
});
