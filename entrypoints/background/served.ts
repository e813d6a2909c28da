import { beginningOf } from '#integrations/overlay/marks/bearers.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { TeamReading } from '#utils/okr/team-view.ts';
import type { KeyResultView, TicketLine } from '#utils/okr/view.ts';
import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';
import type { Readings } from './readings.ts';

interface Options {
  documents: Documents;
  connections: Connections;
  facts: Facts;
  readings: Readings;
}

/** Which tickets of a site serve which key results, by all teams and from what is known. */
export const createServed = ({ documents, connections, facts, readings }: Options) => {
  const sitesOf = (origin: string): string[] => connections.forOrigin(origin).map(({ site }) => site);

  /** A key as a page shows it, to the ticket; of several workspaces at one origin, the one that knows it. */
  const finder = (origin: string) => {
    const sites = sitesOf(origin);
    const teams = documents.all();
    return (key: string): string | null => {
      for (const site of sites) {
        const uid = facts.uidOfKnownKey(site, key) ?? linkedTo(teams, site, key);
        if (uid !== null) return uid;
      }
      return null;
    };
  };

  const teams = (): TeamReading[] =>
    documents.all().map((document) => readings.of(document, null, { forecasts: false }));

  return {
    /** What counts towards a key result, by key in capitals; a ticket that is only linked for context serves none. */
    of(keys: readonly string[], origin: string): Map<string, TicketLine[]> {
      const uidOf = finder(origin);
      const all = teams();
      const served = new Map<string, TicketLine[]>();
      for (const key of keys.map((one) => one.toUpperCase())) {
        const uid = uidOf(key);
        const lines =
          uid === null
            ? []
            : all.flatMap((team) => team.lines(uid)).filter(({ why }) => why.kind !== 'context');
        if (lines.length > 0) served.set(key, lines);
      }
      return served;
    },

    keyResults: (): Map<KeyResultId, KeyResultView> =>
      new Map(
        teams()
          .flatMap(({ view }) => view.objectives)
          .flatMap(({ keyResults }) => keyResults)
          .map((view) => [view.id, view]),
      ),

    /** What the keys of a page's tickets begin with, as far as they may serve anything: `PAY-`. */
    beginnings(origin: string): Set<string> {
      const teams = documents.all();
      return new Set(
        sitesOf(origin).flatMap((site) => [
          ...facts.beginnings(site),
          ...teams.flatMap((team) => indexOf(team).beginnings.get(site) ?? []),
        ]),
      );
    },
  };
};
export type ServedTickets = ReturnType<typeof createServed>;

/** Links of a document by site and key, so that hundreds of keys cost one pass. */
interface Index {
  uids: Map<string, string>;
  /** By site. */
  beginnings: Map<string, string[]>;
}

const indexes = new WeakMap<TeamDocument, Index>();

const linkedTo = (teams: readonly TeamDocument[], site: string, key: string): string | null => {
  for (const team of teams) {
    const uid = indexOf(team).uids.get(`${site}\n${key}`);
    if (uid !== undefined) return uid;
  }
  return null;
};

const indexOf = (team: TeamDocument): Index => {
  const known = indexes.get(team);
  if (known) return known;
  const issues = team.links.map(({ issue }) => issue);
  const index = {
    uids: new Map(issues.map((issue) => [`${issue.site}\n${issue.key}`, issueUid(issue)] as const)),
    beginnings: beginningsIn(issues),
  };
  indexes.set(team, index);
  return index;
};

const beginningsIn = (issues: readonly IssueRef[]): Map<string, string[]> => {
  const bySite = Map.groupBy(issues, ({ site }) => site);
  return new Map(
    [...bySite].map(([site, of]) => [site, [...new Set(of.map(({ key }) => beginningOf(key)))]]),
  );
};
