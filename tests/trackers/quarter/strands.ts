import { addDays, workdayFrom } from './calendar.ts';
import type { Draft } from './draft.ts';
import { at, moves } from './history.ts';
import type { Random } from './random.ts';
import type { Strand } from './titles.ts';
import type { SimTracker } from './types.ts';

export interface Era {
  /** First day of the cycle. */
  starts: string;
  /** The last day of which anything is known. */
  until: string;
}

const ESTIMATES = [1, 2, 2, 3, 3, 5, 5, 8];

/** An epic with its work, begun one after the other, so that early tickets are done and late ones wait. */
export const strandDrafts = (random: Random, era: Era, tracker: SimTracker, strand: Strand): Draft[] => {
  const begun = addDays(era.starts, strand.from - 15);
  const epic: Draft = {
    slug: strand.slug,
    tracker,
    project: strand.project,
    title: strand.title,
    type: 'Epic',
    labels: strand.labels,
    parent: null,
    estimate: null,
    numbers: {},
    created: at(random, workdayFrom(begun)),
    moves: [],
  };
  const children = strand.work.flatMap((title, i) => workDrafts(random, era, epic, strand, title, i));
  const first = children.flatMap((child) => child.moves.map((move) => move.at)).sort()[0];
  if (first) epic.moves = [{ at: first, to: 'In Progress', category: 'doing' }];
  return [epic, ...children];
};

const workDrafts = (
  random: Random,
  era: Era,
  epic: Draft,
  strand: Strand,
  title: string,
  index: number,
): Draft[] => {
  const created = workdayFrom(addDays(era.starts, strand.from - 11 + Math.floor(index * 1.5)));
  const start = Math.max(strand.from + 4 + index * 6, 2 + daysFrom(era.starts, created));
  const wait = start - daysFrom(era.starts, created);
  const plan = {
    tracker: epic.tracker,
    created,
    wait: [wait, wait + 4] as [number, number],
    work: [2, 12] as [number, number],
    reopens: 0.08,
    cancels: 0.05,
    until: era.until,
  };
  const story: Draft = {
    slug: `${epic.slug}/${index}`,
    tracker: epic.tracker,
    project: epic.project,
    title,
    type: random.chance(0.3) ? 'Task' : 'Story',
    labels: random.chance(0.35) ? [...strand.labels] : [],
    parent: epic.slug,
    estimate: random.chance(0.15) ? null : random.pick(ESTIMATES),
    numbers: {},
    created: at(random, created),
    moves: moves(random, plan),
  };
  const parts = (strand.subtasks?.[title] ?? []).map((part, i) => ({
    ...story,
    slug: `${story.slug}/${i}`,
    title: part,
    type: 'Sub-task' as const,
    labels: [],
    parent: story.slug,
    estimate: random.chance(0.5) ? null : random.pick([1, 1, 2]),
    created: at(random, workdayFrom(addDays(created, 1))),
    moves: moves(random, { ...plan, created: workdayFrom(addDays(created, 1)), cancels: 0 }),
  }));
  return [story, ...parts];
};

const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
