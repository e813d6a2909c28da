import { expect, it } from 'vitest';
import { placeOfFault, written } from '#components/dashboard/rules/rule-query.ts';
import { countsTwice, evenShares, sharedTickets } from '#components/dashboard/rules/serves.ts';
import { faultIn } from '#components/dashboard/settings/thresholds.ts';
import fc from '#tests/support/fast-check.ts';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import { TEAM } from '../../../fixtures/views.ts';

it('even shares are whole per cents that add up to all of it, and never count twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), (count) => {
      const shares = evenShares(count);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      const services = shares.map((share, index) => ({
        keyResult: TEAM.objectives[0]?.keyResults[0]?.id ?? (`${index}` as never),
        shortName: '',
        share: share / 100,
      }));
      expect(countsTwice(services)).toBe(false);
      expect(countsTwice(services.map((one) => ({ ...one, share: null })))).toBe(true);
    }),
  );
});

it('a ticket is shared when more than one key result of the cycle counts it', () => {
  const servedBy = sharedTickets(TEAM);
  const all = TEAM.objectives.flatMap(({ keyResults }) => keyResults);
  const shared = all[0]?.tickets[0];
  const holders = all.filter(({ tickets }) => tickets.some(({ key }) => key === shared?.key));
  expect(holders.length).toBeGreaterThan(1);
  if (shared)
    expect(servedBy(shared.ref).map(({ keyResult }) => keyResult)).toEqual(holders.map(({ id }) => id));
});

it('finds the place that Jira names, also behind spaces, and none that is not there', () => {
  expect(placeOfFault('a b', 'Error (line 1, character 3)')).toBe(2);
  expect(placeOfFault('  a b', 'Error (line 1, character 3)')).toBe(4);
  expect(placeOfFault('a b', 'Error (line 1, character 9)')).toBeNull();
  expect(placeOfFault('a b', 'Error (line 2, character 1)')).toBeNull();
  expect(placeOfFault('a b', 'No such field.')).toBeNull();
});

it('a filter must be a JSON object, and says where it ends to be one', () => {
  const place = { tracker: 'linear', site: 's' } as const;
  expect(written('linear-filter', place, '{"team":{}}')).toMatchObject({ state: 'written' });
  expect(written('linear-filter', place, '[1]')).toEqual({ state: 'not-json', at: null });
  expect(written('linear-filter', place, '{"team" 1}')).toEqual({ state: 'not-json', at: 8 });
  expect(written('parent', place, 'PAY-1')).toEqual({ state: 'choose' });
  expect(written('jql', place, '   ')).toEqual({ state: 'empty' });
});

it('thresholds that turn the colours round are refused, each with its own sentence', () => {
  expect(faultIn(DEFAULT_THRESHOLDS)).toBeNull();
  expect(faultIn({ ...DEFAULT_THRESHOLDS, atRisk: 0.9 })).toBe('team_threshold_at_risk_range');
  expect(faultIn({ ...DEFAULT_THRESHOLDS, onTrack: 2.5 })).toBe('team_threshold_on_track_range');
  expect(faultIn({ ...DEFAULT_THRESHOLDS, grace: 0.6 })).toBe('team_threshold_grace_range');
  expect(faultIn({ ...DEFAULT_THRESHOLDS, staleAfterDays: 1.5 })).toBe('team_threshold_stale_range');
});
