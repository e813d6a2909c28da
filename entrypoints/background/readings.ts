import { language, t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import { readTeam, type TeamReading } from '#utils/okr/team-view.ts';
import { placeOf } from '#utils/refresh/plan.ts';
import type { Connections } from './connections.ts';
import type { Facts } from './facts.ts';

interface Options {
  facts: Facts;
  connections: Connections;
  now: () => number;
}

/** Numbers move with time too, but no line on a screen moves in less than this; milliseconds. */
const GOOD_FOR = 60_000;

/** Teams as read from document and facts, kept until either changes: a strip must not pay for a whole team. */
export const createReadings = ({ facts, connections, now }: Options) => {
  const kept = new WeakMap<TeamDocument, Map<string, { stamp: string; reading: TeamReading }>>();

  const read = (document: TeamDocument, cycle: CycleId | null, forecasts: boolean): TeamReading =>
    readTeam({
      document,
      cycle,
      forecasts,
      facts: facts.all(),
      ruleMatches: facts.matches(),
      hidden: facts.missing(),
      readAt: readAtOf(document, facts),
      here: null,
      now: new Date(now()).toISOString(),
      words: { say: t, locale: language() },
      listUrl: connections.listUrl,
    });

  return {
    /**
     * `cycle` null: the one that today falls in. A strip or a mark shows no forecast and should not wait for
     * one; where a whole reading is at hand, it serves them too.
     */
    of(document: TeamDocument, cycle: CycleId | null, { forecasts }: { forecasts: boolean }): TeamReading {
      const stamp = `${facts.version()} ${Math.floor(now() / GOOD_FOR)}`;
      const cycles = kept.get(document) ?? new Map<string, { stamp: string; reading: TeamReading }>();
      const nameOf = (whole: boolean): string => `${cycle ?? ''} ${whole}`;
      const known = [cycles.get(nameOf(true)), cycles.get(nameOf(forecasts))].find(
        (one) => one?.stamp === stamp,
      );
      if (known) return known.reading;
      const reading = read(document, cycle, forecasts);
      kept.set(document, cycles.set(nameOf(forecasts), { stamp, reading }));
      return reading;
    },
  };
};
export type Readings = ReturnType<typeof createReadings>;

/** A ticket that a rule was just asked for is as current as the rule, though only changes were sent. */
const readAtOf = (document: TeamDocument, facts: Facts): ((uidOrRule: string) => string | null) => {
  const asked = new Map<string, string>();
  for (const rule of document.rules) {
    const at = facts.ruleReadAt(placeOf(rule.query).site, rule.id);
    if (at === null) continue;
    asked.set(rule.id, at);
    for (const uid of facts.matches().get(rule.id) ?? []) {
      if (at > (asked.get(uid) ?? '')) asked.set(uid, at);
    }
  }
  return (uidOrRule) => later(asked.get(uidOrRule) ?? null, facts.readAt(uidOrRule));
};

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

/** The ids by which a document's own links know a ticket of this site, by the key as last seen. */
export const uidInLinks = (documents: readonly TeamDocument[], site: string, key: string): string | null => {
  for (const { links } of documents) {
    const link = links.find(({ issue }) => issue.site === site && issue.key === key);
    if (link) return issueUid(link.issue);
  }
  return null;
};
