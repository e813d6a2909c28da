import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { ObjectiveId } from '#utils/okr/model/ids.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { emptyState } from '#utils/sync/state.ts';
import { checkIn, recordSample } from '#utils/workspace/edits/check-in.ts';
import { changeKeyResult, createKeyResult, reorderKeyResult } from '#utils/workspace/edits/key-result.ts';
import { addRule, excludeIssue, linkIssue, removeRule, unlinkIssue } from '#utils/workspace/edits/link.ts';
import {
  changeObjective,
  createObjective,
  removeObjective,
  reorderObjective,
} from '#utils/workspace/edits/objective.ts';
import { changeCycle, changeTeam, createCycle, createTeam } from '#utils/workspace/edits/team.ts';
import { readDocument } from '#utils/workspace/read-document.ts';
import { first, newClock, PAY_318, sampleWorkspace, workspaceOf } from './documents.ts';

const CONTEXT = { now: '2026-11-17T12:00:00Z', reason: 'the market moved' };

describe('a team', () => {
  it('comes into being with its cycle and can be changed', () => {
    const { edit, team, cycle } = createTeam({
      name: 'Payments',
      timeZone: 'Europe/Berlin',
      fiscalStartMonth: 4,
      cycle: { name: '2026-Q4', starts: '2026-10-01', ends: '2026-12-31' },
    });
    const { state } = applyChanges(emptyState(), edit.changes, newClock());
    const { document, problems } = readDocument(team, state);
    expect(problems).toEqual([]);
    expect(document).toMatchObject({
      team: { id: team, name: 'Payments', fiscalStartMonth: 4, weekStart: 1 },
      cycles: [{ id: cycle, name: '2026-Q4' }],
    });
    const changed = workspaceOf(document);
    changed.edit(changeTeam(document, { name: 'Money', weekStart: 0 }));
    changed.edit(changeCycle(document, cycle, { ends: '2027-01-08' }));
    changed.edit(createCycle({ name: '2027-Q1', starts: '2027-01-09', ends: '2027-03-31' }).edit);
    expect(changed.document()).toMatchObject({
      team: { name: 'Money', weekStart: 0, fiscalStartMonth: 4 },
      cycles: [{ ends: '2027-01-08' }, { name: '2027-Q1' }],
    });
  });
});

describe('objectives and key results', () => {
  it('are added at the end, as drafts that can be read at once', () => {
    const work = sampleWorkspace();
    const cycle = first(work.document().cycles).id;
    const made = createObjective(work.document(), { cycle, title: 'New' });
    work.edit(made.edit);
    work.edit(createKeyResult(work.document(), { objective: made.objective, title: 'Count it' }).edit);
    const { document, problems } = work.read();
    expect(problems).toEqual([]);
    expect(document.objectives.at(-1)).toMatchObject({ title: 'New', state: 'draft', ambition: 'committed' });
    expect(document.keyResults.find(({ objective }) => objective === made.objective)).toMatchObject({
      title: 'Count it',
      goal: null,
      measure: { kind: 'manual' },
    });
  });

  it('change by single fields, and say nothing where nothing changed', () => {
    const work = sampleWorkspace();
    const objective = first(work.document().objectives);
    const edit = changeObjective(work.document(), objective.id, { title: objective.title, why: 'because' });
    expect(edit.changes).toEqual([
      { kind: 'set', collection: 'objectives', id: objective.id, field: 'why', value: 'because' },
    ]);
    expect(edit.label).toEqual({ message: 'edit_objective_changed', args: [objective.title] });
  });

  it('go with all that hangs on them and come back with it', () => {
    const work = sampleWorkspace();
    const before = work.document();
    const objective = first(before.objectives).id;
    const keyResult = first(before.keyResults).id;
    work.edit(linkIssue(before, { keyResult, issue: PAY_318 }).edit);
    const linked = work.document();
    const inverse = work.edit(removeObjective(linked, objective));
    expect(work.document().keyResults.some((kr) => kr.objective === objective)).toBe(false);
    expect(work.document()).toMatchObject({ links: [] });
    expect(work.document().checkIns.some((one) => one.keyResult === keyResult)).toBe(false);
    expect(work.read().problems).toEqual([]);
    work.apply(inverse);
    expect(work.document()).toEqual(linked);
  });

  it('stand in the order they are put in, whatever is moved where', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 4 })), { maxLength: 80 }), (moves) => {
        const work = sampleWorkspace();
        const mine = () =>
          work
            .document()
            .keyResults.filter(({ objective }) => objective === 'sample-checkout')
            .map(({ id }) => id);
        const expected = mine();
        for (const [from, to] of moves) {
          const moved = expected[from];
          const before = expected[to] ?? null;
          if (moved === undefined || moved === before) continue;
          expected.splice(from, 1);
          expected.splice(before === null ? expected.length : expected.indexOf(before), 0, moved);
          work.edit(reorderKeyResult(work.document(), moved, before));
          expect(mine()).toEqual(expected);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('can be moved to the front and to the end', () => {
    const work = sampleWorkspace();
    const [a, b, c] = work.document().objectives.map(({ id }) => id);
    work.edit(reorderObjective(work.document(), c ?? ObjectiveId.parse('?'), a ?? null));
    expect(work.document().objectives.map(({ id }) => id)).toEqual([c, a, b]);
    work.edit(reorderObjective(work.document(), c ?? ObjectiveId.parse('?'), null));
    expect(work.document().objectives.map(({ id }) => id)).toEqual([a, b, c]);
  });
});

describe('a goal', () => {
  const goal = { kind: 'reach', baseline: 420, target: 250, phases: [] } as const;
  const easier = { ...goal, phases: [] };

  it('changed while the cycle runs is logged with its reason, both versions whole', () => {
    const work = sampleWorkspace();
    const before = first(work.document().keyResults);
    work.edit(changeKeyResult(work.document(), before.id, { goal: easier }, CONTEXT));
    const after = first(work.document().keyResults);
    expect(after.goal).toEqual(goal);
    expect(after.goalLog).toEqual([
      { at: CONTEXT.now, from: before.goal, to: goal, reason: 'the market moved' },
    ]);
  });

  it('changed before the cycle starts, or not at all, is not logged', () => {
    const work = sampleWorkspace();
    const { id, goal: same } = first(work.document().keyResults);
    const early = { ...CONTEXT, now: '2026-01-01T00:00:00Z' };
    work.edit(changeKeyResult(work.document(), id, { goal: easier }, early));
    work.edit(changeKeyResult(work.document(), id, { goal: same, title: 'Renamed' }, early));
    work.edit(changeKeyResult(work.document(), id, { goal: same }, CONTEXT));
    expect(first(work.document().keyResults)).toMatchObject({ title: 'Renamed', goalLog: [] });
  });

  it('keeps the log of two people who changed it unaware of each other', async () => {
    const { join } = await import('#utils/sync/join.ts');
    const mine = sampleWorkspace(newClock('mine'));
    const theirs = sampleWorkspace(newClock('theirs'));
    theirs.become(mine.state());
    const { id } = first(mine.document().keyResults);
    mine.edit(changeKeyResult(mine.document(), id, { goal: { ...easier, target: 300 } }, CONTEXT));
    theirs.edit(changeKeyResult(theirs.document(), id, { goal: easier }, { ...CONTEXT, reason: 'theirs' }));
    mine.become(join(mine.state(), theirs.state()));
    const reasons = () => first(mine.document().keyResults).goalLog.map(({ reason }) => reason);
    expect(reasons().sort()).toEqual(['the market moved', 'theirs']);
    mine.edit(
      changeKeyResult(
        mine.document(),
        id,
        { goal: { ...easier, target: 275 } },
        { ...CONTEXT, reason: 'third' },
      ),
    );
    expect(reasons().sort()).toEqual(['the market moved', 'theirs', 'third']);
  });
});

describe('a link', () => {
  it('made twice is one, also in two browsers, and the later effect stands', () => {
    const work = sampleWorkspace();
    const keyResult = first(work.document().keyResults).id;
    const once = linkIssue(work.document(), { keyResult, issue: PAY_318 });
    work.edit(once.edit);
    work.edit(linkIssue(work.document(), { keyResult, issue: { ...PAY_318, key: 'SHOP-9' } }).edit);
    expect(work.document().links).toMatchObject([
      { id: once.link, effect: 'contributes', issue: { key: 'SHOP-9' } },
    ]);
    work.edit(excludeIssue(work.document(), { keyResult, issue: PAY_318 }).edit);
    expect(work.document().links).toMatchObject([{ effect: 'excluded' }]);
  });

  it('taken away and made again is as new', () => {
    const work = sampleWorkspace();
    const keyResult = first(work.document().keyResults).id;
    const { edit, link } = linkIssue(work.document(), { keyResult, issue: PAY_318, share: 0.5 });
    work.edit(edit);
    const away = unlinkIssue(work.document(), link);
    expect(away.label).toEqual({ message: 'edit_unlinked', args: ['PAY-318', 'p99 checkout latency'] });
    work.edit(away);
    expect(work.document().links).toEqual([]);
    work.edit(linkIssue(work.document(), { keyResult, issue: PAY_318 }).edit);
    expect(work.document().links).toMatchObject([{ share: null }]);
  });

  it('by rule is added and taken away', () => {
    const work = sampleWorkspace();
    const keyResult = first(work.document().keyResults).id;
    const query = { kind: 'label', tracker: 'linear', site: 'org', label: 'checkout' } as const;
    const { edit, rule } = addRule(work.document(), { keyResult, query });
    work.edit(edit);
    expect(work.document().rules).toEqual([{ id: rule, keyResult, query }]);
    work.edit(removeRule(work.document(), rule));
    expect(work.document().rules).toEqual([]);
  });
});

describe('check-ins and samples', () => {
  it('only follow each other', () => {
    const work = sampleWorkspace();
    const keyResult = first(work.document().keyResults).id;
    const count = work.document().checkIns.length;
    const made = checkIn(work.document(), { keyResult, at: CONTEXT.now, value: 310, confidence: 6 });
    const inverse = work.edit(made.edit);
    expect(work.document().checkIns).toHaveLength(count + 1);
    work.write([{ kind: 'set', collection: 'checkIns', id: made.checkIn, field: 'value', value: 1 }]);
    expect(work.document().checkIns.at(-1)).toMatchObject({ value: 310 });
    work.apply(inverse);
    expect(work.document().checkIns).toHaveLength(count);
  });

  it('of a day: the one with the fewest hidden tickets stands, then the latest; the same again is nothing', () => {
    const work = sampleWorkspace();
    const keyResult = first(work.document().keyResults).id;
    const day = { keyResult, day: '2026-11-17', delivery: null, fingerprint: 'f' };
    const measure = (value: number, hidden: number) =>
      work.apply(recordSample(work.document(), { ...day, value, hidden }));
    measure(5, 2);
    measure(6, 0);
    measure(7, 1);
    expect(work.document().samples).toMatchObject([{ value: 6, hidden: 0 }]);
    measure(8, 0);
    expect(work.document().samples).toMatchObject([{ value: 8, hidden: 0 }]);
    expect(recordSample(work.document(), { ...day, value: 8, hidden: 0 })).toEqual([]);
  });
});
