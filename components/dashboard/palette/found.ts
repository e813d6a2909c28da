import { type Match, match } from '#components/picker/fuzzy.ts';
import type { Entry, EntryKind } from './entry.ts';

/** A heading with what stands under it, in the order in which the arrow keys go. */
export interface Group {
  name: 'recent' | EntryKind;
  hits: Match<Entry>[];
}

const RECENT = 5;
/** Of one kind: what is further down is found by one letter more. */
const MOST = 8;
/** What is offered before one types; the rest is too much to read. */
const OFFERED: readonly EntryKind[] = ['command', 'screen', 'team', 'cycle'];
const SEPARATOR = ' · ';

const textOf = ({ title, about }: Entry): string => (about === '' ? title : title + SEPARATOR + about);

/** What was chosen before and then what there is, or, for a search, its hits: the kind of the best one first. */
export const found = (entries: Entry[], search: string, recent: readonly string[]): Group[] =>
  search.trim() === '' ? offered(entries, recent) : hitsOf(entries, search);

const offered = (entries: Entry[], recent: readonly string[]): Group[] => {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const before = recent.flatMap((id) => known.get(id) ?? []).slice(0, RECENT);
  const rest = entries.filter((entry) => !entry.hidden && !before.includes(entry));
  const groups = OFFERED.map((kind) => ({
    name: kind,
    hits: plain(rest.filter((one) => one.kind === kind)),
  }));
  return [{ name: 'recent' as const, hits: plain(before) }, ...groups].filter(({ hits }) => hits.length > 0);
};

const plain = (entries: Entry[]): Match<Entry>[] => entries.map((item) => ({ item, ranges: [] }));

const hitsOf = (entries: Entry[], search: string): Group[] => {
  const hits = match(entries, textOf, search);
  return [...Map.groupBy(hits, ({ item }) => item.kind)].map(([name, all]) => ({
    name,
    hits: all.slice(0, MOST),
  }));
};
