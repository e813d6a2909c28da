import { expect, it } from 'vitest';
import { chooseCycle } from '#utils/okr/cycle.ts';
import { CycleId } from '#utils/okr/model/ids.ts';

const cycle = (id: string, starts: string, ends: string) => ({
  id: CycleId.parse(id),
  name: id,
  starts,
  ends,
});
const q3 = cycle('Q3', '2026-07-01', '2026-09-30');
const q4 = cycle('Q4', '2026-10-01', '2026-12-31');
const chosen = (today: string, wanted: string | null = null) =>
  chooseCycle([q4, q3], wanted === null ? null : CycleId.parse(wanted), today)?.id;

it('is the one asked for, or the one today falls in', () => {
  expect(chosen('2026-11-17', 'Q3')).toBe('Q3');
  expect(chosen('2026-11-17')).toBe('Q4');
  expect(chosen('2026-11-17', 'gone')).toBe('Q4');
});

it('is the one still running where a shorter one has come and gone', () => {
  const sprint = cycle('sprint', '2026-10-15', '2026-10-28');
  expect(chooseCycle([q4, sprint], null, '2026-10-20')?.id).toBe('sprint');
  expect(chooseCycle([q4, sprint], null, '2026-11-17')?.id).toBe('Q4');
});

it('is otherwise the last that started, or the first to come', () => {
  expect(chosen('2027-05-01')).toBe('Q4');
  expect(chosen('2026-01-01')).toBe('Q3');
  expect(chooseCycle([], null, '2026-01-01')).toBeNull();
});
