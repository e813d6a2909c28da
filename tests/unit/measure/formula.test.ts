import { describe, expect, it } from 'vitest';
import { formulaOf } from '#utils/measure/formula.ts';
import { type Aggregate, Duration, Statistic, type Window } from '#utils/measure/measure.ts';
import { issue, words } from '../okr/build.ts';

const fields = [{ tracker: 'jira-cloud' as const, site: 'cloud-1', id: 'p99', name: 'p99 measured' }];
const TICKET = { facts: issue('PAY-1'), weight: 1 };
const FINISHED: Window = { kind: 'finished-in-cycle' };

const say = (
  aggregate: Aggregate,
  counted = 12,
  tooFewFor: number | null = null,
  window: Window = FINISHED,
) => {
  const measure = { kind: 'issues' as const, aggregate, window, inherit: true };
  const outcome = { assumedEstimate: 1, counted: Array.from({ length: counted }, () => TICKET), tooFewFor };
  const { message, args } = formulaOf(measure, outcome, words);
  return words.say(message, ...args);
};

const TIMES = ['calendar', 'working'] as const;
const UNITS = ['hours', 'days'] as const;
const P85: Aggregate = { fn: 'duration', take: 'p85', of: 'cycle', time: 'working', unit: 'days' };

describe('the formula in words', () => {
  it('of a percentile says of how many tickets it is', () => {
    expect(say(P85)).toBe(
      '85th percentile of cycle time (first in progress to done) in working days of 24 hours, Monday to Friday, ' +
        'tickets finished in this cycle, n = 12',
    );
  });

  it('of a percentile that is withheld says what it would need', () => {
    expect(say(P85, 6, 7)).toMatch(/withheld, n = 6 and it needs at least 7$/);
  });

  it('of arrivals minus departures names the days of both', () => {
    const net: Aggregate = { fn: 'arrivals-minus-departures' };
    expect(say(net)).toBe('tickets created − tickets finished, in this cycle');
    expect(say(net, 1, null, { kind: 'rolling', days: 14 })).toMatch(/in the last 14 days$/);
  });

  it('names the credit of started work', () => {
    const half: Aggregate = { fn: 'share-done', by: 'count', missing: 'one', doingCredit: 0.5 };
    expect(say(half)).toBe('share done of tickets finished in this cycle; one in progress counts 0.5');
  });

  it('exists for every aggregate, with nothing left to fill in', () => {
    const shares = (['count', 'estimate'] as const).flatMap((by) =>
      (['one', 'median'] as const).flatMap((missing): Aggregate[] => [
        { fn: 'share-done', by, missing },
        { fn: 'share-done', by, missing, doingCredit: 0.5 },
      ]),
    );
    const times = Duration.options.flatMap((of) =>
      TIMES.flatMap((time) =>
        UNITS.map((unit): Aggregate => ({ fn: 'duration', take: 'mean', of, time, unit })),
      ),
    );
    const all: Aggregate[] = [
      { fn: 'count' },
      { fn: 'reopen-rate' },
      { fn: 'arrivals-minus-departures' },
      ...Statistic.options.map((fn) => ({ fn, fields })),
      ...shares,
      ...times,
    ];
    for (const aggregate of all) {
      expect(say(aggregate)).toMatch(/tickets/);
      expect(say(aggregate)).not.toMatch(/formula_|\$\d|, ,|undefined/);
    }
    for (const fn of ['p85', 'p95', 'p99'] as const) expect(say({ fn, fields }, 1, 7)).toMatch(/withheld/);
  });
});
