import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { coverageOf, type OpenTicket, servedIn, withoutWork } from '#utils/okr/coverage.ts';
import { ObjectiveId } from '#utils/okr/model/ids.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import { teamView } from '#utils/okr/team-view.ts';
import {
  factsOf,
  fromIssues,
  issue,
  keyResult,
  labelRule,
  link,
  objective,
  reach,
  ref,
  teamDocument,
  teamInput,
} from './build.ts';

const open = (key: string, more: Partial<OpenTicket> = {}): OpenTicket => ({
  ref: ref(key),
  title: key,
  url: `https://acme.atlassian.net/browse/${key}`,
  category: 'doing',
  parent: null,
  project: { key: key.replace(/-\d+$/, ''), name: '' },
  elsewhere: [],
  ...more,
});

const DOCUMENT = teamDocument({
  objectives: [objective('o1'), objective('draft', { state: 'draft' })],
  keyResults: [
    keyResult('linked', { goal: reach(0, 4), measure: fromIssues() }),
    keyResult('bare'),
    keyResult('ruled', { measure: fromIssues() }),
    keyResult('later', { objective: ObjectiveId.parse('draft') }),
  ],
  links: [link('linked', 'PAY-1'), link('linked', 'PAY-3', { effect: 'excluded' })],
  rules: [labelRule('r', 'ruled')],
});
const VIEW = teamView(teamInput(DOCUMENT, { facts: factsOf(issue('PAY-1', { category: 'doing' })) }));

describe('what serves a key result', () => {
  const serves = servedIn(VIEW, DOCUMENT);
  it.each<[string, OpenTicket, boolean]>([
    ['a linked ticket', open('PAY-1'), true],
    ['another', open('PAY-2'), false],
    ['a child of one that does', open('PAY-4', { parent: issueUid(ref('PAY-1')) }), true],
    ['such a child that is kept out', open('PAY-3', { parent: issueUid(ref('PAY-1')) }), false],
    ['one of another team', open('PAY-5', { elsewhere: ['Platform'] }), true],
  ])('%s', (_, ticket, expected) => {
    expect(serves(ticket)).toBe(expected);
  });

  it('a link counts before its ticket was read', () => {
    const links = [...DOCUMENT.links, link('bare', 'PAY-2')];
    expect(servedIn(VIEW, { links })(open('PAY-2'))).toBe(true);
  });
});

describe('coverage', () => {
  it('each ticket is counted once, in its project, and either serves or is listed', () => {
    const key = fc.constantFrom('PAY-1', 'PAY-2', 'OPS-1', 'OPS-2', 'CHK-1');
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.func(fc.boolean()), (keys, serves) => {
        const tickets = keys.map((one) => open(one));
        const projects = coverageOf(tickets, (ticket) => serves(ticket.ref.key));
        expect(projects.reduce((sum, { total }) => sum + total, 0)).toBe(keys.length);
        for (const { total, serving, without } of projects) expect(serving + without.length).toBe(total);
        const totals = projects.map(({ total }) => total);
        expect(totals).toEqual([...totals].sort((a, b) => b - a));
      }),
    );
  });
});

it('lists running key results that nothing serves, and says which have a rule', () => {
  const found = withoutWork(VIEW, DOCUMENT).map(({ keyResult: { id }, ruled }) => [id, ruled]);
  expect(found).toEqual([
    ['bare', false],
    ['ruled', true],
  ]);
});
