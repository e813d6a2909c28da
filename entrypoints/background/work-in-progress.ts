import { trackerById } from '#integrations/registry.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { WorkInProgress } from '#utils/messaging/protocol.ts';
import type { OwnHandlers } from '#utils/messaging/server.ts';
import type { OpenTicket } from '#utils/okr/coverage.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import { BackgroundProblem, problem } from './problems.ts';
import type { Readings } from './readings.ts';
import type { Turns } from './turns.ts';

interface Services {
  documents: Documents;
  connections: Connections;
  readings: Readings;
  now: () => number;
}

/** A list that people look through; a site with more says so. */
const MOST = 200;
const WANTED = { numbers: [], estimate: null, history: false };

/** What is in progress where a team works, one site at a time, read from the tracker when somebody asks. */
export const workInProgressHandlers = (
  { documents, connections, readings, now }: Services,
  { take }: Turns,
) => {
  const queryFor = (team: TeamId, place: { tracker: string; site: string }) => {
    const workplaces = documents.get(team).team.workplaces.filter(({ site }) => site === place.site);
    const projects = [...new Set(workplaces.flatMap((workplace) => workplace.projects))];
    const connection = connections.at(place);
    const query = trackerById(place.tracker)?.inProgress?.(place, projects);
    if (!connection || !query || projects.length === 0)
      throw new BackgroundProblem(problem('not-found', now(), place.site.slice(0, 80)));
    return { connection, query };
  };

  /** Other teams of this browser that a ticket serves, by the facts at hand. */
  const servedElsewhere = (team: TeamId) => {
    const others = documents
      .all()
      .filter((document) => document.team.id !== team)
      .map((document) => ({
        name: document.team.name,
        reading: readings.of(document, null, { forecasts: false }),
      }));
    return (uid: string): string[] =>
      others
        .filter(({ reading }) => reading.lines(uid).some(({ why }) => why.kind !== 'context'))
        .map(({ name }) => name);
  };

  const openTicket = (facts: IssueFacts, elsewhere: (uid: string) => string[]): OpenTicket => {
    const { ref, title, url, category, parent, project } = facts;
    return {
      ...{ ref, title, url, category },
      parent: parent && issueUid({ ...ref, id: parent.id }),
      project: { key: project.key, name: project.name },
      elsewhere: elsewhere(issueUid(ref)),
    };
  };

  return {
    'work-in-progress': ({ team, place, turn }) =>
      take(turn, async (signal): Promise<WorkInProgress> => {
        const { connection, query } = queryFor(team, place);
        const found: IssueFacts[] = [];
        let more = false;
        for await (const page of (await connections.tracker(connection)).select(query, WANTED, { signal })) {
          found.push(...page.facts);
          more = page.cursor !== null || found.length > MOST;
          if (found.length >= MOST) break;
        }
        const elsewhere = servedElsewhere(team);
        return { tickets: found.slice(0, MOST).map((facts) => openTicket(facts, elsewhere)), more };
      }),
  } satisfies Partial<OwnHandlers>;
};
