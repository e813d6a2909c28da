import { describe, expect, it } from 'vitest';
import { cycleAfter } from '#utils/okr/cycle-after.ts';
import { closeQuarter, nextCycle } from '#utils/workspace/edits/close-quarter.ts';
import { setReview } from '#utils/workspace/edits/review.ts';
import { createCycle } from '#utils/workspace/edits/team.ts';
import { first, sampleWorkspace } from './documents.ts';

const AT = '2027-01-12T09:00:00Z';

describe('the cycle after', () => {
  it.each([
    ['2026-Q4', '2026-10-01', '2026-12-31', '2027-Q1', '2027-01-01', '2027-03-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q2', '2026-04-06', '2026-07-05', '2026-Q3', '2026-07-06', '2026-10-04'],
    ['Sprint 9', '2026-10-05', '2026-10-18', 'Sprint 10', '2026-10-19', '2026-11-01'],
    ['Winter', '2026-10-01', '2026-10-31', 'Winter 2', '2026-11-01', '2026-12-01'],
  ])('%s, %s to %s, is %s, %s to %s', (name, starts, ends, ...next) => {
    const { name: called, starts: from, ends: to } = cycleAfter({ name, starts, ends });
    expect([called, from, to]).toEqual(next);
  });

  it('is the one that is there already', () => {
    const work = sampleWorkspace();
    const running = first(work.document().cycles);
    expect(nextCycle(work.document().cycles, running)).toBeNull();
    work.edit(createCycle({ name: 'later', starts: '2027-06-01', ends: '2027-08-31' }).edit);
    work.edit(createCycle({ name: 'next', starts: '2027-02-01', ends: '2027-04-30' }).edit);
    expect(nextCycle(work.document().cycles, running)?.name).toBe('next');
  });
});

describe('closing the quarter', () => {
  it('freezes it, makes the next one, and takes over what was ticked: one step of undo', () => {
    const work = sampleWorkspace();
    const before = work.document();
    const cycle = first(before.cycles).id;
    const above = first(before.objectives).id;
    const [one, two] = before.keyResults.filter(({ objective }) => objective === above);
    if (!one || !two) throw new Error('the sample has key results');
    work.edit(setReview(before, one.id, { next: 'carry-over' }));
    const carry = [one, two].map(({ id }) => ({ id, reached: 221 }));
    const back = work.edit(closeQuarter(work.document(), { cycle, at: AT, proposed: new Map(), carry }));
    const closed = work.document();
    const next = nextCycle(closed.cycles, first(before.cycles));
    const objectives = closed.objectives.filter((objective) => objective.cycle === next?.id);
    expect(closed.cycles.find(({ id }) => id === cycle)?.closedAt).toBe(AT);
    expect(objectives).toHaveLength(1);
    expect(closed.keyResults.filter(({ objective }) => objective === objectives[0]?.id)).toHaveLength(2);
    work.apply(back);
    expect(work.document().cycles).toEqual(before.cycles);
    expect(work.document().keyResults).toEqual(before.keyResults);
  });
});
