import { describe, expect, it } from 'vitest';
import { parseNumber } from '#components/check-in/parse-number.ts';
import fc from '#tests/support/fast-check.ts';
import { formatNumber, formatPercent, formatRatio, formatTenths } from '#utils/okr/format.ts';

describe('numbers', () => {
  it.each([
    [342, '342'],
    [342.26, '342.3'],
    [4.256, '4.26'],
    [0.0123, '0.012'],
    [-0.00000001, '−1E−8'],
    [12345.6, '12,345.6'],
    [-0, '0'],
    [1e21, '1E21'],
  ])('%d reads %s', (value, text) => {
    expect(formatNumber(value, 'en')).toBe(text);
  });

  it('follow the language', () => {
    expect(formatNumber(12345.6, 'de')).toBe('12.345,6');
    expect(formatPercent(0.354, 'en')).toBe('35\u202f%');
    expect(formatPercent(-0.001, 'en')).toBe('0\u202f%');
  });

  it('have a true minus, which is read back as one', () => {
    expect(formatNumber(-24.51, 'en')).toBe('−24.51');
    expect(formatNumber(-24.51, 'de')).toBe('−24,51');
    expect(formatPercent(-0.354, 'en')).toBe('−35\u202f%');
    expect(formatTenths(-0.04, 'en')).toBe('0.0');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('en', 'de'), (hundredths, locale) => {
        const value = hundredths / 100;
        const text = formatNumber(value, locale, 2);
        expect(`${text}${formatRatio(value, locale)}${formatTenths(value, locale)}`).not.toContain('-');
        expect(locale === 'en' ? parseNumber(text) : value).toBe(value);
      }),
    );
  });

  it('are cut, not rounded, where a bound stands beside them', () => {
    expect(formatRatio(0.899, 'en')).toBe('0.89');
    expect(formatRatio(0.29 / 0.5, 'en')).toBe('0.58');
  });

  it('never read as NaN or infinity, however large or small', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = formatNumber(value, 'en');
        expect(text).toMatch(/\d/);
        expect(text).not.toMatch(/NaN|∞/);
        if (value !== 0) expect(text).not.toMatch(/^−?0$/);
      }),
      { numRuns: 1000 },
    );
  });
});
