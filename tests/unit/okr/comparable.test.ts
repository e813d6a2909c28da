/** What was measured in another way than today is shown, marked, and not compared. */
import { describe, expect, it } from 'vitest';
import { chartModel } from '#components/charts/chart-model.ts';
import { fingerprint } from '#utils/measure/fingerprint.ts';
import { addDays } from '#utils/okr/calendar.ts';
import type { MeasureChange } from '#utils/okr/model/key-result.ts';
import { teamView } from '#utils/okr/team-view.ts';
import {
  checkIn,
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  sample,
  teamDocument,
  teamInput,
  words,
} from './build.ts';

const measure = fromIssues({ window: { kind: 'rolling', days: 30 } });
const NOW = fingerprint(measure, []);
const at = '2026-10-25T09:00:00Z';
const changed: MeasureChange = { of: 'measure', at, from: { kind: 'manual' }, to: measure };

const view = (
  samples: { day: string; value: number; fingerprint: string }[],
  { log = [changed], checkIns = [] as string[] } = {},
) => {
  const document = teamDocument({
    keyResults: [keyResult('k', { measure, measureLog: log })],
    links: [link('k', 'A-1')],
    samples: samples.map(({ day, value, fingerprint: name }) => ({
      ...sample('k', day, value),
      fingerprint: name,
    })),
    checkIns: checkIns.map((day) => checkIn('k', `${day}T10:00:00Z`, { value: 1 })),
  });
  const [one] =
    teamView(
      teamInput(document, {
        facts: factsOf(issue('A-1', { category: 'done', finished: '2026-11-10T09:00:00Z' })),
      }),
    ).objectives[0]?.keyResults ?? [];
  if (!one) throw new Error('no key result');
  return one;
};
const days = (from: string, count: number, value: (n: number) => number, name: string) =>
  Array.from({ length: count }, (_, n) => ({ day: addDays(from, n), value: value(n), fingerprint: name }));

describe('after the way of measuring changed', () => {
  const old = days('2026-10-10', 10, (n) => 50 - n, 'other');
  const young = days('2026-11-01', 5, (n) => n, NOW);

  it('the trend rests on what was measured since, alone', () => {
    const { forecast } = view([...old, ...young]);
    expect(forecast?.outcome).toMatchObject({ kind: 'trend', points: 6, since: '2026-11-01' });
    expect(forecast?.outcome).toEqual(view(young).forecast?.outcome);
    expect(view(old).forecast?.outcome).toMatchObject({ because: { message: 'forecast_few_points' } });
  });

  it('the past that was worked out anew counts, and what is older than fingerprints too', () => {
    const filled = days('2026-10-10', 10, (n) => n, NOW);
    expect(view(filled).history.every(({ comparable }) => comparable !== false)).toBe(true);
    const unknown = days('2026-10-10', 10, (n) => n, '');
    expect(view(unknown).history.every(({ comparable }) => comparable !== false)).toBe(true);
  });

  it('what people said before is not compared with what is measured now', () => {
    const marks = view([], { checkIns: ['2026-10-20', '2026-10-30'] }).history.map(({ day, comparable }) => [
      day,
      comparable,
    ]);
    expect(marks).toEqual([
      ['2026-10-20', false],
      ['2026-10-30', undefined],
      ['2026-11-17', undefined],
    ]);
  });

  it('the chart breaks its line there, and the change is told in words', () => {
    const { history, goalDefinition: goal, measureChanges } = view([...old, ...young]);
    const cycle = { starts: '2026-10-01', ends: '2026-12-31' };
    const model = chartModel({ history, goal, cycle, targetSteps: [] });
    expect(model?.stretches.map((piece) => piece.length)).toEqual([10, 6]);
    expect(model?.breaks).toEqual([model?.x('2026-11-01')]);
    expect(measureChanges?.map(({ what }) => words.say(what.message, ...what.args))).toEqual([
      'From entered in check-ins to number of tickets finished in the last 30 days',
    ]);
  });

  it('nothing is marked where nothing changed', () => {
    const same = view(young, { log: [] });
    expect(same.history.some((point) => 'comparable' in point)).toBe(false);
    expect(same.measureChanges).toBeUndefined();
  });
});
