/** Closed cycles side by side: how each key result ended, and which of them are the same aim again. */
import type { TeamDocument } from '../model/document.ts';
import type { KeyResultId, ObjectiveId } from '../model/ids.ts';
import type { KeyResult } from '../model/key-result.ts';
import type { Ambition } from '../model/objective.ts';
import { reviewId } from '../model/review.ts';
import type { Cycle } from '../model/team.ts';
import { objectiveScore } from '../score.ts';
import { keyResultsIn, type Rhythm, rhythmOf } from './rhythm.ts';

export interface PastKeyResult {
  id: KeyResultId;
  objective: ObjectiveId;
  /** The same for key results that go on from each other: carried over, or of the same words. */
  line: string;
  title: string;
  ambition: Ambition;
  /** As people set it, else as it was proposed at the close; null when neither is there. */
  score: number | null;
  /** The share 0..1 of its tickets that were done when last measured; null without tickets. */
  delivered: number | null;
  /** It waited on somebody without an agreement, or the agreement was at risk. */
  waited: boolean;
}

export interface PastCycle {
  cycle: Cycle;
  objectives: number;
  keyResults: PastKeyResult[];
  /** The mean of its objectives' scores, 0..1 in tenths; null when nothing was scored. */
  score: number | null;
  rhythm: Rhythm;
}

/** Closed cycles, oldest first. */
export const pastCycles = (document: TeamDocument): PastCycle[] => {
  const lines = linesOf(document);
  return document.cycles
    .filter(({ closedAt }) => closedAt)
    .map((cycle) => {
      const ids = keyResultsIn(document, cycle);
      const scored = document.keyResults.filter(({ id, role }) => ids.has(id) && role === 'outcome');
      const keyResults = scored.map((keyResult) => pastKeyResult(document, keyResult, lines));
      return {
        cycle,
        objectives: new Set(scored.map(({ objective }) => objective)).size,
        keyResults,
        score: cycleScore(scored, keyResults),
        rhythm: rhythmOf(document, cycle, cycle.ends),
      };
    });
};

const pastKeyResult = (
  document: TeamDocument,
  { id, title, objective }: KeyResult,
  lines: ReadonlyMap<KeyResultId, string>,
): PastKeyResult => {
  const its = reviewId(id);
  const review = document.reviews.find((one) => one.id === its);
  const delivery = document.samples.findLast(
    (sample) => sample.keyResult === id && sample.delivery,
  )?.delivery;
  return {
    id,
    objective,
    line: lines.get(id) ?? id,
    title,
    ambition: document.objectives.find((one) => one.id === objective)?.ambition ?? 'committed',
    score: review?.score ?? review?.proposed?.changed ?? null,
    delivered: delivery && delivery.total > 0 ? delivery.done / delivery.total : null,
    waited: document.dependencies.some(({ keyResult, state }) => keyResult === id && state !== 'agreed'),
  };
};

/** Objectives weigh the same; within one the key results have their weights. */
const cycleScore = (keyResults: readonly KeyResult[], past: readonly PastKeyResult[]): number | null => {
  const weights = new Map(keyResults.map(({ id, weight }) => [id, weight]));
  const objectives = [...Map.groupBy(past, ({ objective }) => objective).values()].flatMap((below) => {
    const score = objectiveScore(
      below.flatMap(({ id, score: one }) =>
        one === null ? [] : [{ score: one, weight: weights.get(id) ?? 1 }],
      ),
    );
    return score === null ? [] : [{ score, weight: 1 }];
  });
  return objectiveScore(objectives);
};

/** The first of a chain gives the line its name: what was carried over goes on, and so do the same words. */
const linesOf = (document: TeamDocument): Map<KeyResultId, string> => {
  const carriedFrom = new Map(
    document.reviews.flatMap(({ keyResult, carriedTo }) =>
      carriedTo === null ? [] : [[carriedTo, keyResult] as const],
    ),
  );
  const titles = new Map(document.keyResults.map(({ id, title }) => [id, plain(title)]));
  return new Map(
    document.keyResults.map(({ id }) => {
      const origin = originOf(id, carriedFrom);
      return [id, titles.get(origin) || origin];
    }),
  );
};

/** Carried round in a circle by a hostile file, the walk ends where it began. */
const originOf = (id: KeyResultId, carriedFrom: ReadonlyMap<KeyResultId, KeyResultId>): KeyResultId => {
  const seen = new Set<KeyResultId>();
  let at = id;
  for (let before = carriedFrom.get(at); before && !seen.has(before); before = carriedFrom.get(at)) {
    seen.add(at);
    at = before;
  }
  return at;
};

const plain = (words: string): string => words.toLocaleLowerCase('en').replace(/\s+/g, ' ').trim();
