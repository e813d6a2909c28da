import { describe, expect, it } from 'vitest';
import { reviewId } from '#utils/okr/model/review.ts';
import { carryOver } from '#utils/workspace/edits/carry-over.ts';
import { changeKeyResult, createKeyResult } from '#utils/workspace/edits/key-result.ts';
import { linkIssue, unlinkIssue } from '#utils/workspace/edits/link.ts';
import { changeObjective } from '#utils/workspace/edits/objective.ts';
import { closeCycle, reopenCycle, setLesson, setReview } from '#utils/workspace/edits/review.ts';
import { createCycle } from '#utils/workspace/edits/team.ts';
import { frozenBy } from '#utils/workspace/frozen.ts';
import { first, PAY_318, sampleWorkspace } from './documents.ts';

const AT = '2027-01-05T09:00:00Z';
const CONTEXT = { now: AT, reason: '' };

const reviewed = () => {
  const work = sampleWorkspace();
  const cycle = first(work.document().cycles).id;
  const keyResult = first(work.document().keyResults);
  work.edit(linkIssue(work.document(), { keyResult: keyResult.id, issue: PAY_318 }).edit);
  return { work, cycle, keyResult };
};

const closed = () => {
  const all = reviewed();
  const proposed = new Map([[all.keyResult.id, { original: 0.4, changed: 0.7 }]]);
  const undo = all.work.edit(closeCycle(all.work.document(), { cycle: all.cycle, at: AT, proposed }));
  return { ...all, undo };
};

describe('a review', () => {
  it('is one a key result, whoever sets which part of it', () => {
    const { work, keyResult } = reviewed();
    work.edit(setReview(work.document(), keyResult.id, { score: 0.6 }));
    work.edit(setReview(work.document(), keyResult.id, { reason: 'two incidents are still open' }));
    expect(work.document().reviews).toEqual([
      {
        ...{ id: reviewId(keyResult.id), keyResult: keyResult.id, score: 0.6, proposed: null },
        ...{ reason: 'two incidents are still open', next: null, carriedTo: null },
      },
    ]);
  });

  it('keeps what the quarter taught by objective', () => {
    const { work, keyResult } = reviewed();
    work.edit(setLesson(work.document(), keyResult.objective, { worked: 'own pools' }));
    work.edit(setLesson(work.document(), keyResult.objective, { learned: 'measure each hop' }));
    expect(work.document().lessons).toMatchObject([
      { worked: 'own pools', didNot: '', learned: 'measure each hop' },
    ]);
  });
});

describe('closing a cycle', () => {
  it('keeps both proposed scores, closes its objectives, and is taken back as a whole', () => {
    const { work, cycle, undo } = closed();
    expect(work.document()).toMatchObject({
      cycles: [{ id: cycle, closedAt: AT }],
      reviews: [{ proposed: { original: 0.4, changed: 0.7 } }],
    });
    expect(work.document().objectives.every(({ state }) => state === 'closed')).toBe(true);
    work.apply(undo);
    expect(first(work.document().cycles).closedAt).toBeUndefined();
    expect(work.document().objectives.every(({ state }) => state === 'active')).toBe(true);
  });

  it('freezes all that its numbers rest on', () => {
    const { work, keyResult } = closed();
    const document = work.document();
    const name = first(document.cycles).name;
    const link = first(document.links).id;
    const edits = [
      changeKeyResult(document, keyResult.id, { title: 'Rewritten' }, CONTEXT),
      changeObjective(document, keyResult.objective, { title: 'Rewritten' }),
      createKeyResult(document, { objective: keyResult.objective, title: 'Late' }).edit,
      linkIssue(document, { keyResult: keyResult.id, issue: { ...PAY_318, id: '1' } }).edit,
      unlinkIssue(document, link),
      setReview(document, keyResult.id, { score: 1 }),
      setLesson(document, keyResult.objective, { learned: 'nothing' }),
    ];
    expect(edits.map((edit) => frozenBy(document, edit))).toEqual(edits.map(() => name));
  });

  it('leaves the next cycle free, and can be opened again', () => {
    const { work, cycle, keyResult } = closed();
    work.edit(createCycle({ name: 'next', starts: '2027-01-01', ends: '2027-03-31' }).edit);
    const open = reopenCycle(work.document(), cycle);
    expect(frozenBy(work.document(), open)).toBeNull();
    work.edit(open);
    const rename = changeKeyResult(work.document(), keyResult.id, { title: 'Mended' }, CONTEXT);
    expect(frozenBy(work.document(), rename)).toBeNull();
  });
});

describe('carrying over', () => {
  it('starts the key result anew from the value reached, with its tickets, under its objective', () => {
    const { work, keyResult } = reviewed();
    const { edit, cycle: into } = createCycle({ name: 'next', starts: '2027-01-01', ends: '2027-03-31' });
    work.edit(edit);
    work.edit(carryOver(work.document(), { into, keyResults: [{ id: keyResult.id, reached: 221 }] }));
    const document = work.document();
    const [review] = document.reviews;
    const next = document.keyResults.find(({ id }) => id === review?.carriedTo);
    const above = document.objectives.find(({ id }) => id === next?.objective);
    expect(review).toMatchObject({ keyResult: keyResult.id, next: 'carry-over' });
    expect(next).toMatchObject({
      title: keyResult.title,
      goal: { kind: 'reach', baseline: 221 },
      goalLog: [],
    });
    expect(above).toMatchObject({ cycle: into, state: 'draft' });
    expect(document.links.filter((link) => link.keyResult === next?.id)).toHaveLength(1);
  });

  it('puts several under one objective', () => {
    const { work, keyResult } = reviewed();
    const { edit, cycle: into } = createCycle({ name: 'next', starts: '2027-01-01', ends: '2027-03-31' });
    work.edit(edit);
    const second = work
      .document()
      .keyResults.find(({ id, objective }) => id !== keyResult.id && objective === keyResult.objective);
    if (!second) throw new Error('the sample has two');
    const reached = null;
    work.edit(
      carryOver(work.document(), {
        into,
        keyResults: [keyResult, second].map(({ id }) => ({ id, reached })),
      }),
    );
    expect(work.document().objectives.filter(({ cycle }) => cycle === into)).toHaveLength(1);
    const [there] = work.document().objectives.filter(({ cycle }) => cycle === into);
    expect(work.document().keyResults.filter(({ objective }) => objective === there?.id)).toHaveLength(2);
  });
});
