import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { deliveryOf } from '#utils/measure/delivery.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import { type Selection, select } from '#utils/measure/selection.ts';
import { indexSelection } from '#utils/measure/selection-index.ts';
import { KeyResultId, type RuleId } from '#utils/okr/model/ids.ts';
import type { Link, Rule } from '#utils/okr/model/link.ts';
import { ruleText } from '#utils/okr/rule-text.ts';
import { factsOf, fromIssues, issue, keyResult, labelRule, link, uid, words } from '../okr/build.ts';

interface Case {
  issues?: IssueFacts[];
  links?: Link[];
  rules?: Rule[];
  matches?: [RuleId, string[]][];
  hidden?: string[];
  inherit?: boolean;
  keyResults?: string[];
}

const selected = ({
  issues = [],
  links = [],
  rules = [],
  matches = [],
  hidden = [],
  ...over
}: Case): Selection =>
  select(
    keyResult('k1', { measure: fromIssues({ inherit: over.inherit ?? true }) }),
    indexSelection({
      keyResults: new Set((over.keyResults ?? ['k1', 'k2']).map((id) => KeyResultId.parse(id))),
      links,
      rules,
      facts: factsOf(...issues),
      ruleMatches: new Map(matches.map(([rule, keys]) => [rule, keys.map(uid)])),
      hidden: new Set(hidden.map(uid)),
      ruleText: (rule) => ruleText(rule, words),
    }),
  );

const why = (selection: Selection, key: string) => selection.serving.get(uid(key))?.why;
const keys = (selection: Selection) =>
  [...selection.serving.values()].map(({ facts }) => facts?.ref.key ?? '?');

const incidents = labelRule('incidents', 'k1');
const family = [
  issue('PAY-12'),
  issue('PAY-13', { parent: 'PAY-12' }),
  issue('PAY-14', { parent: 'PAY-13' }),
  issue('PAY-99'),
];

describe('what serves a key result', () => {
  it('is what is linked, what a rule matches and what hangs under either, each with its reason', () => {
    const selection = selected({
      issues: [...family, issue('PAY-20'), issue('PAY-21', { parent: 'PAY-20' })],
      links: [link('k1', 'PAY-12')],
      rules: [incidents],
      matches: [[incidents.id, ['PAY-20', 'PAY-12']]],
    });
    expect(keys(selection).sort()).toEqual(['PAY-12', 'PAY-13', 'PAY-14', 'PAY-20', 'PAY-21']);
    expect(why(selection, 'PAY-12')).toEqual({ kind: 'linked' });
    expect(why(selection, 'PAY-14')).toEqual({ kind: 'child', of: 'PAY-12' });
    expect(why(selection, 'PAY-20')).toEqual({ kind: 'rule', rule: 'incidents', text: 'label incidents' });
    expect(why(selection, 'PAY-21')).toEqual({ kind: 'child', of: 'PAY-20' });
  });

  it('takes no children when the measure does not inherit', () => {
    expect(keys(selected({ issues: family, links: [link('k1', 'PAY-12')], inherit: false }))).toEqual([
      'PAY-12',
    ]);
  });

  it('lets a child linked elsewhere go, with all that hangs under it', () => {
    const elsewhere = { issues: family, links: [link('k1', 'PAY-12'), link('k2', 'PAY-13')] };
    expect(keys(selected(elsewhere))).toEqual(['PAY-12']);
    expect(keys(selected({ ...elsewhere, keyResults: ['k1'] }))).toHaveLength(3);
  });

  it('keeps a child that is linked here and elsewhere', () => {
    const links = [link('k1', 'PAY-12'), link('k1', 'PAY-13'), link('k2', 'PAY-13')];
    expect(keys(selected({ issues: family, links }))).toEqual(['PAY-12', 'PAY-13', 'PAY-14']);
  });

  it('keeps out what is excluded or only context, although a rule or a parent brings it in', () => {
    const selection = selected({
      issues: family,
      links: [
        link('k1', 'PAY-12'),
        link('k1', 'PAY-13', { effect: 'excluded' }),
        link('k1', 'PAY-99', { effect: 'context' }),
      ],
      rules: [incidents],
      matches: [[incidents.id, ['PAY-99', 'PAY-13']]],
    });
    expect(keys(selection)).toEqual(['PAY-12']);
    expect(selection.leftOut).toEqual({ context: 1, excluded: 1 });
    expect([...selection.context.keys()]).toEqual([uid('PAY-99')]);
  });

  it('reaches the children of an epic that the viewer may not see', () => {
    const child = issue('PAY-13', { parent: 'PAY-12' });
    const selection = selected({ issues: [child], links: [link('k1', 'PAY-12')], hidden: ['PAY-12'] });
    expect(why(selection, 'PAY-13')).toEqual({ kind: 'child', of: 'PAY-12' });
    expect(deliveryOf(selection)).toEqual({ done: 0, total: 2, hidden: 1 });
  });

  it('hands its share down', () => {
    const selection = selected({ issues: family, links: [link('k1', 'PAY-12', { share: 0.3 })] });
    expect([...selection.serving.values()].map(({ weight }) => weight)).toEqual([0.3, 0.3, 0.3]);
  });

  it('does not mix up the same id on two sites', () => {
    const other = { ...issue('PAY-13'), parent: { id: 'id-PAY-12', key: 'PAY-12' } };
    const foreign = { ...other, ref: { ...other.ref, site: 'cloud-2' } };
    expect(keys(selected({ issues: [issue('PAY-12'), foreign], links: [link('k1', 'PAY-12')] }))).toEqual([
      'PAY-12',
    ]);
  });

  it('ends where parents go round in a circle, and meets each ticket once', () => {
    const tree = fc.array(fc.nat(9), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(tree, (parents) => {
        const issues = parents.map((parent, i) => issue(`P-${i}`, { parent: `P-${parent}` }));
        const all = keys(selected({ issues, links: [link('k1', 'P-0')] }));
        expect(new Set(all).size).toBe(all.length);
        for (const [i, parent] of parents.entries())
          if (all.includes(`P-${parent}`)) expect(all).toContain(`P-${i}`);
      }),
    );
  });
});

describe('how much is known', () => {
  it.each<[string, Case, Selection['state']]>([
    ['no link, no rule', {}, 'nothing-selected'],
    [
      'context alone',
      { issues: family, links: [link('k1', 'PAY-12', { effect: 'context' })] },
      'nothing-selected',
    ],
    ['a rule not asked yet', { issues: family, links: [link('k1', 'PAY-12')], rules: [incidents] }, 'unread'],
    ['a rule that matched none', { rules: [incidents], matches: [[incidents.id, []]] }, 'known'],
    ['a link not read yet', { links: [link('k1', 'PAY-12')] }, 'unread'],
    ['all links out of sight', { links: [link('k1', 'PAY-12')], hidden: ['PAY-12'] }, 'hidden'],
    ['one link read', { issues: family, links: [link('k1', 'PAY-12'), link('k1', 'PAY-77')] }, 'known'],
  ])('%s', (_, given, state) => {
    expect(selected(given).state).toBe(state);
  });
});

describe('delivery', () => {
  it('counts whole tickets, cancelled ones in neither number', () => {
    const issues = [
      issue('A-1', { category: 'done' }),
      issue('A-2', { category: 'cancelled' }),
      issue('A-3', { category: 'doing' }),
    ];
    const links = ['A-1', 'A-2', 'A-3', 'A-4'].map((key) => link('k1', key, { share: 0.5 }));
    expect(deliveryOf(selected({ issues, links }))).toEqual({ done: 1, total: 3, hidden: 1 });
  });

  it('is nothing without linked work', () => {
    expect(deliveryOf(selected({}))).toBeNull();
    const cancelled = [issue('A-1', { category: 'cancelled' })];
    expect(deliveryOf(selected({ issues: cancelled, links: [link('k1', 'A-1')] }))).toBeNull();
  });
});
