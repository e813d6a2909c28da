import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Edit } from '#utils/workspace/change.ts';
import { frozenBy } from '#utils/workspace/frozen.ts';
import { BackgroundProblem, problem } from './problems.ts';

/** Throws for an edit of a closed cycle, with the cycle's name: its scores and targets stay as they were graded. */
export const refuseFrozen = (document: TeamDocument, edit: Edit, now: number): void => {
  const cycle = frozenBy(document, edit);
  if (cycle !== null) throw new BackgroundProblem(problem('frozen', now, '', cycle));
};
