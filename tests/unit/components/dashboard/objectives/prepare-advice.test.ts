import { afterEach, expect, it, vi } from 'vitest';
import { prepareAdvice } from '#components/dashboard/objectives/advice/prepare-advice.ts';
import { speak } from '#tests/support/browser.ts';
import { adviseKeyResult, adviseObjective } from '#utils/okr/advice/advice.ts';

afterEach(() => {
  speak('en');
  vi.unstubAllGlobals();
});

it.each([
  ['en', 'Checkout never makes a customer wait', 'p99 checkout latency from 420 ms to 200 ms'],
  [
    'de',
    'Wer bezahlt, wartet nie auf den Checkout',
    'Die Wartezeit beim Bezahlen sinkt von 420 ms auf 200 ms',
  ],
])('leaves little to be built for the first hints (%s)', (tongue, objective, title) => {
  speak(tongue);
  const built: string[] = [];
  const Real = RegExp;
  vi.stubGlobal(
    'RegExp',
    class extends Real {
      constructor(pattern: string, flags?: string) {
        super(pattern, flags);
        built.push(pattern);
      }
    },
  );
  prepareAdvice();
  const before = built.length;
  expect(before).toBeGreaterThan(10);

  const keyResult = {
    title,
    goal: { kind: 'reach' as const, baseline: 420, target: 200, phases: [] },
    role: 'outcome' as const,
  };
  adviseObjective({ title: objective, keyResults: [keyResult, keyResult] }, tongue);
  adviseKeyResult(keyResult, tongue);
  expect(built.length - before).toBeLessThan(before / 3);
});
