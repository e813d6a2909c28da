import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { createClock } from '#utils/sync/clock.ts';
import { isStamp, makeStamp, stampAfter, timeOf } from '#utils/sync/stamp.ts';

const NOON = Date.UTC(2026, 10, 17, 12);

describe('stamps', () => {
  it('sort as text the way they sort by time, then counter, then replica', () => {
    const parts = fc.tuple(fc.nat({ max: 4e12 }), fc.nat({ max: 36 ** 4 - 1 }), fc.constantFrom('a', 'b'));
    fc.assert(
      fc.property(parts, parts, (x, y) => {
        const differ = x.findIndex((part, i) => part !== y[i]);
        const [left = 0, right = 0] = [x[differ], y[differ]];
        expect(makeStamp(...x) < makeStamp(...y)).toBe(differ >= 0 && left < right);
      }),
    );
  });

  it('always have a next one, across a full counter too', () => {
    const full = makeStamp(NOON, 36 ** 4 - 1, 'zz');
    expect(stampAfter(full, 'a') > full).toBe(true);
    expect(timeOf(stampAfter(full, 'a'))).toBe(NOON + 1);
  });

  it.each([
    null,
    7,
    '',
    'tomorrow',
    '0123456789abc',
    '0123456789abc.',
    'ABCDEFGHIJKLM.r',
    `${'0'.repeat(13)}.${'r'.repeat(41)}`,
  ])('are not mistaken: %s', (text) => expect(isStamp(text)).toBe(false));
});

describe('the clock', () => {
  it('only ever goes forward, while the wall clock jumps about', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e7, max: 1e7 }), { minLength: 2 }), (jumps) => {
        let time = NOON;
        const clock = createClock({ replica: 'r', now: () => time });
        const ticks = jumps.map((by) => {
          time += by;
          return clock.tick();
        });
        expect([...new Set(ticks)].sort()).toEqual(ticks);
      }),
    );
  });

  it('exceeds a stamp that it overwrites, however far ahead, and is back at its own time afterwards', () => {
    const clock = createClock({ replica: 'me', now: () => NOON });
    const absurd = makeStamp(Date.UTC(2090, 0, 1), 5, 'them');
    expect(clock.tick(absurd) > absurd).toBe(true);
    expect(timeOf(clock.tick())).toBe(NOON);
  });

  it('follows others by up to a minute and no further', () => {
    const clock = createClock({ replica: 'me', now: () => NOON });
    clock.observe(makeStamp(NOON + 3_600_000, 0, 'fast'));
    expect(timeOf(clock.tick())).toBe(NOON);
    const near = makeStamp(NOON + 30_000, 3, 'near');
    clock.observe(near);
    expect(clock.tick() > near).toBe(true);
  });

  it('refuses a replica name that would break the order', () => {
    expect(() => createClock({ replica: 'a b', now: () => 0 })).toThrow('not a replica id');
  });
});
