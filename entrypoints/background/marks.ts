import { type LensRules, lensText } from '#integrations/overlay/marks/lens-text.ts';
import { type MarkLook, stampOf } from '#integrations/overlay/marks/look.ts';
import { type MarkGroup, sheetText } from '#integrations/overlay/marks/sheet-text.ts';
import { type TrackerEntry, trackerById } from '#integrations/registry.ts';
import { t } from '#utils/i18n.ts';
import type {
  LensChoice,
  LensNote,
  Mark,
  MarkedKeyResult,
  MarksAnswer,
  MarksAsk,
} from '#utils/messaging/page-protocol.ts';
import type { Frame } from '#utils/messaging/sender.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { TeamReading } from '#utils/okr/team-view.ts';
import type { KeyResultView, TicketLine } from '#utils/okr/view.ts';
import type { KeptSheets } from '#utils/storage/kept-sheets.ts';
import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';
import type { Lenses } from './lens.ts';
import type { MarksKnown, MarksMemory, Served } from './marks-memory.ts';
import { pageSheets } from './marks-sheets.ts';
import type { Readings } from './readings.ts';
import { tabs } from './tabs.ts';

interface Options {
  documents: Documents;
  connections: Connections;
  facts: Facts;
  readings: Readings;
  lens: Lenses;
  memory: MarksMemory;
  kept: KeptSheets;
  /** Resolves when documents, connections and facts are open. */
  ready(): Promise<void>;
  isReady(): boolean;
}

/**
 * Marks on cards and rows: answered from what is known, never by asking a tracker, and put into the asking
 * document as a style sheet (docs/adr/0004). A worker that has just started answers from what the last one said,
 * and has the page ask again where that is no longer so.
 */
export const createMarks = (options: Options) => {
  const { documents, connections, facts, readings, lens: lenses, memory, kept, ready, isReady } = options;
  let early: Promise<unknown> = Promise.resolve();

  /** A key as a page shows it, to the ticket; of several workspaces at one origin, the one that knows it. */
  const finder = (origin: string) => {
    const sites = connections.forOrigin(origin).map(({ site }) => site);
    const teams = documents.all();
    return (key: string): string | null => {
      for (const site of sites) {
        const uid = facts.uidOfKnownKey(site, key) ?? linked(teams, site, key);
        if (uid !== null) return uid;
      }
      return null;
    };
  };

  const teams = (): TeamReading[] =>
    documents.all().map((document) => readings.of(document, null, { forecasts: false }));

  const views = (): Map<KeyResultId, KeyResultView> =>
    new Map(
      teams()
        .flatMap(({ view }) => view.objectives)
        .flatMap(({ keyResults }) => keyResults)
        .map((view) => [view.id, view]),
    );

  /** What counts towards a key result; a ticket that is only linked for context serves none. */
  const found = (keys: readonly string[], origin: string): Map<string, TicketLine[]> => {
    const uidOf = finder(origin);
    const all = teams();
    const served = new Map<string, TicketLine[]>();
    for (const key of keys) {
      const uid = uidOf(key);
      const lines =
        uid === null
          ? []
          : all.flatMap((team) => team.lines(uid)).filter(({ why }) => why.kind !== 'context');
      if (lines.length > 0) served.set(key, lines);
    }
    return served;
  };

  const knownOf = (keys: readonly string[], origin: string): MarksKnown => {
    const lookOf = looks();
    return {
      tracker: connections.forOrigin(origin)[0]?.tracker ?? null,
      served: new Map(
        [...found(keys, origin)].flatMap(([key, lines]) =>
          lines[0]
            ? [[key, { look: lookOf(lines[0], lines.length - 1), ids: lines.map(({ id }) => id) }]]
            : [],
        ),
      ),
      keyResults: new Map([...views()].map(([id, view]) => [id, markedOf(view)])),
    };
  };

  const respond = async (
    { surfaces, have, drop, theme, lens: standing }: MarksAsk,
    known: MarksKnown,
    origin: string,
    frame: Frame,
  ): Promise<MarksAnswer> => {
    const show = await lenses.of(frame.tab, origin);
    const lens = noteOf(show, known.keyResults);
    const first = lens !== null && lens.stamp !== standing;
    const { marks, groups } = marked(known.served, theme, show, have);
    const turned = Object.keys(marks).filter((key) => first || have[key] !== marks[key]?.stamp);
    const entry = known.tracker ? trackerById(known.tracker) : null;
    const parts = entry
      ? [
          sheetText(entry.marks, groups, { theme, origin, surfaces }),
          lens ? lensSheet(entry, turned, marks, { origin, surfaces, first }) : '',
        ]
      : [];
    const sheet = await pageSheets.change(frame, parts.filter((part) => part !== '').join('\n'), drop);
    // Firefox takes them out by itself when the extension is updated, and Chromium names the document.
    if (frame.document !== null && (sheet !== null || drop.length > 0))
      void kept.note(frame.tab, frame.document, sheet, drop).catch(() => undefined);
    const named = new Set(Object.values(marks).map(({ keyResult }) => keyResult));
    return {
      marks,
      keyResults: [...named].flatMap((id) => known.keyResults.get(id) ?? []),
      sheet,
      ...(lens && { lens }),
    };
  };

  /** Before the stores are open; null when that must be waited for. */
  const fromMemory = async (ask: MarksAsk, keys: string[], origin: string, frame: Frame) => {
    const known = await memory.recall(origin, keys).catch(() => null);
    if (!known) return null;
    void ready().then(async () => {
      if (!isSame(known, knownOf(keys, origin))) await tabs.marksChangedIn(frame.tab);
    });
    return respond(ask, known, origin, frame);
  };

  return {
    /** What counts, by key; tickets that serve nothing are absent. */
    served: (keys: readonly string[], origin: string) =>
      found(
        keys.map((key) => key.toUpperCase()),
        origin,
      ),

    async answer(ask: MarksAsk, origin: string, frame: Frame): Promise<MarksAnswer> {
      const keys = ask.keys.map((key) => key.toUpperCase());
      if (!isReady()) {
        const answering = fromMemory(ask, keys, origin, frame);
        early = answering.catch(() => undefined);
        const answer = await answering;
        if (answer) return answer;
      }
      await ready();
      const at = memory.edition();
      const known = knownOf(keys, origin);
      const answer = await respond(ask, known, origin, frame);
      if (keys.length > 0) void memory.remember(origin, keys, known, at);
      return answer;
    },

    /** What is being answered from memory: opening the stores would hold it up, and need not be at once. */
    early: (): Promise<unknown> => early,
  };
};
export type Marks = ReturnType<typeof createMarks>;

/** Whether pages would be told the same. */
const isSame = (a: MarksKnown, b: MarksKnown): boolean => told(a) === told(b);

const told = ({ tracker, served, keyResults }: MarksKnown): string =>
  JSON.stringify([
    tracker,
    [...served].sort(([a], [b]) => (a < b ? -1 : 1)),
    [...new Set([...served.values()].map(({ ids: [id] }) => id))]
      .sort()
      .map((id) => id && keyResults.get(id)),
  ]);

/** Hundreds of tickets serve a few key results: what looks alike is one object. */
const looks = (): ((line: TicketLine, more: number) => MarkLook) => {
  const known = new Map<string, MarkLook>();
  return (line, more) => {
    const name = `${line.id} ${more}`;
    const look = known.get(name) ?? lookOf(line, more);
    known.set(name, look);
    return look;
  };
};

/** What stands of a ticket: its mark, and light or dimness while the lens is on. */
const stampUnder = (look: string, show: LensChoice, lit: boolean): string =>
  show === 'off' ? look : `${look}${lit ? '+' : '-'}`;

/** The marks of these tickets, and by what they show those that do not stand yet, whatever the lens. */
const marked = (
  served: ReadonlyMap<string, Served>,
  theme: MarksAsk['theme'],
  show: LensChoice,
  have: MarksAsk['have'],
): { marks: Record<string, Mark>; groups: MarkGroup[] } => {
  const marks: Record<string, Mark> = {};
  const groups = new Map<string, MarkGroup & { keys: string[] }>();
  const stamps = new Map<MarkLook, string>();
  for (const [key, { look, ids }] of served) {
    const [id] = ids;
    if (id === undefined) continue;
    const lit = show === 'off' || show === 'any' || ids.includes(show);
    const stamp = stamps.get(look) ?? stampOf(look, theme);
    stamps.set(look, stamp);
    marks[key] = { stamp: stampUnder(stamp, show, lit), keyResult: id, more: ids.length - 1, lit };
    if (have[key]?.replace(/[+-]$/, '') === stamp) continue;
    const group = groups.get(stamp) ?? { look, keys: [] };
    group.keys.push(key);
    groups.set(stamp, group);
  }
  return { marks, groups: [...groups.values()] };
};

/** A lens on a key result that is gone shows nothing of it, and says so by its count. */
const noteOf = (show: LensChoice, known: MarksKnown['keyResults']): LensNote | null => {
  if (show === 'off') return null;
  return { stamp: show, name: show === 'any' ? null : (known.get(show)?.shortName ?? '') };
};

/** The lens for the tickets for which it does not stand as it should. */
const lensSheet = (
  { kit, marks: { address } }: TrackerEntry,
  keys: readonly string[],
  marks: Record<string, Mark>,
  page: Pick<LensRules, 'origin' | 'surfaces' | 'first'>,
): string => {
  const isLit = (key: string): boolean => marks[key]?.lit === true;
  return lensText(kit, address, { ...page, lit: keys.filter(isLit), dim: keys.filter((key) => !isLit(key)) });
};

const STATUS_WORDS: Record<MarkLook['status'], string> = {
  'on-track': 'strip_status_on_track',
  'at-risk': 'strip_status_at_risk',
  'off-track': 'strip_status_off_track',
  pending: 'strip_status_pending',
};

const lookOf = (line: TicketLine, more: number): MarkLook => ({
  status: line.status,
  name: line.shortName,
  more,
  spoken: t(
    'mark_spoken',
    line.shortName,
    t(STATUS_WORDS[line.status]),
    `${line.value} ${line.goal}`.replace(' ,', ',').trim(),
  ),
});

const markedOf = (view: KeyResultView): MarkedKeyResult => {
  const { id, objective, title, shortName, role, bar, value, goal, from, status, deliveryOnly } = view;
  const { delivery, asOf } = view;
  return {
    id,
    objective,
    title,
    shortName,
    role,
    bar,
    value,
    goal,
    from,
    status,
    deliveryOnly,
    delivery,
    asOf,
  };
};

/** Links of a document by site and key, so that hundreds of keys cost one pass. */
const indexes = new WeakMap<TeamDocument, Map<string, string>>();

const linked = (teams: readonly TeamDocument[], site: string, key: string): string | null => {
  for (const team of teams) {
    const index = indexes.get(team) ?? indexOf(team);
    const uid = index.get(`${site}\n${key}`);
    if (uid !== undefined) return uid;
  }
  return null;
};

const indexOf = (team: TeamDocument): Map<string, string> => {
  const index = new Map(
    team.links.map(({ issue }) => [`${issue.site}\n${issue.key}`, issueUid(issue)] as const),
  );
  indexes.set(team, index);
  return index;
};
