import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { closedSince } from '#utils/okr/week/closed.ts';
import { isQuiet, newsSince } from '#utils/okr/week/news.ts';
import { statusThen } from '#utils/okr/week/status-then.ts';
import {
  checkIn,
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  quarter,
  reach,
  sample,
  teamDocument,
  teamInput,
} from '../build.ts';

const SINCE = '2026-11-16';

const newsOf = (document: TeamDocument, facts = new Map()) => {
  const view = teamView(teamInput(document, { facts }));
  const keyResults = view.objectives.flatMap((objective) => objective.keyResults);
  return newsSince(keyResults, document, quarter.id, SINCE);
};

describe('what changed since last week', () => {
  it('names what is newly at risk or off track, off track first', () => {
    const document = teamDocument({
      keyResults: [keyResult('risk'), keyResult('off'), keyResult('still')],
      checkIns: [
        ...['risk', 'off'].map((id) =>
          checkIn(id, '2026-11-13T09:00:00Z', { value: 50, status: 'on-track' }),
        ),
        checkIn('risk', '2026-11-17T09:00:00Z', { value: 44, status: 'at-risk' }),
        checkIn('off', '2026-11-17T09:00:00Z', { value: 20, status: 'off-track' }),
        checkIn('still', '2026-11-13T09:00:00Z', { value: 50 }),
      ],
    });
    const { troubled, turned } = newsOf(document);
    expect(troubled.map(({ keyResult: { id }, from, to }) => [id, from, to])).toEqual([
      ['off', 'on-track', 'off-track'],
      ['risk', 'on-track', 'at-risk'],
    ]);
    expect(turned).toEqual([]);
  });

  it('tells what came back on track, apart', () => {
    const document = teamDocument({
      keyResults: [keyResult('back')],
      checkIns: [
        checkIn('back', '2026-11-13T09:00:00Z', { value: 10 }),
        checkIn('back', '2026-11-17T09:00:00Z', { value: 60 }),
      ],
    });
    const { troubled, turned } = newsOf(document);
    expect(troubled).toEqual([]);
    expect(turned.map(({ from, to }) => [from, to])).toEqual([['off-track', 'on-track']]);
  });

  it('gives the two biggest moves by their share of the way', () => {
    const document = teamDocument({
      keyResults: [
        keyResult('far', { goal: reach(0, 1000) }),
        keyResult('near', { goal: reach(0, 10) }),
        keyResult('middle', { goal: reach(100, 0) }),
        keyResult('tiny'),
      ],
      checkIns: [
        ['far', 0, 100],
        ['near', 0, 5],
        ['middle', 100, 80],
        ['tiny', 1, 2],
      ].flatMap(([id, before, now]) => [
        checkIn(String(id), '2026-11-13T09:00:00Z', { value: Number(before) }),
        checkIn(String(id), '2026-11-17T09:00:00Z', { value: Number(now) }),
      ]),
    });
    expect(newsOf(document).moves.map(({ keyResult: { id } }) => id)).toEqual(['near', 'middle']);
  });

  it('counts a ticket that serves two key results once, and those of the week alone', () => {
    const document = teamDocument({
      keyResults: [keyResult('a'), keyResult('b')],
      links: [link('a', 'PAY-1'), link('b', 'PAY-1'), link('a', 'PAY-2'), link('a', 'PAY-3')],
    });
    const facts = factsOf(
      issue('PAY-1', { category: 'done', finished: '2026-11-17T08:00:00Z' }),
      issue('PAY-2', { category: 'done', finished: '2026-11-13T08:00:00Z' }),
      issue('PAY-3', { category: 'doing' }),
    );
    expect(newsOf(document, facts).closed).toBe(1);
    const [objective] = teamView(teamInput(document, { facts })).objectives;
    const [first] = objective?.keyResults ?? [];
    expect(first && closedSince(first, SINCE, 'UTC').map(({ key }) => key)).toEqual(['PAY-1']);
    expect(first && closedSince(first, '2026-11-01', 'UTC')).toHaveLength(2);
  });

  it('is quiet when nothing moved', () => {
    const document = teamDocument({
      keyResults: [keyResult('same')],
      checkIns: [checkIn('same', '2026-11-13T09:00:00Z', { value: 60 })],
    });
    expect(isQuiet(newsOf(document))).toBe(true);
  });
});

describe('the status of an earlier day', () => {
  const then = (document: TeamDocument, day: string) => {
    const [first] = document.keyResults;
    if (!first) throw new Error('There is no key result.');
    return statusThen(document, first, quarter, day);
  };

  it('rests on what was known by then', () => {
    const document = teamDocument({
      keyResults: [keyResult('a')],
      checkIns: [
        checkIn('a', '2026-11-08T09:00:00Z', { value: 45, status: 'off-track' }),
        checkIn('a', '2026-11-16T09:00:00Z', { value: 60, status: 'on-track' }),
      ],
    });
    expect(then(document, '2026-11-07')).toBe('pending');
    expect(then(document, '2026-11-08')).toBe('off-track');
    expect(then(document, '2026-11-17')).toBe('on-track');
  });

  it('rests on samples where tickets are the measure', () => {
    const document = teamDocument({
      keyResults: [keyResult('a', { measure: fromIssues() })],
      samples: [sample('a', '2026-11-08', 45), sample('a', '2026-11-15', 5)],
    });
    expect(then(document, '2026-11-15')).toBe('off-track');
  });

  it('is held against the goal that stood then', () => {
    const goalLog = [
      { at: '2026-11-16T09:00:00Z', from: reach(0, 400), to: reach(0, 100), reason: 'too much' },
    ];
    const document = teamDocument({
      keyResults: [keyResult('a', { goalLog })],
      checkIns: [checkIn('a', '2026-11-14T09:00:00Z', { value: 55 })],
    });
    expect(then(document, '2026-11-15')).toBe('off-track');
    expect(then(document, '2026-11-17')).toBe('on-track');
  });
});

describe('today', () => {
  it('is judged the same by the view and from what is known, for numbers that people say', () => {
    for (const value of [5, 20, 40, 48, 60, 100]) {
      const document = teamDocument({
        keyResults: [keyResult('a')],
        checkIns: [checkIn('a', '2026-11-17T09:00:00Z', { value })],
      });
      const [first] = document.keyResults;
      const [objective] = teamView(teamInput(document)).objectives;
      expect(first && statusThen(document, first, quarter, '2026-11-17')).toBe(
        objective?.keyResults[0]?.status,
      );
    }
  });
});
