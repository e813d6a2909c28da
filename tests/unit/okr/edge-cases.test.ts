/** The cases in which other tools differ, each as we decided it; read off a whole team's view. */
import { describe, expect, it } from 'vitest';
import { ReachGoal } from '#utils/okr/model/goal.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import { teamView } from '#utils/okr/team-view.ts';
import {
  checkIn,
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  reach,
  teamDocument,
  teamInput,
} from './build.ts';

const AT = '2026-11-16T10:00:00Z';

/** One key result whose value people entered, and its objective. */
const entered = (value: number | null, over: Partial<KeyResult> = {}) => {
  const checkIns = value === null ? [] : [checkIn('k', AT, { value })];
  const view = teamView(teamInput(teamDocument({ keyResults: [keyResult('k', over)], checkIns })));
  const [objective] = view.objectives;
  const [one] = objective?.keyResults ?? [];
  if (!objective || !one) throw new Error('no key result');
  return { objective, one };
};
const byTickets = (measure: KeyResult['measure'], ...tickets: ReturnType<typeof issue>[]) => {
  const links = tickets.map(({ ref }) => link('k', ref.key));
  const document = teamDocument({ keyResults: [keyResult('k', { measure })], links });
  const [one] = teamView(teamInput(document, { facts: factsOf(...tickets) })).objectives[0]?.keyResults ?? [];
  if (!one) throw new Error('no key result');
  return one;
};
const done = (key: string, over = {}) => issue(key, { category: 'done', ...over });

describe('edge cases', () => {
  it('target = baseline: refused at entry, and not computable where it got in', () => {
    expect(ReachGoal.safeParse(reach(5, 5)).success).toBe(false);
    const { one } = entered(5, { goal: reach(5, 5) });
    expect(one).toMatchObject({ progress: null, status: 'pending' });
    expect(one.statusReason.because).toBe('status_reason_not_computable');
  });

  it('wrong direction: shown negative, rolled up as 0', () => {
    const { one, objective } = entered(38, { goal: reach(41, 60) });
    expect(one.progress).toBeCloseTo(-0.158, 3);
    expect(objective.progress).toBe(0);
  });

  it('overshoot: shown raw, rolled up as 1', () => {
    const { one, objective } = entered(70, { goal: reach(41, 60) });
    expect(one.progress).toBeCloseTo(1.526, 3);
    expect(one.bar).toMatchObject({ progress: one.progress });
    expect(objective.progress).toBe(1);
  });

  it('no check-in: pending, never 0 % and never green', () => {
    const { one, objective } = entered(null);
    expect(one).toMatchObject({ progress: null, value: '', status: 'pending' });
    expect(objective).toMatchObject({ progress: null, status: 'pending' });
  });

  it('missing estimate: 1 or the median, and it says so', () => {
    const points = (missing: 'one' | 'median') =>
      byTickets(
        fromIssues({ aggregate: { fn: 'share-done', by: 'estimate', missing } }),
        done('A-1', { estimate: 5 }),
        issue('A-2', { estimate: 3 }),
        issue('A-3'),
      );
    expect(points('one').number).toBeCloseTo((100 * 5) / 9, 9);
    expect(points('one').explanation.formula.args.at(-1)).toBe('1');
    expect(points('median').number).toBeCloseTo((100 * 5) / 12, 9);
    expect(points('median').explanation.formula.args.at(-1)).toBe('4');
  });

  it('cancelled: out of numerator and denominator, and counted among what was left out', () => {
    const measure = fromIssues({ aggregate: { fn: 'share-done', by: 'count', missing: 'one' } });
    const one = byTickets(measure, done('A-1'), issue('A-2'), issue('A-3', { category: 'cancelled' }));
    expect(one).toMatchObject({ number: 50, delivery: { done: 1, total: 2 } });
    expect(one.explanation.leftOut).toEqual([{ reason: 'cancelled', count: 1 }]);
  });

  it('done is the status category, whatever the status is called', () => {
    const measure = fromIssues({ aggregate: { fn: 'share-done', by: 'count', missing: 'one' } });
    expect(
      byTickets(measure, done('A-1', { status: 'Shipped' }), issue('A-2', { status: 'Done' })).number,
    ).toBe(50);
  });

  it('a ticket on two key results: allowed, by share, flagged on both', () => {
    const document = teamDocument({
      keyResults: [keyResult('a', { measure: fromIssues() }), keyResult('b', { measure: fromIssues() })],
      links: [link('a', 'A-1', { share: 0.25 }), link('b', 'A-1', { share: 0.75 })],
    });
    const view = teamView(teamInput(document, { facts: factsOf(issue('A-1')) }));
    const [a, b] = view.objectives[0]?.keyResults ?? [];
    expect([a?.number, b?.number]).toEqual([0.25, 0.75]);
    expect([a?.explanation.shared, b?.explanation.shared]).toEqual([1, 1]);
  });

  it('score 0.35: rounded half up first, so that it falls into a band', () => {
    const { one } = entered(35);
    expect(one.proposedScore?.final).toMatchObject({ score: 0.4, band: 'middle', progress: 0.35 });
  });

  it('a target edited on the way: logged, and scored against both', () => {
    const goalLog = [
      { at: '2026-11-01T09:00:00Z', from: reach(0, 100), to: reach(0, 50), reason: 'less time' },
    ];
    const { one } = entered(35, { goal: reach(0, 50), goalLog });
    expect(one.proposedScore).toMatchObject({
      changed: true,
      original: { score: 0.4 },
      final: { score: 0.7 },
    });
    expect(one.targetSteps).toEqual([{ until: '2026-11-01', value: 100 }]);
  });
});
