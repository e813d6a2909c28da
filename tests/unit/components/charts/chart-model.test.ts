import { describe, expect, it } from 'vitest';
import { chartModel } from '#components/charts/chart-model.ts';
import { GAP, PLOT, plotEnd, WIDTH } from '#components/charts/chart-plot.ts';
import { sparkPoints } from '#components/charts/sparkline.tsx';
import fc from '#tests/support/fast-check.ts';
import { LATENCY, TEAM } from '../../../fixtures/views.ts';

const CYCLE = { starts: '2026-10-01', ends: '2026-12-31' };
const days = fc
  .integer({ min: 0, max: 120 })
  .map((day) => new Date(Date.UTC(2026, 9, 1 + day)).toISOString().slice(0, 10));
const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const history = fc
  .array(fc.record({ day: days, value, source: fc.constantFrom('check-in' as const, 'sample' as const) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => list.toSorted((a, b) => a.day.localeCompare(b.day)));

describe('chart', () => {
  it('keeps every point inside the plot, whatever the numbers', () => {
    fc.assert(
      fc.property(history, value, value, (list, baseline, target) => {
        const model = chartModel({
          history: list,
          goal: { kind: 'reach', baseline, target, phases: [] },
          cycle: CYCLE,
          targetSteps: [],
        });
        for (const [x, y] of [...(model?.value ?? []), ...(model?.pace ?? [])]) {
          expect(x).toBeGreaterThanOrEqual(PLOT.left);
          expect(x).toBeLessThanOrEqual(PLOT.right);
          expect(y).toBeGreaterThanOrEqual(PLOT.top - 1e-6);
          expect(y).toBeLessThanOrEqual(PLOT.bottom + 1e-6);
        }
      }),
    );
  });

  it('ends where the longest number behind it still has room, and no later than it used to', () => {
    expect(plotEnd([])).toBe(PLOT.right);
    expect(plotEnd(['200', '≈ 272'])).toBe(PLOT.right);
    const end = plotEnd(['200', '≈ 12,476.3']);
    expect(WIDTH - end - GAP).toBeGreaterThanOrEqual(5.5 * '≈ 12,476.3'.length);
    const goal = { kind: 'reach' as const, baseline: 420, target: 200, phases: [] };
    const model = chartModel({ history: LATENCY.history, goal, cycle: CYCLE, targetSteps: [], right: end });
    expect(model?.pace.at(-1)?.[0]).toBe(end);
    expect(model?.target[0]?.to).toBe(end);
  });

  it('runs the pace from baseline to target, through the phases', () => {
    const goal = {
      kind: 'reach' as const,
      baseline: 0,
      target: 10,
      phases: [{ day: '2026-11-15', value: 2 }],
    };
    const model = chartModel({ history: [], goal, cycle: CYCLE, targetSteps: [] });
    expect(model?.pace).toHaveLength(3);
    expect(model?.pace[0]).toEqual([PLOT.left, PLOT.bottom]);
    expect(model?.pace[2]).toEqual([PLOT.right, PLOT.top]);
  });

  it('steps the target where it was changed', () => {
    const { history: list, goalDefinition: goal, targetSteps = [] } = LATENCY;
    const model = chartModel({ history: list, goal, cycle: TEAM.cycle, targetSteps });
    expect(model?.target.map(({ value: at, since }) => [at, since])).toEqual([
      [250, null],
      [200, '2026-10-26'],
    ]);
    expect(model?.target[0]?.to).toBe(model?.target[1]?.from);
    expect(model?.target[1]?.to).toBe(PLOT.right);
  });

  it('names the months of the cycle', () => {
    const model = chartModel({ history: LATENCY.history, goal: null, cycle: CYCLE, targetSteps: [] });
    expect(model?.months.map(({ date }) => date.getMonth())).toEqual([9, 10, 11]);
  });

  it('is nothing without days or values', () => {
    expect(chartModel({ history: [], goal: null, cycle: null, targetSteps: [] })).toBeNull();
    expect(chartModel({ history: [], goal: null, cycle: CYCLE, targetSteps: [] })).toBeNull();
  });
});

describe('sparkline', () => {
  it('draws finite points in its box, a flat line through the middle', () => {
    fc.assert(
      fc.property(history, (list) => {
        for (const [x, y] of sparkPoints(list)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(56);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(14);
        }
      }),
    );
    expect(
      sparkPoints([
        { day: '2026-10-01', value: 5 },
        { day: '2026-10-02', value: 5 },
      ]).map(([, y]) => y),
    ).toEqual([7, 7]);
  });
});
