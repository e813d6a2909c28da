import type { Tracker } from '#integrations/tracker.ts';
import type { OwnHandlers } from '#utils/messaging/server.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import { placeOf } from '#utils/refresh/plan.ts';
import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import { BackgroundProblem, problem } from './problems.ts';
import type { Readings } from './readings.ts';
import { refuseQuery } from './refuse-people.ts';
import type { Turns } from './turns.ts';

/** Nobody waits longer for a page; milliseconds. */
const PATIENCE = 30_000;

interface Options {
  documents: Documents;
  connections: Connections;
  readings: Readings;
  now: () => number;
}

/**
 * What the rule editor asks while one types. A question of the same turn ends the one before it, whose
 * answer is then null: nobody looks at it any more.
 */
export const ruleHelpHandlers = (
  { documents, connections, readings, now }: Options,
  { stop, take: inTurn }: Turns,
) => {
  const trackerFor = (query: Query): Promise<Tracker> => {
    const connection = connections.at(placeOf(query));
    if (!connection) throw new BackgroundProblem(problem('not-found', now()));
    return connections.tracker(connection);
  };

  /** The key results of the same cycle that a ticket serves, by the facts at hand. */
  const servedBy = (team: Parameters<Documents['get']>[0], keyResult: KeyResultId) => {
    const document = documents.get(team);
    const { objective } = document.keyResults.find(({ id }) => id === keyResult) ?? {};
    const cycle = document.objectives.find(({ id }) => id === objective)?.cycle ?? null;
    const reading = readings.of(document, cycle, { forecasts: false });
    return (uid: string) =>
      reading
        .lines(uid)
        .filter(({ why }) => why.kind !== 'context')
        .map(({ id }) => id);
  };

  return {
    'query-preview': ({ team, keyResult, query, turn }) =>
      inTurn(turn, async (signal) => {
        refuseQuery(query, now());
        const preview = await (await trackerFor(query)).preview(query, signal);
        const serves = servedBy(team, keyResult);
        const issues = preview.issues.map((issue) => ({ ...issue, serves: serves(issueUid(issue.ref)) }));
        return { ...preview, issues };
      }),
    'query-count': async ({ query, from }) => {
      refuseQuery(query, now());
      const tracker = await trackerFor(query);
      return (await tracker.countMore?.(query, from, AbortSignal.timeout(PATIENCE))) ?? { count: 0 };
    },
    'query-suggest': ({ connection, turn, ...ask }) =>
      inTurn(turn, async (signal) => {
        const known = connections.find(connection);
        if (!known) throw new BackgroundProblem(problem('not-found', now()));
        return (await connections.tracker(known)).suggest(ask, signal);
      }),
    'query-stop': async ({ turn }) => {
      stop(turn);
      return null;
    },
  } satisfies Partial<OwnHandlers>;
};
