import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { Measure } from '#utils/measure/measure.ts';
import { type Compared, disagreementOf } from '#utils/okr/disagreement.ts';
import { teamView } from '#utils/okr/team-view.ts';
import {
  checkIn,
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  teamDocument,
  teamInput,
  words,
} from './build.ts';

const KEYS = ['A-1', 'A-2', 'A-3', 'A-4'];

/** Mid-cycle, 52 % expected; the first of four tickets are done. */
const at = (
  value: number,
  done: number,
  { measure, day = '2026-11-17' }: { measure?: Measure; day?: string } = {},
) => {
  const document = teamDocument({
    keyResults: [keyResult('k', measure ? { measure } : {})],
    links: KEYS.map((key) => link('k', key)),
    checkIns: [checkIn('k', '2026-10-02T10:00:00Z', { value })],
  });
  const facts = factsOf(...KEYS.map((key, n) => issue(key, n < done ? { category: 'done' } : {})));
  const { objectives, attention } = teamView(teamInput(document, { facts, now: `${day}T12:00:00Z` }));
  const disagreement = objectives[0]?.keyResults[0]?.disagreement;
  const kinds = attention.map(({ kind }) => kind).filter((kind) => kind.includes('outrun'));
  expect(kinds).toEqual(disagreement ? [disagreement.kind] : []);
  return disagreement;
};
const said = (...how: Parameters<typeof at>): string => {
  const rule = at(...how)?.rule;
  return rule ? words.say(rule.message, ...rule.args) : '';
};

describe('outcome against delivery', () => {
  it('is flagged where tickets close and the number lags, with the rule', () => {
    expect(said(30, 3)).toBe(
      'Tickets close and the number lags: 3 of 4 done is 75\u202f%, the outcome is at 30\u202f%, at least 25 points behind, and at 0.58 of its pace it is below 0.90.',
    );
  });

  it('is flagged where the number moves and no ticket closes, with the rule', () => {
    expect(said(60, 0)).toBe(
      'The number moves and tickets do not close: the outcome is at 60\u202f%, 0 of 4 done is 0\u202f%, at least 25 points behind. Other things move it, or its tickets are not linked.',
    );
    expect(at(60, 1)?.kind).toBe('number-outruns');
  });

  it('is not flagged where both move, where neither does, early on, or where tickets are the number', () => {
    expect(at(60, 2)).toBeUndefined();
    expect(at(10, 0)).toBeUndefined();
    expect(at(60, 0, { day: '2026-10-05' })).toBeUndefined();
    expect(at(0, 4, { measure: fromIssues() })).toBeUndefined();
  });

  it('says the same of what can be seen, whatever is hidden', () => {
    const statusReason = {
      ratio: 1.2,
      thresholds: { onTrack: 0.9, atRisk: 0.7 },
    } as Compared['statusReason'];
    const kind = (progress: number, done: number, hidden: number) =>
      disagreementOf(
        {
          progress,
          statusReason,
          measure: { kind: 'manual' },
          delivery: { done, total: 10 + hidden, hidden },
        },
        'en',
      )?.kind;
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.nat(10),
        fc.nat(50),
        (progress, done, hidden) => {
          expect(kind(progress, done, hidden)).toBe(kind(progress, done, 0));
        },
      ),
    );
  });
});
