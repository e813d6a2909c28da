import { describe, expect, it } from 'vitest';
import { RuleId } from '#utils/okr/model/ids.ts';
import { teamView, ticketLines } from '#utils/okr/team-view.ts';
import {
  checkIn,
  factsOf,
  fromIssues,
  issue,
  keyResult,
  labelRule,
  link,
  reach,
  ref,
  teamDocument,
  teamInput,
  uid,
} from './build.ts';

import { done, keyResultOf, only } from './viewed.ts';

describe('a key result by tickets', () => {
  const incidents = labelRule('incidents', 'k1');
  const counted = keyResult('k1', {
    goal: reach(9, 2),
    measure: fromIssues({ window: { kind: 'created-in-cycle' }, inherit: false }),
  });
  const four = ['A-1', 'A-2', 'A-3', 'A-4'];
  const found = factsOf(
    ...four.map((key) => issue(key)),
    issue('A-5', { category: 'cancelled' }),
    issue('A-6', { created: '2026-09-01T00:00:00Z' }),
  );
  const matches = new Map([[incidents.id, [...four, 'A-5', 'A-6', 'A-7'].map(uid)]]);
  const document = {
    keyResults: [counted],
    rules: [incidents],
    links: [link('k1', 'A-7', { effect: 'excluded' })],
  };

  it('is computed, and explains itself down to each ticket left out', () => {
    const view = only(document, {
      facts: new Map([...found, ...factsOf(issue('A-7'))]),
      ruleMatches: matches,
      listUrl: (refs) => `https://acme.atlassian.net/issues?n=${refs.length}`,
    });
    expect(view).toMatchObject({ number: 4, value: '4', goal: 'of at most 2' });
    expect(view.explanation).toEqual({
      kind: 'issues',
      formula: { message: 'formula_count', args: ['tickets created in this cycle'] },
      counted: 4,
      matched: 7,
      leftOut: [
        { reason: 'cancelled', count: 1 },
        { reason: 'excluded', count: 1 },
        { reason: 'outside-window', count: 1 },
      ],
      hidden: 0,
      shared: 0,
      inputs: four,
      asOf: '2026-11-17T10:00:00Z',
      url: 'https://acme.atlassian.net/issues?n=4',
    });
    const reasons = new Map(view.tickets.map(({ key, leftOut }) => [key, leftOut]));
    expect(reasons).toEqual(
      new Map([
        ...four.map((key) => [key, undefined] as const),
        ['A-6', 'outside-window'],
        ['A-5', 'cancelled'],
      ]),
    );
  });

  it('moves by exactly one when one more ticket is linked, and back', () => {
    const more = { ...document, links: [...document.links, link('k1', 'A-8')] };
    const facts = new Map([...found, ...factsOf(issue('A-8'))]);
    expect(only(document, { facts, ruleMatches: matches }).number).toBe(4);
    expect(only(more, { facts, ruleMatches: matches }).number).toBe(5);
  });

  it('tells a real zero from one that was never measured', () => {
    expect(only(document, { ruleMatches: new Map([[incidents.id, []]]) }).number).toBe(0);
    const unread = only(document);
    expect(unread).toMatchObject({ number: null, status: 'pending' });
    expect(unread.explanation.formula.message).toBe('formula_unread');
    expect(only({ keyResults: [counted] }).explanation.formula.message).toBe('formula_nothing_selected');
    const unseen = only(
      { keyResults: [counted], links: [link('k1', 'A-1')] },
      { hidden: new Set([uid('A-1')]) },
    );
    expect(unseen).toMatchObject({
      number: null,
      status: 'pending',
      delivery: { done: 0, total: 1, hidden: 1 },
    });
    expect(unseen.explanation).toMatchObject({ formula: { message: 'formula_hidden' }, hidden: 1 });
  });

  it('stands beside a check-in that says otherwise', () => {
    const checkIns = [checkIn('k1', '2026-11-16T10:00:00Z', { value: 7 })];
    const view = only({ ...document, checkIns }, { facts: found, ruleMatches: matches });
    expect(view).toMatchObject({ number: 4, lastCheckIn: { value: 7 } });
    expect(view.history.at(-1)).toEqual({ day: '2026-11-17', value: 4, source: 'sample' });
  });

  it('is as old as its oldest reading, and stale with it', () => {
    const readAt = (of: string) => (of === uid('A-2') ? '2026-10-20T10:00:00Z' : '2026-11-17T10:00:00Z');
    const one = { ...document, keyResults: [{ ...counted, goal: reach(20, 8) }] };
    expect(only(one, { facts: found, ruleMatches: matches }).status).toBe('on-track');
    const view = only(one, { facts: found, ruleMatches: matches, readAt });
    expect(view).toMatchObject({ asOf: '2026-10-20T10:00:00Z', status: 'at-risk' });
    expect(view.statusReason.because).toBe('status_reason_stale_data');
  });

  it('weighs a ticket that serves two by its share, and flags it on both', () => {
    const views = teamView(
      teamInput(
        teamDocument({
          keyResults: [
            keyResult('k1', { measure: fromIssues() }),
            keyResult('k2', { measure: fromIssues() }),
          ],
          links: [link('k1', 'A-1', { share: 0.7 }), link('k2', 'A-1', { share: 0.3 }), link('k2', 'A-2')],
        }),
        { facts: found },
      ),
    );
    expect(keyResultOf(views, 'k1')).toMatchObject({ number: 0.7, explanation: { shared: 1 } });
    expect(keyResultOf(views, 'k2')).toMatchObject({ number: 1.3, explanation: { shared: 1, counted: 2 } });
  });
});

describe('a key result that is its own tickets', () => {
  const share = keyResult('k1', {
    measure: fromIssues({ aggregate: { fn: 'share-done', by: 'count', missing: 'one' } }),
    unit: '%',
  });
  const view = teamView(
    teamInput(
      teamDocument({
        keyResults: [share, keyResult('k2')],
        links: ['A-1', 'A-2', 'A-3', 'A-4'].map((key) => link('k1', key)),
        checkIns: [checkIn('k2', '2026-11-16T10:00:00Z', { value: 10 })],
      }),
      { facts: factsOf(done('A-1'), done('A-2'), done('A-3'), issue('A-4')) },
    ),
  );
  const own = keyResultOf(view, 'k1');

  it('shows tickets and no outcome: no bar, no progress, no disagreement', () => {
    expect(own).toMatchObject({
      deliveryOnly: true,
      progress: null,
      value: '3',
      goal: 'of 4 tickets done',
      from: '',
    });
    expect(own.bar).toMatchObject({ kind: 'progress', progress: null });
    expect(own).toMatchObject({ number: 75, delivery: { done: 3, total: 4 }, status: 'on-track' });
    expect(view.attention.filter(({ keyResult: id }) => id === 'k1')).toEqual([]);
  });

  it('does not lift its objective', () => {
    expect(view.objectives[0]?.progress).toBe(0.1);
  });
});

describe('a ticket on its page', () => {
  const rule = labelRule('checkout', 'k3');
  const document = teamDocument({
    keyResults: [keyResult('k1'), keyResult('k2'), keyResult('k3'), keyResult('k4')],
    links: [
      link('k1', 'PAY-12'),
      link('k2', 'PAY-13', { effect: 'context' }),
      link('k4', 'PAY-13', { effect: 'excluded' }),
      link('k4', 'PAY-20', { share: 0.3 }),
    ],
    rules: [rule],
  });
  const input = teamInput(document, {
    facts: factsOf(issue('PAY-12'), issue('PAY-13', { parent: 'PAY-12' })),
    ruleMatches: new Map([[RuleId.parse('checkout'), [uid('PAY-13')]]]),
    here: uid('PAY-13'),
  });

  it('names every key result it serves, why, and what it is only context for', () => {
    expect(ticketLines(input, uid('PAY-13')).map(({ id, why, link: own }) => [id, why.kind, own])).toEqual([
      ['k3', 'rule', null],
      ['k1', 'child', null],
      ['k2', 'context', 'link-k2-PAY-13'],
    ]);
  });

  it('shows a link at once, before the ticket has been read', () => {
    expect(ticketLines(input, uid('PAY-20'))).toMatchObject([
      { id: 'k4', team: 'payments', share: 30, why: { kind: 'linked' }, link: 'link-k4-PAY-20' },
    ]);
    expect(ticketLines(input, uid('PAY-99'))).toEqual([]);
  });

  it('stands first among the tickets of its key result', () => {
    const rows = keyResultOf(teamView(input), 'k1').tickets;
    expect(rows.map(({ key, here }) => [key, here])).toEqual([
      ['PAY-13', true],
      ['PAY-12', false],
    ]);
  });

  it('becomes a link only with a web address', () => {
    const hostile = issue('PAY-12', { url: 'javascript:alert(1)' });
    const view = teamView({ ...input, facts: factsOf(hostile) });
    expect(keyResultOf(view, 'k1').tickets[0]?.url).toBe('');
  });

  it('counts across trackers', () => {
    const linear = ref('ENG-1', { tracker: 'linear', site: 'org' });
    const view = only(
      {
        keyResults: [keyResult('k1', { measure: fromIssues() })],
        links: [link('k1', 'PAY-12'), link('k1', 'ENG-1', { issue: linear })],
      },
      { facts: factsOf(issue('PAY-12'), issue('ENG-1', { ref: linear })) },
    );
    expect(view.number).toBe(2);
  });
});
