import { expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { bandBar, inBand } from '#utils/okr/band.ts';

it('stands on 0 to 100 for percentages', () => {
  expect(bandBar({ min: 40, max: null }, '%', 63)).toEqual({ kind: 'band', from: 0.4, to: 1, at: 0.63 });
});

it('takes the middle half of its track, or its own side of a single bound', () => {
  expect(bandBar({ min: 10, max: 20 }, 'ms', 15)).toEqual({ kind: 'band', from: 0.25, to: 0.75, at: 0.5 });
  expect(bandBar({ min: 10, max: null }, 'ms', null)).toEqual({ kind: 'band', from: 0.5, to: 1, at: null });
  expect(bandBar({ min: null, max: 10 }, 'ms', 5)).toEqual({ kind: 'band', from: 0, to: 0.5, at: 0.25 });
  expect(bandBar({ min: 0, max: 0 }, '', 0)).toMatchObject({ from: 0.5, to: 0.5, at: 0.5 });
});

it('puts the dot inside the painted band exactly when the value is in it', () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(
      fc.option(number),
      fc.option(number),
      number,
      fc.constantFrom('%', 'ms'),
      (a, b, value, unit) => {
        fc.pre(a !== null || b !== null);
        const [min, max] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        const bar = bandBar({ min, max }, unit, value);
        if (bar.kind !== 'band' || bar.at === null) throw new Error('a band with a value has a dot');
        const painted = (min === null || bar.at >= bar.from) && (max === null || bar.at <= bar.to);
        expect(painted).toBe(inBand({ min, max }, value));
      },
    ),
  );
});

it('has finite geometry for any finite numbers', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(fc.option(number), fc.option(number), number, (min, max, value) => {
      const bar = bandBar({ min, max }, '', value);
      for (const part of Object.values(bar))
        if (typeof part === 'number') expect(part).toSatisfy(Number.isFinite);
    }),
  );
});
