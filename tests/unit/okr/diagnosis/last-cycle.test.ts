import { describe, expect, it } from 'vitest';
import { lastCycle } from '#utils/okr/diagnosis/last-cycle.ts';
import { CycleId, KeyResultId } from '#utils/okr/model/ids.ts';
import { lessonId, reviewId } from '#utils/okr/model/review.ts';
import { keyResult, objective, quarter, reach, teamDocument } from '../build.ts';

const spring = {
  ...quarter,
  id: CycleId.parse('spring'),
  name: 'Spring',
  starts: '2026-04-01',
  ends: '2026-06-30',
};
const summer = {
  ...quarter,
  id: CycleId.parse('summer'),
  name: 'Summer',
  starts: '2026-07-01',
  ends: '2026-09-30',
};
const closedAt = '2026-10-02T09:00:00Z';

const review = (id: string, score: number, carriedTo: string | null = null) => ({
  id: reviewId(KeyResultId.parse(id)),
  keyResult: KeyResultId.parse(id),
  score,
  reason: '',
  next: carriedTo ? ('carry-over' as const) : null,
  carriedTo: carriedTo ? KeyResultId.parse(carriedTo) : null,
  proposed: null,
});

const wait = { ...objective('wait', { title: 'Nobody waits' }), cycle: summer.id };

const DOCUMENT = teamDocument({
  cycles: [quarter, { ...summer, closedAt }, { ...spring, closedAt: '2026-07-01T09:00:00Z' }],
  objectives: [wait],
  keyResults: [
    keyResult('latency', { objective: wait.id, title: 'Latency', goal: reach(420, 200) }),
    keyResult('errors', { objective: wait.id, title: 'Errors', goal: reach(9, 2) }),
    keyResult('reached', { objective: wait.id, title: 'Reached', goal: reach(0, 2) }),
  ],
  reviews: [review('latency', 0.6, 'next'), review('errors', 0.2), review('reached', 0.7)],
  lessons: [{ id: lessonId(wait.id), objective: wait.id, worked: 'W', didNot: '', learned: 'Ask sooner.' }],
});

describe('the cycle before', () => {
  it('is the closed one that ended last', () => {
    expect(lastCycle(DOCUMENT, quarter)?.name).toBe('Summer');
    expect(lastCycle(DOCUMENT, summer)?.name).toBe('Spring');
    expect(lastCycle(DOCUMENT, spring)).toBeNull();
  });

  it('tells what was learned, missed (the worst first) and carried over', () => {
    const last = lastCycle(DOCUMENT, quarter);
    expect(last?.learned).toEqual([{ id: 'wait', objective: 'Nobody waits', text: 'Ask sooner.' }]);
    expect(last?.missed.map(({ title, score }) => [title, score])).toEqual([
      ['Errors', 0.2],
      ['Latency', 0.6],
    ]);
    expect(last?.carried.map(({ title }) => title)).toEqual(['Latency']);
  });

  it('does not count while it is not closed', () => {
    const open = { ...DOCUMENT, cycles: [quarter, summer] };
    expect(lastCycle(open, quarter)).toBeNull();
  });
});
