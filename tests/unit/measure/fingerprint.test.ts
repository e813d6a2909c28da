import { expect, it } from 'vitest';
import { fingerprint } from '#utils/measure/fingerprint.ts';
import { fromIssues, labelRule } from '../okr/build.ts';

const incidents = labelRule('r1', 'k1', 'incident');
const outages = labelRule('r2', 'k1', 'outage');

it('is the same for the same way of measuring, whatever the order', () => {
  const shuffled = {
    ...incidents,
    query: { label: 'incident', site: 'cloud-1', tracker: 'jira-cloud', kind: 'label' } as const,
  };
  expect(fingerprint(fromIssues(), [outages, shuffled])).toBe(
    fingerprint(fromIssues(), [incidents, outages]),
  );
});

it('changes with the query, the window and the aggregate', () => {
  const all = [
    fingerprint({ kind: 'manual' }, []),
    fingerprint(fromIssues(), []),
    fingerprint(fromIssues(), [incidents]),
    fingerprint(fromIssues(), [{ query: { ...labelRule('r1', 'k1', 'incident2').query } }]),
    fingerprint(fromIssues({ window: { kind: 'rolling', days: 7 } }), [incidents]),
    fingerprint(fromIssues({ window: { kind: 'rolling', days: 8 } }), [incidents]),
    fingerprint(fromIssues({ aggregate: { fn: 'share-done', by: 'count', missing: 'one' } }), [incidents]),
  ];
  expect(new Set(all).size).toBe(all.length);
});
