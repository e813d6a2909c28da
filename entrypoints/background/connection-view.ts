import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Problem } from '#utils/problem.ts';
import type { Connection } from '#utils/storage/connection.ts';

const SIGNED_OUT: readonly Problem['code'][] = ['signed-out', 'unauthorised'];

/** A connection as our pages see it: without its secret. */
export const view = (connection: Connection, problem: Problem | null): ConnectionView => {
  const { id, tracker, site, label, base, auth, account, checkedAt, estimate, estimateChosen } = connection;
  const state = !problem ? 'connected' : SIGNED_OUT.includes(problem.code) ? 'signed-out' : 'problem';
  return {
    ...{ id, tracker, site, label, base, auth, account, checkedAt, state },
    problem,
    ...(estimate ? { estimate } : {}),
    ...(estimateChosen ? { estimateChosen } : {}),
  };
};
