import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { diagnose } from '#utils/okr/diagnosis/diagnose.ts';
import { type PastCycle, type PastKeyResult, pastCycles } from '#utils/okr/diagnosis/past-cycles.ts';
import { rhythmOf } from '#utils/okr/diagnosis/rhythm.ts';
import { CycleId, KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import { sampleWorkspace } from '#utils/workspace/sample/sample-workspace.ts';
import { checkIn, keyResult, objective, quarter, teamDocument } from '../build.ts';

const past = (
  name: string,
  scores: Record<string, number | Partial<PastKeyResult>>,
  over: Partial<PastCycle> = {},
): PastCycle => {
  const keyResults = Object.entries(scores).map(([title, one]) => ({
    id: KeyResultId.parse(`${name}-${title}`),
    objective: ObjectiveId.parse(`${name}-o`),
    ...{ line: title, title, ambition: 'committed' as const, score: 0.5, delivered: null, waited: false },
    ...(typeof one === 'number' ? { score: one } : one),
  }));
  const known = keyResults.flatMap(({ score }) => score ?? []);
  return {
    cycle: { ...quarter, id: CycleId.parse(name), name, closedAt: '2026-01-05T00:00:00Z' },
    objectives: 3,
    keyResults,
    score: known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length,
    rhythm: { weeks: [], share: 0.9 },
    ...over,
  };
};

const patterns = (...cycles: PastCycle[]) => diagnose(cycles, 'en').map(({ pattern }) => pattern);

describe('a diagnosis', () => {
  it('needs two closed cycles', () => {
    expect(patterns(past('Q1', { Restore: 0.1 }))).toEqual([]);
    expect(patterns(past('Q1', { Restore: 0.8 }), past('Q2', { Restore: 0.9 }))).toEqual([]);
  });

  it('names what was missed again, with the scores', () => {
    const cycles = [
      past('Q1', { Restore: 0.2, Churn: 1, Load: 1 }),
      past('Q2', { Restore: 0.1, Churn: 1, Load: 1 }),
    ];
    expect(diagnose(cycles, 'en')).toEqual([
      {
        pattern: 'again',
        evidence: [{ message: 'diagnosis_again', args: ['Restore', 'Q1 0.2 and Q2 0.1'] }],
      },
    ]);
  });

  it('writes scores as the reader does', () => {
    const cycles = [past('Q1', { Restore: 0.2, Churn: 1 }), past('Q2', { Restore: 0.1, Churn: 1 })];
    const said = diagnose(cycles, 'de').flatMap(({ evidence }) => evidence.flatMap(({ args }) => args));
    expect(said).toContain('Q1 0,2 und Q2 0,1');
  });

  it('sees that it waited on somebody, and says that instead', () => {
    const waited = { score: 0.2, waited: true };
    const rest = { Churn: 1, Load: 1 };
    expect(patterns(past('Q1', { Restore: waited, ...rest }), past('Q2', { Restore: 0.2, ...rest }))).toEqual(
      ['dependency'],
    );
  });

  it('asks whether the number was the right one where the work was done each time', () => {
    const done = { score: 0.2, delivered: 0.95 };
    const rest = { Churn: 1, Load: 1 };
    expect(patterns(past('Q1', { Restore: done, ...rest }), past('Q2', { Restore: done, ...rest }))).toEqual([
      'wrong-key-result',
    ]);
  });

  it('sees too much at once, and work that was never done', () => {
    const over = { objectives: 7 };
    expect(patterns(past('Q1', { A: 0.6 }, over), past('Q2', { B: 0.6 }, over))).toEqual(['capacity']);
    const undone = { score: 0.6, delivered: 0.2 };
    expect(patterns(past('Q1', { A: undone }), past('Q2', { B: undone }))).toEqual(['capacity']);
  });

  it('sees that nobody looked, but only where it was missed', () => {
    const quiet = { rhythm: { weeks: [], share: 0.3 } };
    expect(patterns(past('Q1', { A: 0.6 }, quiet), past('Q2', { B: 0.6 }, quiet))).toEqual(['cadence']);
    expect(patterns(past('Q1', { A: 1 }, quiet), past('Q2', { B: 1 }, quiet))).toEqual([]);
  });

  it('asks about ambition on both sides', () => {
    expect(patterns(past('Q1', { A: 0.4 }), past('Q2', { B: 0.3 }))).toEqual(['too-hard']);
    const reached = { score: 1, ambition: 'aspirational' as const };
    expect(patterns(past('Q1', { A: reached }), past('Q2', { B: reached }))).toEqual(['too-easy']);
  });

  it('has no finding without evidence, whatever the scores', () => {
    const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const cycle = fc.dictionary(
      fc.constantFrom('A', 'B', 'C'),
      fc.record({ score, delivered: score, waited: fc.boolean() }),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(fc.array(cycle, { maxLength: 6 }), (cycles) => {
        const found = diagnose(
          cycles.map((scores, index) => past(`Q${index}`, scores)),
          'en',
        );
        for (const { evidence } of found) expect(evidence.length).toBeGreaterThan(0);
        expect(new Set(found.map(({ pattern }) => pattern)).size).toBe(found.length);
      }),
    );
  });
});

describe('the rhythm', () => {
  it('is the share of key results that were looked at in each week that has begun', () => {
    const document = teamDocument({
      objectives: [objective('o1')],
      keyResults: [keyResult('k1'), keyResult('k2')],
      checkIns: [
        checkIn('k1', '2026-10-02T09:00:00Z'),
        checkIn('k2', '2026-10-03T09:00:00Z'),
        checkIn('k1', '2026-10-09T09:00:00Z'),
      ],
    });
    expect(rhythmOf(document, quarter, '2026-10-20')).toEqual({ weeks: [1, 0.5, 0], share: 0.5 });
    expect(rhythmOf(document, quarter, '2026-09-20')).toEqual({ weeks: [], share: null });
  });
});

describe('closed cycles', () => {
  const [payments = teamDocument()] = sampleWorkspace('2026-11-17');

  it('come oldest first, with the scores that people set', () => {
    expect(pastCycles(payments).map(({ score, objectives }) => ({ score, objectives }))).toEqual([
      { score: 0.7, objectives: 2 },
      { score: 0.3, objectives: 2 },
    ]);
  });

  it('the sample’s own tell that two aims were missed again', () => {
    const found = diagnose(pastCycles(payments), 'en').find(({ pattern }) => pattern === 'again');
    expect(found?.evidence.map(({ args }) => args[0])).toContain('Median time to restore');
  });

  it('an aim goes on by being carried over, even under other words', () => {
    const [first, second] = pastCycles(payments);
    const one = first?.keyResults[0];
    const other = second?.keyResults[1];
    if (!one || !other) throw new Error('the sample has two cycles');
    const reviews = payments.reviews.map((review) =>
      review.keyResult === one.id ? { ...review, carriedTo: other.id } : review,
    );
    const [before, after] = pastCycles({ ...payments, reviews });
    expect(after?.keyResults[1]?.line).toBe(before?.keyResults[0]?.line);
  });
});
