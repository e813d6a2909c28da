import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { Aggregate } from '#utils/measure/measure.ts';
import { addDays } from '#utils/okr/calendar.ts';
import { createTeamReader } from '#utils/okr/team-reader.ts';
import { readTeam } from '#utils/okr/team-view.ts';
import {
  factsOf,
  fromIssues,
  issue,
  keyResult,
  labelRule,
  link,
  teamDocument,
  teamInput,
  uid,
} from './build.ts';

const AGGREGATES: Aggregate[] = [
  { fn: 'count' },
  { fn: 'duration', take: 'median', of: 'age', time: 'calendar', unit: 'hours' },
  { fn: 'reopen-rate' },
  { fn: 'arrivals-minus-departures' },
];
const KEYS = Array.from({ length: 12 }, (_, i) => `A-${i}`);

/** Links, rules and exclusions that meet, so that trees of tickets move from one key result to another. */
const document = teamDocument({
  keyResults: AGGREGATES.map((aggregate, i) =>
    keyResult(`k${i}`, { measure: fromIssues({ aggregate }), order: i }),
  ),
  links: [
    link('k0', 'A-0'),
    link('k1', 'A-1', { share: 0.5 }),
    link('k1', 'A-5'),
    link('k2', 'A-5', { effect: 'excluded' }),
    link('k3', 'A-6', { effect: 'context' }),
  ],
  rules: [labelRule('r2', 'k2'), labelRule('r3', 'k3')],
});
const [r2, r3] = document.rules;
const ruleMatches = new Map([
  ...(r2 ? [[r2.id, ['A-2', 'A-3', 'A-5'].map(uid)] as const] : []),
  ...(r3 ? [[r3.id, ['A-3', 'A-4'].map(uid)] as const] : []),
]);

/** Enough finished in time for the team's pace to be drawn from; they serve through A-0. */
const crowd = Array.from({ length: 40 }, (_, i) =>
  issue(`B-${i}`, {
    category: 'done',
    parent: 'A-0',
    started: '2026-10-01T09:00:00Z',
    finished: `${addDays('2026-10-02', i)}T09:00:00Z`,
  }),
);

const ticket = fc
  .record({
    category: fc.constantFrom<IssueFacts['category']>('todo', 'doing', 'done', 'cancelled'),
    parent: fc.option(fc.constantFrom(...KEYS, 'B-3'), { nil: undefined }),
    created: fc.constantFrom('2026-10-03T00:00:00Z', '2026-11-10T00:00:00Z'),
    started: fc.option(fc.constantFrom('2026-09-20T00:00:00Z', '2026-11-01T00:00:00Z')),
    reopened: fc.nat(1),
    history: fc.boolean(),
  })
  .map(({ parent, ...rest }) => (parent ? { ...rest, parent } : rest));

const known = (over: fc.Arbitrary<Parameters<typeof issue>[1]>) =>
  fc.tuple(fc.constantFrom(...KEYS, 'B-3', 'B-7'), over).map(([key, rest]) => issue(key, rest));
const change = fc.oneof(
  { weight: 4, arbitrary: known(ticket) },
  { weight: 1, arbitrary: fc.constantFrom(...KEYS, 'B-7') },
);
const changes = fc.array(
  fc.record({
    batch: fc.array(change, { minLength: 1, maxLength: 3 }),
    now: fc.constantFrom('2026-11-17T12:00:00Z', '2026-11-17T15:30:00Z', '2026-11-18T09:00:00Z'),
  }),
  { maxLength: 8 },
);

const asMap = (batch: (IssueFacts | string)[]): Map<string, IssueFacts | null> =>
  new Map(batch.map((one) => (typeof one === 'string' ? [uid(one), null] : [uid(one.ref.key), one])));

describe('a reading that is kept and changed', () => {
  it('equals one that is read anew, whatever changes', () => {
    fc.assert(
      fc.property(fc.array(known(ticket), { maxLength: 12 }), changes, (first, steps) => {
        const facts = factsOf(...crowd, ...first);
        const reader = createTeamReader(teamInput(document, { facts, ruleMatches }));
        for (const { batch, now } of steps) {
          const changed = asMap(batch);
          for (const [key, one] of changed) {
            if (one) facts.set(key, one);
            else facts.delete(key);
          }
          const kept = reader.update(changed, now);
          const anew = readTeam(teamInput(document, { facts, ruleMatches, now }));
          expect(kept.view).toEqual(anew.view);
          for (const key of KEYS) expect(kept.lines(uid(key))).toEqual(anew.lines(uid(key)));
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('leaves a reading that was given out as it was', () => {
    const facts = factsOf(issue('A-0'));
    const reader = createTeamReader(teamInput(document, { facts, ruleMatches }));
    const before = reader.reading();
    const copy = structuredClone(before.view);
    reader.update(asMap([issue('A-0', { category: 'done' })]), '2026-11-17T13:00:00Z');
    expect(before.view).toEqual(copy);
    expect(reader.reading().view).not.toEqual(copy);
  });

  it('touches no view of a key result that the ticket does not serve', () => {
    const reader = createTeamReader(
      teamInput(document, { facts: factsOf(issue('A-0', { category: 'done' }), issue('A-4')), ruleMatches }),
    );
    const view = (i: number) => reader.reading().view.objectives[0]?.keyResults[i];
    const [first, last] = [view(0), view(3)];
    reader.update(asMap([issue('A-4', { category: 'done' })]), '2026-11-17T12:00:00Z');
    expect(view(0)).toBe(first);
    expect(view(3)).not.toBe(last);
  });
});
