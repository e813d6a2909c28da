import { language, t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { TeamInput } from '#utils/okr/team-parts.ts';
import { createTeamReader, type TeamReader } from '#utils/okr/team-reader.ts';
import type { TeamReading } from '#utils/okr/team-view.ts';
import { placeOf } from '#utils/refresh/plan.ts';
import type { Connections } from './connections.ts';
import type { Facts } from './facts.ts';

interface Options {
  facts: Facts;
  connections: Pick<Connections, 'listUrl'>;
  now: () => number;
}

/** Numbers move with time too, but no line on a screen moves in less than this; milliseconds. */
const GOOD_FOR = 60_000;

interface Kept {
  version: number;
  minute: number;
  reader: TeamReader;
  reading: TeamReading;
}

/**
 * Teams as read from document and facts, kept until either changes: a strip must not pay for a whole team.
 * After a few tickets were read again, a reading is brought up to date rather than read anew.
 */
export const createReadings = ({ facts, connections, now }: Options) => {
  const kept = new WeakMap<TeamDocument, Map<string, Kept>>();

  const input = (document: TeamDocument, cycle: CycleId | null, forecasts: boolean): TeamInput => ({
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

  /** Null where more than a few tickets changed. */
  const brought = ({ reader, version }: Kept): TeamReading | null => {
    const uids = facts.changedSince(version);
    if (!uids) return null;
    const changed = new Map(uids.map((uid) => [uid, facts.get(uid)]));
    return reader.update(changed, new Date(now()).toISOString());
  };

  return {
    /** What a reading is made from, as it is now. */
    input,

    /**
     * `cycle` null: the one that today falls in. A strip or a mark shows no forecast and should not wait for
     * one; where a whole reading is at hand, it serves them too.
     */
    of(document: TeamDocument, cycle: CycleId | null, { forecasts }: { forecasts: boolean }): TeamReading {
      const version = facts.version();
      const minute = Math.floor(now() / GOOD_FOR);
      const cycles = kept.get(document) ?? new Map<string, Kept>();
      const nameOf = (whole: boolean): string => `${cycle ?? ''} ${whole}`;
      const known = [cycles.get(nameOf(true)), cycles.get(nameOf(forecasts))];
      const current = known.find((one) => one?.version === version && one.minute === minute);
      if (current) return current.reading;
      const [, before] = known;
      const later = before ? brought(before) : null;
      const reader = before && later ? before.reader : createTeamReader(input(document, cycle, forecasts));
      const reading = later ?? reader.reading();
      kept.set(document, cycles.set(nameOf(forecasts), { version, minute, reader, reading }));
      return reading;
    },
  };
};
export type Readings = ReturnType<typeof createReadings>;

/** A ticket is as current as the rule or the site that was last asked for it, though only changes were sent. */
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
  return (uidOrRule) => {
    const site = facts.get(uidOrRule)?.ref.site;
    const ofSite = site === undefined ? null : facts.linksReadAt(site);
    return later(later(asked.get(uidOrRule) ?? null, ofSite), facts.readAt(uidOrRule));
  };
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
