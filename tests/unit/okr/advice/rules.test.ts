import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseKeyResult, adviseObjective } from '#utils/okr/advice/advice.ts';
import type { Hint, KeyResultDraft } from '#utils/okr/advice/hint.ts';
import type { Goal } from '#utils/okr/model/goal.ts';

const keyResult = (title: string, more: Partial<KeyResultDraft> = {}): KeyResultDraft => ({
  title,
  goal: null,
  role: 'outcome',
  ...more,
});

const ids = (hints: Hint[]) => hints.map(({ id }) => id);
const ofObjective = (title: string, language = 'en') => adviseObjective({ title, keyResults: [] }, language);
const ofKeyResult = (title: string, language = 'en') => adviseKeyResult(keyResult(title), language);

const GOAL: Goal = { kind: 'reach', baseline: 9, target: 2, phases: [] };

describe('an objective', () => {
  it('that names work is told so, with an example of its own subject', () => {
    const [hint] = ofObjective('Migrate to the new database');
    expect(hint).toMatchObject({
      id: 'task-like-objective',
      args: ['Migrate'],
      span: [0, 7],
      example: 'advice_task_example_data',
    });
  });

  it('that names impact is left alone', () => {
    expect(ofObjective('Reliable enough to carry ten times today’s traffic')).toEqual([]);
  });

  it('whose verb is part of a name is no task', () => {
    expect(ofObjective('Build time no longer breaks the flow')).toEqual([]);
  });

  it('that only pushes speed is offered a guardrail, until there is one', () => {
    const fast = [keyResult('Lead time from 9 to 2 days'), keyResult('Deployments from 4 to 20 a week')];
    const title = 'Ideas reach customers in days';
    expect(ids(adviseObjective({ title, keyResults: fast }, 'en'))).toEqual(['guardrail-missing']);
    const watched = [...fast, keyResult('Rollbacks stay below 3', { role: 'guardrail' })];
    expect(adviseObjective({ title, keyResults: watched }, 'en')).toEqual([]);
  });
});

describe('a key result', () => {
  it('that can be done without any effect is called an activity', () => {
    expect(ids(ofKeyResult('Complete the migration'))).toEqual(['activity-key-result']);
  });

  it('with a goal of its own needs neither number nor baseline in its title', () => {
    expect(ids(ofKeyResult('Reduce incidents'))).toEqual(['no-number']);
    expect(ids(ofKeyResult('Incidents below 3 %'))).toEqual(['missing-baseline']);
    expect(adviseKeyResult(keyResult('Reduce incidents', { goal: GOAL }), 'en')).toEqual([]);
    expect(adviseKeyResult(keyResult('Incidents below 3 %', { goal: GOAL }), 'en')).toEqual([]);
  });

  it.each([
    'p99 latency from 420 to 200 ms',
    'Error budget stays above 40 %',
    'Database incidents from four a quarter to zero',
    'Achieve 99.95% uptime (from current 99.7%)',
  ])('%j says all there is to say', (title) => {
    expect(ofKeyResult(title)).toEqual([]);
  });

  it.each(['Failed logins from 1,000 to 1000 a day', 'Conversion 2.0 % → 2 %'])(
    '%j ends where it starts',
    (title) => expect(ids(ofKeyResult(title))).toContain('target-equals-baseline'),
  );
});

describe('other languages', () => {
  it('are read with their own words, whoever reads', () => {
    expect(ids(ofObjective('Migration auf die neue Datenbank', 'en'))).toEqual(['task-like-objective']);
    expect(ids(ofObjective('Migrate to the new database', 'de'))).toEqual(['task-like-objective']);
    expect(ids(ofKeyResult('Die Migration ist abgeschlossen', 'de'))).toEqual(['activity-key-result']);
  });

  it('without a list are told only what numbers tell', () => {
    expect(ofObjective('Migrer vers une nouvelle base', 'fr')).toEqual([]);
    expect(ids(ofKeyResult('Latence 300 → 300 ms', 'fr'))).toEqual(['target-equals-baseline']);
    const one = { title: 'Personne n’attend', keyResults: [keyResult('Latence 300 → 200 ms')] };
    expect(ids(adviseObjective(one, 'fr'))).toEqual(['key-result-count']);
  });
});

describe('any text at all', () => {
  const languages = fc.constantFrom('en', 'de', 'fr', 'zh-Hant', '');

  it('is advised on without fail, and a span is of the word it names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), languages, (title, language) => {
        for (const hint of [...ofObjective(title, language), ...ofKeyResult(title, language)]) {
          const { span } = hint;
          if (span) expect(title.slice(...span)).toBe(hint.args[0]);
        }
      }),
    );
  });
});
