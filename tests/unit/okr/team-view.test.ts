import { describe, expect, it } from 'vitest';
import { CycleId } from '#utils/okr/model/ids.ts';
import { readTeam, teamView } from '#utils/okr/team-view.ts';
import {
  checkIn,
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  objective,
  sample,
  teamDocument,
  teamInput,
  uid,
  words,
} from './build.ts';

import { done, keyResultOf, latency, only } from './viewed.ts';

describe('a team in its cycle', () => {
  it('says which week it is and lists objectives and key results in their order', () => {
    const view = teamView(
      teamInput(
        teamDocument({
          objectives: [
            objective('o2', { order: 2 }),
            objective('o1', { order: 1 }),
            objective('old', { cycle: CycleId.parse('x') }),
          ],
          keyResults: [keyResult('b', { order: 2 }), keyResult('a', { order: 1 })],
        }),
      ),
    );
    expect(view.cycle).toMatchObject({ id: '2026-Q4', week: 7, weeks: 13 });
    expect(view.objectives.map(({ id }) => id)).toEqual(['o1', 'o2']);
    expect(view.objectives[0]?.keyResults.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('has an empty view without a cycle', () => {
    const reading = readTeam(teamInput(teamDocument({ cycles: [] })));
    expect(reading.view).toMatchObject({ cycle: null, objectives: [] });
    expect(reading.lines(uid('PAY-1'))).toEqual([]);
  });

  it('rolls its objectives up', () => {
    const view = teamView(
      teamInput(
        teamDocument({
          keyResults: [
            keyResult('k1'),
            keyResult('k2', { weight: 3 }),
            keyResult('guard', { role: 'guardrail', goal: { kind: 'maintain', min: 40, max: null } }),
          ],
          checkIns: [
            checkIn('k1', '2026-11-16T10:00:00Z', { value: 150 }),
            checkIn('k2', '2026-11-16T10:00:00Z', { value: 20 }),
            checkIn('guard', '2026-11-16T10:00:00Z', { value: 12 }),
          ],
        }),
      ),
    );
    expect(view.objectives[0]).toMatchObject({ progress: 0.4, status: 'off-track', statusFrom: 'k2' });
    expect(keyResultOf(view, 'guard').status).toBe('off-track');
    expect(view.asOf).toBe('2026-11-16T10:00:00Z');
  });
});

describe('a key result by check-ins', () => {
  it('shows the last value with its bar, pace, status and history', () => {
    const view = only({
      keyResults: [latency],
      checkIns: [
        checkIn('k1', '2026-11-10T10:00:00Z', { value: 342, confidence: 5, status: 'at-risk' }),
        checkIn('k1', '2026-11-03T10:00:00Z', { value: 360 }),
      ],
      samples: [sample('k1', '2026-10-01', 420)],
    });
    expect(view).toMatchObject({
      value: '342',
      goal: '→ 200 ms',
      from: 'from 420',
      number: 342,
      shortName: 'p99',
    });
    expect(view.bar).toEqual({ kind: 'progress', progress: 78 / 220, expected: 47 / 91 });
    expect(view.expectedValue).toBeCloseTo(306.37, 2);
    expect(view.statusReason).toMatchObject({
      status: 'at-risk',
      computed: 'off-track',
      differ: true,
      staleDays: 7,
    });
    expect(view.history.map(({ value }) => value)).toEqual([420, 360, 342]);
    expect(view.explanation).toMatchObject({ kind: 'check-in', asOf: '2026-11-10T10:00:00Z' });
  });

  it('is pending without one, never 0 % and never green', () => {
    const view = only({ keyResults: [latency] });
    expect(view).toMatchObject({ value: '', number: null, progress: null, status: 'pending', asOf: null });
    expect(view.bar).toMatchObject({ progress: null, expected: 47 / 91 });
    expect(view.explanation).toMatchObject({ kind: 'none', formula: { message: 'formula_no_check_in' } });
  });

  it('turns from green to at risk when nobody has checked in for too long', () => {
    const green = {
      keyResults: [latency],
      checkIns: [checkIn('k1', '2026-11-02T10:00:00Z', { value: 250 })],
    };
    expect(only(green, { now: '2026-11-16T12:00:00Z' }).status).toBe('on-track');
    expect(only(green, { now: '2026-11-17T12:00:00Z' }).statusReason).toMatchObject({
      status: 'at-risk',
      because: 'status_reason_stale',
    });
  });

  it('does not go stale after the cycle', () => {
    const green = {
      keyResults: [latency],
      checkIns: [checkIn('k1', '2026-12-30T10:00:00Z', { value: 200 })],
    };
    expect(only(green, { now: '2027-03-01T12:00:00Z' }).status).toBe('on-track');
  });

  it('scores a band by how often it held, and shows where the value lies now', () => {
    const view = only({
      keyResults: [
        keyResult('k1', { goal: { kind: 'maintain', min: 40, max: null }, unit: '%', role: 'guardrail' }),
      ],
      checkIns: [
        checkIn('k1', '2026-11-10T10:00:00Z', { value: 30 }),
        checkIn('k1', '2026-11-16T10:00:00Z', { value: 63 }),
      ],
    });
    expect(view).toMatchObject({ progress: 0.5, expected: null, status: 'on-track', value: '63\u202f%' });
    expect(view.bar).toEqual({ kind: 'band', from: 0.4, to: 1, at: 0.63 });
  });
});

describe('what needs attention', () => {
  const links = ['A-1', 'A-2', 'A-3', 'A-4'].flatMap((key) => [link('lag', key), link('fine', key)]);
  const attention = (state: 'active' | 'draft', now = '2026-11-17T12:00:00Z') => {
    const at = '2026-11-16T10:00:00Z';
    return teamView(
      teamInput(
        teamDocument({
          objectives: [objective('o1', { state })],
          keyResults: ['lag', 'fine', 'old', 'none', 'risk'].map((id) => keyResult(id)),
          links,
          checkIns: [
            checkIn('lag', at, { value: 30 }),
            checkIn('fine', at, { value: 55 }),
            checkIn('old', '2026-10-20T10:00:00Z', { value: 90 }),
            checkIn('risk', at, { value: 40 }),
          ],
        }),
        { facts: factsOf(done('A-1'), done('A-2'), done('A-3'), issue('A-4')), now },
      ),
    ).attention;
  };

  it('is listed worst first, with what each is about', () => {
    expect(attention('active').map(({ kind, keyResult: id, args }) => [kind, id, ...args])).toEqual([
      ['off-track', 'lag', '30\u202f%', '52\u202f%'],
      ['at-risk', 'risk', '40\u202f%', '52\u202f%'],
      ['tickets-outrun', 'lag', '3', '4'],
      ['stale', 'old', '28'],
      ['no-value', 'none'],
    ]);
  });

  it('does not call it outrunning where tickets are the number itself, or the number keeps its pace', () => {
    const outruns = (value: number, over = {}) =>
      teamView(
        teamInput(
          teamDocument({
            keyResults: [keyResult('k1', over)],
            links: ['A-1', 'A-2', 'A-3'].map((key) => link('k1', key)),
            checkIns: [checkIn('k1', '2026-11-16T10:00:00Z', { value })],
          }),
          { facts: factsOf(done('A-1'), done('A-2'), done('A-3')) },
        ),
      ).attention.some(({ kind }) => kind === 'tickets-outrun');
    expect(outruns(10)).toBe(true);
    expect(outruns(60)).toBe(false);
    expect(outruns(0, { measure: fromIssues() })).toBe(false);
  });

  it('names what is stale although it is already off track', () => {
    const view = teamView(
      teamInput(
        teamDocument({
          keyResults: [keyResult('k1')],
          checkIns: [checkIn('k1', '2026-10-12T10:00:00Z', { value: 5, status: 'on-track' })],
        }),
      ),
    );
    expect(view.attention.map(({ kind }) => kind)).toEqual(['off-track', 'stale']);
  });

  it('is nothing for drafts, nor before there is anything to say', () => {
    expect(attention('draft')).toEqual([]);
    expect(attention('active', '2026-10-03T12:00:00Z').map(({ kind }) => kind)).toEqual([]);
  });
});

it('speaks in messages that exist', () => {
  const view = teamView(
    teamInput(teamDocument({ keyResults: [keyResult('k1'), keyResult('k2', { goal: null })] })),
  );
  for (const { statusReason, explanation } of view.objectives.flatMap((one) => one.keyResults))
    for (const key of [statusReason.because, explanation.formula.message])
      expect(words.say(key)).not.toBe(key);
});
