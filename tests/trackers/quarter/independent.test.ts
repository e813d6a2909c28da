import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startJira } from '../jira/jira.ts';
import { LINEAR_KEY, startLinear } from '../linear/linear.ts';
import { computeIndependently } from './independent.ts';
import { makeQuarter } from './make-quarter.ts';

const today = '2026-11-22';

const open = async (seed: number) => {
  const quarter = makeQuarter({ seed, today });
  const [jira, linear] = await Promise.all([startJira({ quarter }), startLinear({ quarter })]);
  const rows = () =>
    computeIndependently({
      documents: quarter.documents,
      jira: { url: jira.url, cookie: jira.gate.signIn() },
      linear: { url: linear.url, key: LINEAR_KEY },
      today,
    });
  const close = () => Promise.all([jira.close(), linear.close()]);
  return { quarter, jira, rows, close };
};

describe('the independent calculation', () => {
  it('imports nothing at all', () => {
    const source = readFileSync(new URL('./independent.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/\bimport\b\s*[({\w'"]|\brequire\(/);
  });

  it.each([1, 2, 3, 4])('agrees with a count over the seed itself, seed %i', async (seed) => {
    const world = await open(seed);
    try {
      const rows = await world.rows();
      const row = (id: string) => rows.find((one) => one.keyResult === id);
      const inCycle = (label: string) =>
        world.quarter.issues.filter(
          (issue) =>
            issue.labels.includes(label) &&
            issue.moves.at(-1)?.category !== 'cancelled' &&
            issue.created > `${world.quarter.cycle.starts}T00`,
        ).length;
      expect(rows).toHaveLength(18);
      expect(row('pay-kr-incidents')?.value).toBe(inCycle('incident'));
      expect(row('pay-kr-questions')?.value).toBe(inCycle('payout-question'));
      expect(row('plt-kr-flaky')?.value).toBe(inCycle('flaky-build'));
      expect(row('plt-kr-pages')?.value).toBe(inCycle('night-page'));
      expect(row('plt-kr-lead')?.progress).toBeCloseTo((52 - 38) / (52 - 16));
      expect(row('plt-kr-cost')).toMatchObject({ value: null, progress: null });
      expect(row('pay-kr-budget')).toMatchObject({ value: 61, progress: 1, expected: null });
      expect(row('pay-kr-on-day')?.expected).toBeCloseTo(48 / 90);
    } finally {
      await world.close();
    }
  });

  it('moves by one ticket when one is closed', async () => {
    const world = await open(1);
    try {
      const latency = async () => (await world.rows()).find((one) => one.keyResult === 'pay-kr-latency');
      const before = await latency();
      world.jira.state.close('PAY-318');
      const after = await latency();
      expect(after?.total).toBe(before?.total);
      expect(after?.done).toBe((before?.done ?? 0) + 1);
      expect(after?.value).toBe(before?.value);
    } finally {
      await world.close();
    }
  });
});
