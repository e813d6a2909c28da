import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Problem } from '#utils/problem.ts';
import type { Connection } from '#utils/storage/connection.ts';

const SIGNED_OUT: readonly Problem['code'][] = ['signed-out', 'unauthorised'];

/** A connection as our pages see it: without its secret. */
export const view = (connection: Connection, what: Problem | undefined): ConnectionView => {
  const { id, tracker, site, label, base, auth, account, checkedAt, estimate, estimateChosen } = connection;
  const state = !what ? 'connected' : SIGNED_OUT.includes(what.code) ? 'signed-out' : 'problem';
  return {
    ...{ id, tracker, site, label, base, auth, account, checkedAt, state },
    problem: what ?? null,
    ...(estimate ? { estimate } : {}),
    ...(estimateChosen ? { estimateChosen } : {}),
  };
};
