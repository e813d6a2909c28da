import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { newsSince } from '#utils/okr/week/news.ts';
import { weekSummary } from '#utils/okr/week/summary.ts';
import type { SummaryInput } from '#utils/okr/week/summary-input.ts';
import { weekOfTeam } from '#utils/okr/week/week.ts';
import {
  checkIn,
  factsOf,
  issue,
  keyResult,
  link,
  objective,
  quarter,
  reach,
  teamDocument,
  teamInput,
  words,
} from '../build.ts';

const latency = (over: Parameters<typeof keyResult>[1] = {}) =>
  keyResult('latency', { title: 'p99 checkout latency', unit: 'ms', goal: reach(420, 200), ...over });

const document = teamDocument({
  objectives: [objective('o1', { title: 'Checkout never makes a customer wait' })],
  keyResults: [latency(), keyResult('drills', { title: 'Failover drills', goal: reach(0, 6), order: 1 })],
  links: [link('latency', 'PAY-1'), link('latency', 'PAY-2')],
  checkIns: [
    ...[
      ['2026-10-06', 420],
      ['2026-10-13', 398],
      ['2026-10-20', 377],
      ['2026-10-27', 362],
      ['2026-11-03', 349],
      ['2026-11-10', 341],
    ].map(([day, value]) =>
      checkIn('latency', `${day}T09:00:00Z`, { value: Number(value), status: 'on-track', confidence: 7 }),
    ),
    checkIn('latency', '2026-11-17T09:00:00Z', {
      value: 324,
      status: 'at-risk',
      confidence: 5,
      note: 'Own pools are live in *three* regions.',
      wayBack: 'Cache the fraud verdict.',
    }),
  ],
});

const facts = factsOf(
  issue('PAY-1', { category: 'done', finished: '2026-11-17T08:00:00Z' }),
  issue('PAY-2', { category: 'doing' }),
);

const inputOf = (of: TeamDocument, over: Partial<SummaryInput> = {}): SummaryInput => {
  const view = teamView(teamInput(of, { facts }));
  const week = weekOfTeam(view, of.team, '2026-11-17T12:00:00Z');
  if (!view.cycle) throw new Error('There is no cycle.');
  return {
    team: view.team,
    cycle: view.cycle,
    week,
    since: week.since,
    news: newsSince(week.keyResults, of, quarter.id, week.since),
    timeZone: 'UTC',
    monthly: false,
    goalLog: (id) => of.keyResults.find((one) => one.id === id)?.goalLog ?? [],
    words,
    ...over,
  };
};

describe('the summary of the week', () => {
  it('says what changed, and of each key result what was said', () => {
    expect(weekSummary(inputOf(document))).toBe(`# Payments, 2026\\-Q4: week 7 of 13

November 17, 1 of 2 looked at

## Since last week

- p99 checkout latency: On track → At risk
- p99 checkout latency: better by 17 ms
- 1 ticket closed

## Checkout never makes a customer wait

### p99 checkout latency

- **At risk**: 324 → 200 ms, from 420, better by 17 ms
- Confidence: 5 of 10
- Note: Own pools are live in \\*three\\* regions.
- Way back: Cache the fraud verdict.
- Tickets: 1 of 2 done, closed: PAY\\-1

### Failover drills

- **Pending**: no value yet
- Not looked at this week
`);
  });

  it('of a month adds trend, forecast, delivery and the changes of the target with their reasons', () => {
    const goalLog = [
      {
        at: '2026-11-03T09:00:00Z',
        from: reach(420, 150),
        to: reach(420, 200),
        reason: 'The bank\nis slow.',
      },
    ];
    const changed = { ...document, keyResults: [latency({ goalLog })] };
    const text = weekSummary(inputOf(changed, { monthly: true, since: '2026-10-20' }));
    expect(text).toContain('# Payments, 2026\\-Q4: the month to week 7 of 13');
    expect(text).toContain('## Since four weeks ago');
    expect(text).toMatch(/- Trend: −\d+ ms a week/);
    expect(text).toMatch(/- Forecast: .+ by December 31, 80 %/);
    expect(text).toMatch(/- Delivery: Not enough data/);
    expect(text).toContain('- Changes of the target: November 3, 150 ms → 200 ms. The bank is slow.');
  });

  it('keeps what people typed as text', () => {
    const hostile = '# <img src=x> [a](javascript:1)\n## @team `x` https://example.com';
    const of = {
      ...document,
      keyResults: [latency({ title: hostile })],
      checkIns: [checkIn('latency', '2026-11-17T09:00:00Z', { value: 324, note: hostile })],
    };
    const text = weekSummary(inputOf(of));
    expect(text).not.toMatch(/[^\\]<img|[^\\]\[a\]|^## @|@team|https:\/\//m);
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(4);
  });
});
