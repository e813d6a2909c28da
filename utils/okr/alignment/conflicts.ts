/**
 * What teams should settle while they set the quarter, not while they run it (docs/method.md): the same
 * metric or ticket claimed twice, opposite directions, a team that many wait on, dependencies in a circle.
 */
import type { Cycle } from '../model/team.ts';
import type { TeamAcross } from './across.ts';
import { claimsOf } from './claims.ts';
import type { Conflict } from './conflict.ts';
import { metricConflicts } from './metric-conflicts.ts';
import { ticketConflicts } from './ticket-conflicts.ts';
import { circles, manyWait } from './wait-conflicts.ts';

/** Open ones first, the kinds in the order above. `span` is the cycle that is being looked at. */
export const findConflicts = (
  documents: readonly TeamAcross[],
  span: Pick<Cycle, 'starts' | 'ends'>,
): Conflict[] => {
  const claims = claimsOf(documents, span);
  const known = new Map(claims.map((claim) => [claim.keyResult, claim]));
  const found = [
    ...metricConflicts(claims),
    ...ticketConflicts(documents, known),
    ...manyWait(documents, known),
    ...circles(documents, known),
  ];
  const notes = new Map(
    documents.flatMap(({ settlements }) => settlements.map(({ id, note }) => [id as string, note])),
  );
  return found
    .map((conflict) => ({ ...conflict, settled: notes.get(conflict.id) ?? null }))
    .sort((a, b) => Number(a.settled !== null) - Number(b.settled !== null));
};
