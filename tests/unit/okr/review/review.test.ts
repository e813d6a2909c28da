import { describe, expect, it } from 'vitest';
import type { Review } from '#utils/okr/model/review.ts';
import { lessonId, reviewId } from '#utils/okr/model/review.ts';
import { outcomeOf } from '#utils/okr/review/outcome.ts';
import { reviewReport, scoreText } from '#utils/okr/review/report.ts';
import { readTeam } from '#utils/okr/team-view.ts';
import { checkIn, keyResult, objective, teamDocument, teamInput, words } from '../build.ts';

const AFTER = '2027-01-04T09:00:00Z';

const latency = keyResult('latency', {
  title: 'p99 <b>latency</b>',
  goal: { kind: 'reach', baseline: 420, target: 240, phases: [] },
  goalLog: [
    {
      at: '2026-12-01T09:00:00Z',
      from: { kind: 'reach', baseline: 420, target: 200, phases: [] },
      to: { kind: 'reach', baseline: 420, target: 240, phases: [] },
      reason: 'US pool slips into January',
    },
  ],
  unit: 'ms',
  weight: 3,
});
const incidents = keyResult('incidents', { goal: { kind: 'reach', baseline: 9, target: 2, phases: [] } });
const budget = keyResult('budget', { goal: { kind: 'maintain', min: 40, max: null }, role: 'guardrail' });
const cost = keyResult('cost', { goal: { kind: 'learn', question: 'What does it cost?' } });

const review = (id: typeof latency.id, over: Partial<Review> = {}): Review => ({
  id: reviewId(id),
  keyResult: id,
  ...{ score: null, proposed: null, reason: '', next: null, carriedTo: null },
  ...over,
});

const reviewed = (...reviews: Review[]) => {
  const document = teamDocument({
    objectives: [objective('o1', { ambition: 'aspirational' })],
    keyResults: [latency, incidents, budget, cost].map((one, order) => ({ ...one, order })),
    checkIns: [
      checkIn('latency', '2026-12-29T09:00:00Z', { value: 221 }),
      checkIn('incidents', '2026-12-29T09:00:00Z', { value: 9 }),
      checkIn('budget', '2026-12-29T09:00:00Z', { value: 44 }),
    ],
    reviews,
    lessons: [
      {
        id: lessonId(objective('o1').id),
        objective: objective('o1').id,
        worked: 'own pools',
        didNot: '',
        learned: '',
      },
    ],
  });
  const { view } = readTeam(teamInput(document, { now: AFTER }));
  return { view, outcome: outcomeOf(document, view) };
};

describe('a review', () => {
  it('grades both targets, weighs the scores, and leaves guardrails and learning out', () => {
    const { outcome } = reviewed();
    const [one] = outcome.objectives;
    expect(outcome).toMatchObject({ scorable: 2, scored: 0 });
    expect(one).toMatchObject({ proposed: 0.8, score: null, expected: 0.7 });
    expect(one?.keyResults[0]?.proposed).toMatchObject({
      changed: true,
      original: { score: 0.9 },
      final: { score: 1 },
    });
    expect(one?.keyResults.slice(2).map(({ proposed }) => proposed)).toEqual([null, null]);
  });

  it('has a final score once all that can be scored are', () => {
    const half = reviewed(review(latency.id, { score: 0.9 }));
    expect(half.outcome).toMatchObject({ scored: 1, objectives: [{ score: null }] });
    const whole = reviewed(review(latency.id, { score: 0.9 }), review(incidents.id, { score: 0.1 }));
    expect(whole.outcome.objectives[0]).toMatchObject({ score: 0.7, proposed: 0.8 });
  });

  it('asks why only where the team’s score is another than the data’s', () => {
    const differs = (score: number) =>
      reviewed(review(latency.id, { score })).outcome.objectives[0]?.keyResults[0]?.differs;
    expect(differs(1)).toBe(false);
    expect(differs(0.9)).toBe(true);
  });
});

describe('the report', () => {
  const set = review(latency.id, { score: 0.9, reason: 'measured on *one* run', next: 'carry-over' });
  const { view, outcome } = reviewed(set);
  const text = view.cycle ? reviewReport({ team: view.team, cycle: view.cycle, outcome, words }) : '';

  it('says scores, both targets, the reason, what goes on and what was learned', () => {
    expect(text).toContain('# Payments: review of 2026\\-Q4');
    expect(text).toContain('score 0.9');
    expect(text).toContain('against the original target 0.9, against the changed one 1.0');
    expect(text).toContain('carried over');
    expect(text).toContain('**Worked:** own pools');
    expect(text).toContain('Guardrail, not scored');
  });

  it('keeps what people typed as text', () => {
    expect(text).not.toContain('<b>');
    expect(text).toContain('measured on \\*one\\* run');
  });
});

describe('a score as text', () => {
  it('has one decimal in the reader’s language, or is a dash', () => {
    expect([
      scoreText(0.7, { locale: 'en' }),
      scoreText(1, { locale: 'de' }),
      scoreText(null, words),
    ]).toEqual(['0.7', '1,0', '–']);
  });
});
