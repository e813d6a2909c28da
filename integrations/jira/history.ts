/**
 * A ticket's status history from Jira's changelogs: of `changelog/bulkfetch`, of `issue/{key}/changelog`, and of
 * `expand=changelog`, which is all that Data Center has (tracker APIs §1.3 and §2, 2026-11). Who made a
 * change stands in each of them and is not read.
 */
import type { IssueFacts, StatusCategory } from '#utils/measure/facts.ts';
import { type StatusChange, statusTimes } from '#utils/measure/status-history.ts';
import { z } from '#utils/zod.ts';
import { type CancelledNames, isCancelled } from './cancelled.ts';
import { JiraInstant } from './schemas.ts';

/** Before 1973 in milliseconds there was no Jira: such a number is the seconds of the documented example. */
const LEAST_MS = 100_000_000_000;

/** Bulkfetch sends a number where its document says date-time; the others send text. */
const ChangeInstant = z.union([
  z
    .number()
    .int()
    .min(0)
    .max(8.64e15)
    .transform((at) => new Date(at < LEAST_MS ? at * 1000 : at).toISOString()),
  JiraInstant,
]);

export const ChangeHistory = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  created: ChangeInstant,
  items: z.array(
    z.object({
      field: z.string().nullish(),
      fieldId: z.string().nullish(),
      from: z.string().nullish(),
      to: z.string().nullish(),
    }),
  ),
});
export type ChangeHistory = z.infer<typeof ChangeHistory>;

/** One page of `changelog/bulkfetch`; a ticket may be split over pages, and one without changes is absent. */
export const BulkChangelog = z.object({
  issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: z.array(ChangeHistory) })),
  nextPageToken: z.string().nullish(),
});
export type BulkChangelog = z.infer<typeof BulkChangelog>;

export const JiraStatus = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: z.string() }),
});
export type JiraStatus = z.infer<typeof JiraStatus>;

/** `undefined` is the key of the category "No Category". */
const CATEGORIES = new Map<string, StatusCategory>([
  ['undefined', 'todo'],
  ['new', 'todo'],
  ['indeterminate', 'doing'],
  ['done', 'done'],
]);

/** Null for a key that Jira does not document. */
export const categoryOfKey = (key: string): StatusCategory | null => CATEGORIES.get(key) ?? null;

/** Categories by status id. A site has some dozens of statuses; `GET status` lists them. */
export const statusCategories = (
  statuses: Iterable<JiraStatus>,
  cancelled?: CancelledNames,
): ReadonlyMap<string, StatusCategory> => {
  const categories = new Map<string, StatusCategory>();
  for (const { id, name, statusCategory } of statuses) {
    const category = categoryOfKey(statusCategory.key);
    if (category === null) continue;
    categories.set(id, category === 'done' && isCancelled(name, null, cancelled) ? 'cancelled' : category);
  }
  return categories;
};

export interface HistoryReading {
  facts: IssueFacts;
  /** Ids of statuses whose category is not known: without them nothing is said of the history. */
  unknown: string[];
  /** The history does not lead from creation to where the ticket is now: not all of it was sent. */
  incomplete: boolean;
}

/** The facts with the times of the whole history, or as they were when it cannot be read. */
export const withHistory = (
  facts: IssueFacts,
  histories: readonly ChangeHistory[],
  categories: ReadonlyMap<string, StatusCategory>,
): HistoryReading => {
  const moves = statusMoves(histories);
  const ids = moves.flatMap(({ from, to }) => [from, to]);
  const unknown = [...new Set(ids.filter((id) => !categories.has(id)))];
  if (unknown.length > 0) return { facts, unknown, incomplete: false };
  const changes = moves.map(({ at, from, to }): StatusChange => {
    return { at, from: categories.get(from) ?? 'todo', to: categories.get(to) ?? 'todo' };
  });
  const times = statusTimes(facts.created, facts.category, changes);
  return { facts: { ...facts, ...times }, unknown: [], incomplete: times === null };
};

/** Moves between statuses, oldest first; by id where two fell into one millisecond. */
const statusMoves = (histories: readonly ChangeHistory[]) =>
  histories
    .toSorted((a, b) => Date.parse(a.created) - Date.parse(b.created) || Number(a.id) - Number(b.id) || 0)
    .flatMap(({ created, items }) =>
      items.filter(isStatus).map(({ from, to }) => ({ at: created, from: from ?? '', to: to ?? '' })),
    );

/** Some items have no `fieldId`; a custom field may be called "Status" and has one. */
const isStatus = ({ field, fieldId }: ChangeHistory['items'][number]): boolean =>
  (fieldId ?? field)?.toLowerCase() === 'status';
