import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
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

  it.each([
    'Release without fear',
    'Build trust with our customers',
    'Create a place where everybody can do their best work',
    'Take the pain out of invoicing',
    'Hire and keep the best',
    'Establish ourselves as the leader in observability',
    'Deliver predictably',
    'Build a culture of ownership',
    'Capture the market of the north',
    'Nobody says “scalable” any more',
    'Adoption of the platform',
  ])('%j begins with a verb of work and means what it changes', (title) => {
    expect(ofObjective(title)).toEqual([]);
  });

  it.each([
    'Design and implement the new search',
    'Build an app and a website for partners',
    'Create the hiring policies',
    'Fully migrate the archive',
    'Get the web client production ready',
    'Migration to the new database',
  ])('%j names the thing that is made', (title) => {
    expect(ids(ofObjective(title))).toEqual(['task-like-objective']);
  });

  it('whose measure gets better is not vague', () => {
    expect(ofObjective('Improve MTTD')).toEqual([]);
    expect(ids(ofObjective('Improve teamwork'))).toEqual(['vague-words']);
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
    'Hosting costs reduced by 5 % compared to last quarter',
    'Raise tracked purchases to at least 99.5 % (currently 84.1 %)',
    'Bring exceptions down to 0',
    'Availability consistently above 99.95 %',
    'Two teams migrated',
    'Provide code review for 100 % of the changes',
    '0 errors over 10 runs of the suite',
    'Preserve 90 % of the error budget',
    'Carry 10x the current load',
    'Satisfaction of drivers in the 75th percentile',
  ])('%j says all there is to say', (title) => {
    expect(ofKeyResult(title)).toEqual([]);
  });

  it.each(['Failed logins from 1,000 to 1000 a day', 'Conversion 2.0 % → 2 %'])(
    '%j ends where it starts',
    (title) => expect(ids(ofKeyResult(title))).toContain('target-equals-baseline'),
  );
});

describe('a key result that may be work', () => {
  it.each([
    'Improve the release template',
    'Usability study with new customers',
    'Latency dashboard for all teams',
    'Parser failures caught with an effective message',
  ])('%j is left alone', (title) => {
    expect(ofKeyResult(title)).toEqual([]);
  });

  it('is told apart from an outcome without a number', () => {
    expect(ids(ofKeyResult('Improve teamwork'))).toEqual(['no-number', 'vague-words']);
    expect(ids(ofKeyResult('Latency of the search'))).toEqual(['no-number']);
  });
});

describe('a figure', () => {
  it.each([
    'Launch it in week 8',
    'Obtain SOC 2 by 31 May',
    'Improve monitoring by shipping 5 alerts',
    'Security champions (one for each of 5 teams)',
    'Improve the template in 3 places',
    'Double down on what works',
    'Reach 100 % of the teams with a plan',
    'Achieve 8/8 services with a runbook',
  ])('in %j counts nothing that is to be reached', (title) => {
    expect(ids(ofKeyResult(title))).not.toContain('missing-baseline');
  });

  it.each([
    'Reach an NPS of 40',
    'At least four customers use it weekly',
    '$500k of new revenue',
    'Incidents caused by changes halved',
    'Mean time to restore to under an hour',
    'Error rate under 5 %, with no outage',
    '95 % of orders delivered on the promised day',
  ])('in %j is to be reached, and the text says not from where', (title) => {
    expect(ids(ofKeyResult(title))).toEqual(['missing-baseline']);
  });
});

describe('a key result of work', () => {
  it.each([
    '12 blog posts',
    'Two tech talks a month',
    'KR 2: Validate the price with 20 customers',
    'Audit logs are embedded in the console, tested and documented',
    'There is a prototype of the search',
    'Ensure that all engineers complete the training',
  ])('%j is called an activity', (title) => {
    expect(ids(ofKeyResult(title))).toEqual(['activity-key-result']);
  });

  it.each([
    'Review turnaround under 4 hours',
    'Test suite runs in under 10 minutes',
    'Sign-in success rate 99 %',
    'Release notes read by 2,000 customers',
    'Average days until a change is live',
    'Orders delivered on time',
    'Manual corrections after the plan is published',
    'Convert 12 % of readers into members',
    'Ensure that more than 60 % of orders are delivered',
    'Produce 2x more than before',
    'The search has improved unit test coverage',
    'Tickets finished, as before',
  ])('%j only begins or ends like one', (title) => {
    expect(ids(ofKeyResult(title))).not.toContain('activity-key-result');
  });
});

describe('other languages', () => {
  it('are read with their own words, whoever reads', () => {
    expect(ids(ofObjective('Migration auf die neue Datenbank', 'en'))).toEqual(['task-like-objective']);
    expect(ids(ofObjective('Migrate to the new database', 'de'))).toEqual(['task-like-objective']);
    expect(ids(ofObjective('Das neue Kundenportal aufbauen', 'de'))).toEqual(['task-like-objective']);
    expect(ids(ofKeyResult('Die Migration ist abgeschlossen', 'de'))).toEqual(['activity-key-result']);
  });

  it.each([
    'Verfügbarkeit von 99,5 auf 99,9 % erhöhen',
    'Wiederherstellungszeit von 2 Stunden auf 30 Minuten',
    'Kundenzufriedenheit bleibt über 4,5',
    'Fehlerquote höchstens 2 %',
    'Niemand wartet länger als einen Tag',
    'Release ohne Angst',
    'Vertrauen im Team aufbauen',
    'Plan für die Einführung steht',
  ])('%j is left alone, whoever reads', (title) => {
    for (const reader of ['en', 'de', 'fr']) {
      expect(ofKeyResult(title, reader)).toEqual([]);
      expect(ofObjective(title, reader)).toEqual([]);
    }
  });

  it.each([
    'Reducir el tiempo de respuesta a 200 ms',
    'Plan de reprise testé',
    'Passer de 420 à 200 ms',
    'De laadtijd met 30% verlagen',
    'Test av ny app',
    'Zwiększyć pokrycie testami do 80 %',
    '将测试覆盖率提高到 80 %',
    'Увеличить покрытие тестами до 80 %',
  ])('%j is not read as English', (title) => {
    expect(ofKeyResult(title)).toEqual([]);
    expect(ofObjective(title)).toEqual([]);
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

  it.each(['(', '()', '[(', '-', '"', ')', ' ', '1', '1 '])(
    'of %j and nothing else, ten thousand times, is told nothing of its words',
    (sign) => {
      const text = sign.repeat(10_000);
      expect([...ofKeyResult(text), ...ofObjective(text)].flatMap(({ span }) => span ?? [])).toEqual([]);
    },
  );

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
