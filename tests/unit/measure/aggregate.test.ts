import { describe, expect, it } from 'vitest';
import { aggregate } from '#utils/measure/aggregate.ts';
import type { Aggregate } from '#utils/measure/measure.ts';
import type { Weighed } from '#utils/measure/share-done.ts';
import { issue, ref } from '../okr/build.ts';
import {
  AT,
  byEstimate,
  field,
  MEAN,
  NET,
  numbers,
  REOPEN,
  SHARE,
  SUM,
  states,
  take,
  ticket,
  value,
} from './weighed.ts';

describe('of nothing', () => {
  it('the count and the sum are a real 0; a mean and a share do not exist', () => {
    expect(value({ fn: 'count' }, [])).toBe(0);
    expect(value(SUM, [])).toBe(0);
    expect(value(MEAN, [])).toBeNull();
    expect(value(SHARE, [])).toBeNull();
    expect(value(byEstimate('median'), [])).toBeNull();
  });

  it('a sum of tickets that all lack the field is unknown, not zero', () => {
    expect(take(SUM, states('done', 'todo'))).toMatchObject({
      value: null,
      absent: { 'no-value': 2 },
      counted: [],
    });
  });
});

describe('share done', () => {
  it('is done of all, in per cent', () => {
    expect(value(SHARE, states('done', 'doing', 'todo', 'done'))).toBe(50);
    expect(value(SHARE, states('done'))).toBe(100);
  });

  it('weighs by estimate, a missing one as 1 or as the median, and says which', () => {
    const tickets = [
      ticket({ category: 'done', estimate: 5 }),
      ticket({ category: 'todo', estimate: 3 }),
      ticket({ category: 'done' }),
    ];
    expect(value(byEstimate('one'), tickets)).toBeCloseTo((100 * 6) / 9, 9);
    expect(take(byEstimate('median'), tickets)).toMatchObject({ value: 75, assumedEstimate: 4 });
  });

  it('takes zero as an estimate, and 1 where no ticket has any', () => {
    expect(value(byEstimate('median'), states('done', 'todo'))).toBe(50);
    expect(
      value(byEstimate('one'), [
        ticket({ category: 'todo', estimate: 0 }),
        ticket({ category: 'done', estimate: 2 }),
      ]),
    ).toBe(100);
  });
});

describe('numeric fields', () => {
  it('are summed and averaged over the tickets that have them', () => {
    expect(value(SUM, [...numbers(3, 4), ticket()])).toBe(7);
    expect(take(MEAN, [...numbers(3, 4), ticket()])).toMatchObject({ value: 3.5, absent: { 'no-value': 1 } });
  });

  it('have another id on every site', () => {
    const linear = issue('ENG-1', {
      ref: ref('ENG-1', { tracker: 'linear', site: 'org' }),
      numbers: { latency: 9 },
    });
    const both: Aggregate = {
      fn: 'mean',
      fields: [field('p99'), { tracker: 'linear', site: 'org', id: 'latency', name: 'p99' }],
    };
    expect(value(both, [...numbers(3), { facts: linear, weight: 1 }])).toBe(6);
    expect(value(MEAN, [...numbers(3), { facts: linear, weight: 1 }])).toBe(3);
  });

  it('named twice for one site are taken once, the first that is filled', () => {
    const two: Aggregate = { fn: 'sum', fields: [field('old'), field('p99')] };
    expect(value(two, [ticket({ numbers: { old: 1, p99: 10 } }), ticket({ numbers: { p99: 5 } })])).toBe(6);
  });

  it('are not read from what every object inherits', () => {
    expect(value({ fn: 'sum', fields: [field('constructor')] }, [ticket()])).toBeNull();
  });

  it('give nothing rather than infinity when they overflow', () => {
    expect(value(SUM, numbers(1.7e308, 1.7e308))).toBeNull();
    expect(value(MEAN, numbers(Number.NaN))).toBeNull();
  });
});

describe('status credit', () => {
  const half: Aggregate = { ...SHARE, doingCredit: 0.5 };

  it('counts nothing unless said, and then its part', () => {
    expect(value(SHARE, states('done', 'doing', 'todo', 'todo'))).toBe(25);
    expect(value(half, states('done', 'doing', 'todo', 'todo'))).toBe(37.5);
    expect(
      value({ ...byEstimate('one'), doingCredit: 0.5 }, [ticket({ category: 'doing', estimate: 3 })]),
    ).toBe(50);
  });
});

describe('the reopen rate', () => {
  const read = { history: true } as const;
  const done = { ...read, category: 'done' } as const;

  it('is tickets reopened of tickets ever finished', () => {
    const tickets = [
      ticket({ ...done, reopened: 2 }),
      ticket(done),
      ticket(done),
      ticket({ ...read, category: 'doing', reopened: 1 }),
      ticket({ ...read, category: 'doing' }),
    ];
    expect(take(REOPEN, tickets)).toMatchObject({ value: 50, absent: { 'not-finished': 1 } });
  });

  it('knows nothing of tickets whose history was not read', () => {
    expect(take(REOPEN, [ticket({ category: 'done' })])).toMatchObject({
      value: null,
      absent: { 'no-history': 1 },
    });
    expect(value(REOPEN, [])).toBeNull();
  });
});

describe('arrivals minus departures', () => {
  const november = (instant: string | null): boolean => instant?.startsWith('2026-11') ?? false;
  const net = (...tickets: Weighed[]) => aggregate(NET, tickets, { ...AT, within: november }).value;

  it('are what was created less what was finished in the days of the window', () => {
    const came = { created: '2026-11-03T00:00:00Z' };
    const went = { category: 'done', finished: '2026-11-10T00:00:00Z' } as const;
    expect(net(ticket(came), ticket(came), ticket(went))).toBe(1);
    expect(net(ticket({ ...came, ...went }))).toBe(0);
    expect(net(ticket(came, 0.5), ticket(went))).toBe(-0.5);
    expect(net()).toBe(0);
  });

  it('take as finished only what is done now', () => {
    expect(net(ticket({ category: 'doing', finished: '2026-11-10T00:00:00Z' }))).toBe(0);
  });
});

describe('times', () => {
  const p85: Aggregate = { fn: 'duration', take: 'p85', of: 'cycle', time: 'calendar', unit: 'hours' };
  const took = (hours: number) =>
    ticket({
      category: 'done',
      started: '2026-11-02T00:00:00Z',
      finished: new Date(Date.UTC(2026, 10, 2, hours)).toISOString(),
    });

  it('have percentiles, given enough of them', () => {
    const seven = [1, 2, 3, 4, 5, 6, 7].map(took);
    expect(take(p85, seven)).toMatchObject({ value: 6.1, tooFewFor: null });
    expect(take(p85, seven.slice(1))).toMatchObject({ value: null, tooFewFor: 7 });
    expect(value({ ...p85, take: 'mean', unit: 'days' }, [took(24), took(48)])).toBe(1.5);
  });

  it('leave out, with the reason, what has none', () => {
    const { counted, absent } = take(p85, [
      took(1),
      ticket({ category: 'todo' }),
      ticket({ category: 'done' }),
    ]);
    expect(counted).toHaveLength(1);
    expect(absent).toEqual({ 'not-finished': 1, 'no-history': 1 });
  });

  it('latest is that of the ticket finished last', () => {
    expect(value({ ...p85, take: 'latest' }, [took(5), took(9), took(7)])).toBe(9);
  });
});

describe('shared tickets', () => {
  it('count by their share', () => {
    expect(value({ fn: 'count' }, [ticket({}, 0.7), ticket()])).toBeCloseTo(1.7, 9);
    expect(value(SHARE, [ticket({ category: 'done' }, 0.5), ticket()])).toBeCloseTo(100 / 3, 9);
    expect(value(MEAN, [ticket({ numbers: { p99: 10 } }, 0.5), ticket({ numbers: { p99: 4 } })])).toBeCloseTo(
      6,
      9,
    );
  });
});
