import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { judge } from '#utils/okr/week/judge.ts';
import {
  checkIn,
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  quarter,
  reach,
  teamDocument,
  teamInput,
} from '../build.ts';

const context = {
  cycle: quarter,
  today: '2026-11-17',
  thresholds: DEFAULT_THRESHOLDS,
  timeZone: 'UTC',
  locale: 'en',
};

const viewOf = (document: ReturnType<typeof teamDocument>, facts = new Map()) => {
  const [objective] = teamView(teamInput(document, { facts })).objectives;
  const [first] = objective?.keyResults ?? [];
  if (!first) throw new Error('There is no key result.');
  return first;
};

describe('a value that is about to be said', () => {
  const view = viewOf(
    teamDocument({
      keyResults: [keyResult('a')],
      checkIns: [checkIn('a', '2026-11-10T09:00:00Z', { value: 10, status: 'off-track' })],
    }),
  );

  it('is judged as it is typed, by its pace alone', () => {
    expect(judge(view, 10, context).status).toBe('off-track');
    expect(judge(view, 40, context).status).toBe('at-risk');
    expect(judge(view, 50, context)).toMatchObject({ status: 'on-track', set: null, differ: false });
    expect(judge(view, null, context).status).toBe('pending');
  });

  it('comes to what the view says once it is checked in', () => {
    for (const value of [0, 30, 36, 37, 46, 47, 80]) {
      const said = viewOf(
        teamDocument({
          keyResults: [keyResult('a')],
          checkIns: [checkIn('a', '2026-11-17T09:00:00Z', { value })],
        }),
      );
      expect(judge(view, value, context).status).toBe(said.statusReason.computed);
    }
  });

  it('does not change what tickets say', () => {
    const measured = viewOf(
      teamDocument({
        keyResults: [keyResult('a', { goal: reach(0, 4), measure: fromIssues() })],
        links: [link('a', 'PAY-1')],
      }),
      factsOf(issue('PAY-1')),
    );
    expect(judge(measured, 400, context).status).toBe(measured.statusReason.computed);
  });
});
