/** What the closed cycle before this one has to say to it (docs/method.md: lessons open the next setting). */
import type { TeamDocument } from '../model/document.ts';
import { reviewId } from '../model/review.ts';
import type { Cycle } from '../model/team.ts';
import { bandOf } from '../score.ts';
import { type PastKeyResult, pastCycles } from './past-cycles.ts';

export interface LastCycle {
  name: string;
  /** Of its objectives' scores, 0..1 in tenths; null when nothing was scored. */
  score: number | null;
  /** Words of the review, by objective. */
  learned: { id: string; objective: string; text: string }[];
  /** Key results that scored under 0.7, the worst first. */
  missed: (PastKeyResult & { score: number })[];
  /** Key results that go on in a later cycle. */
  carried: PastKeyResult[];
}

/** Null where no cycle was closed before this one starts. */
export const lastCycle = (document: TeamDocument, cycle: Pick<Cycle, 'starts'>): LastCycle | null => {
  const before = pastCycles(document).filter((past) => past.cycle.ends < cycle.starts);
  const last = before.toSorted((a, b) => (a.cycle.ends < b.cycle.ends ? -1 : 1)).at(-1);
  if (!last) return null;
  const carried = new Set(
    document.reviews.filter(({ carriedTo }) => carriedTo !== null).map(({ id }) => id as string),
  );
  return {
    name: last.cycle.name,
    score: last.score,
    learned: learnedIn(document, last.cycle),
    missed: last.keyResults
      .flatMap((one) =>
        one.score !== null && bandOf(one.score) !== 'high' ? [{ ...one, score: one.score }] : [],
      )
      .toSorted((a, b) => a.score - b.score),
    carried: last.keyResults.filter(({ id }) => carried.has(reviewId(id))),
  };
};

const learnedIn = ({ objectives, lessons }: TeamDocument, cycle: Cycle): LastCycle['learned'] =>
  objectives
    .filter((objective) => objective.cycle === cycle.id)
    .flatMap(({ id, title }) => {
      const text = lessons.find(({ objective }) => objective === id)?.learned ?? '';
      return text === '' ? [] : [{ id, objective: title, text }];
    });
