import type { Collection } from '#utils/okr/model/document.ts';
import type { LiveRecord } from '#utils/sync/read.ts';
import type { RecordState } from '#utils/sync/state.ts';
import type { z } from '#utils/zod.ts';
import { FALLBACKS } from './fallbacks.ts';
import { whyOf } from './why.ts';

/** Something in the stored document that could not be read as it stands; the bytes are still there. */
export interface ReadProblem {
  collection: Collection;
  id: string;
  /** Null: the record as a whole. */
  field: string | null;
  /** Where in the record, e.g. `goal.target`; `''` for the record as a whole. */
  path: string;
  why: string;
  /** `fallback`: the field reads as its default. `left-out`: the record is not shown. */
  outcome: 'fallback' | 'left-out';
}

export interface ReadRecord<T> {
  value: T | null;
  problems: ReadProblem[];
}

/**
 * One record through its schema. An absent field reads as its fallback, silently, for it is of a later
 * version; an unreadable one too, with a problem; without a fallback the record is left out.
 */
export const readRecord = <T>(
  collection: Collection,
  schema: z.ZodType<T>,
  { id, fields }: Pick<LiveRecord, 'id' | 'fields'>,
): ReadRecord<T> => {
  const fallbacks = FALLBACKS[collection];
  const stored: Record<string, unknown> = { ...fallbacks, ...Object.fromEntries(fields), id };
  const first = schema.safeParse(stored, { reportInput: true });
  if (first.success) return { value: first.data, problems: [] };
  const problems: ReadProblem[] = [];
  for (const issue of first.error.issues) {
    const field = issue.path.length === 0 ? null : String(issue.path[0]);
    const mendable = field !== null && Object.hasOwn(fallbacks, field);
    const outcome = mendable ? 'fallback' : 'left-out';
    problems.push({ collection, id, field, path: issue.path.join('.'), why: whyOf(issue), outcome });
    if (mendable) stored[field] = fallbacks[field];
  }
  const second = schema.safeParse(stored);
  if (second.success) return { value: second.data, problems };
  const fatal = problems.filter(({ outcome }) => outcome === 'left-out');
  return { value: null, problems: fatal.length > 0 ? fatal : problems };
};

/** Records are immutable, so each is parsed once; after an edit only what changed is parsed again. */
export const remembered = <T>(read: (record: LiveRecord) => ReadRecord<T>) => {
  const known = new WeakMap<RecordState, ReadRecord<T>>();
  return (record: LiveRecord): ReadRecord<T> => {
    const before = known.get(record.raw);
    if (before !== undefined) return before;
    const result = read(record);
    known.set(record.raw, result);
    return result;
  };
};
