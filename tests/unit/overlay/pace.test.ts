// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from '#integrations/overlay/marks/pace.ts';

/** A page that changes all the time, and what each look at it says. */
const looksIn = (ms: number, sees: (look: number) => boolean): number => {
  let looks = 0;
  const pace = new Pace(
    window,
    () => {
      looks += 1;
      return sees(looks);
    },
    new AbortController().signal,
  );
  for (let t = 0; t < ms; t += 10) {
    pace.request();
    vi.advanceTimersByTime(10);
  }
  return looks;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('gives a page that has just come a moment to be built', () => {
  expect(looksIn(100, () => true)).toBe(0);
  expect(looksIn(200, () => true)).toBe(1);
});

it('looks some times a second where something new comes', () => {
  expect(looksIn(3000, () => true)).toBeGreaterThan(15);
});

it('looks less often at a page that changes and shows nothing new', () => {
  const quiet = looksIn(3000, () => false);
  expect(quiet).toBeGreaterThan(3);
  expect(quiet).toBeLessThan(9);
});

it('is as quick as before on another page', () => {
  let looks = 0;
  const pace = new Pace(
    window,
    () => {
      looks += 1;
      return false;
    },
    new AbortController().signal,
  );
  for (let t = 0; t < 3000; t += 10) {
    pace.request();
    vi.advanceTimersByTime(10);
  }
  const before = looks;
  pace.hurry();
  pace.request();
  vi.advanceTimersByTime(160);
  expect(looks).toBe(before + 1);
});
