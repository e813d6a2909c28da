import { z } from '#utils/zod.ts';

/**
 * What the document store should hold, kept in `storage.local` beside it and again in IndexedDB: Chromium
 * repairs or empties a corrupt store and reports success, and only the other copy can tell.
 */
export const Sentinel = z.object({
  schema: z.number().int(),
  /** Goes up with each write. */
  generation: z.number().int().min(0),
  /** Each stored bucket's key and checksum, sorted by key. */
  buckets: z.array(z.tuple([z.string(), z.string()])),
});
export type Sentinel = z.infer<typeof Sentinel>;

export const NO_SENTINEL: Sentinel = { schema: 0, generation: 0, buckets: [] };

export interface Verdict {
  /** `fresh`: never written. `sound`: as it was left. `lost`: something that was written is not there. */
  verdict: 'fresh' | 'sound' | 'lost';
  /** Keys that are gone or older than they were. */
  missing: string[];
}

/**
 * Compares what was written with what is there. The local sentinel is written with the buckets and the
 * mirror right after, so a mirror one step behind is a crash in between and no loss; a mirror ahead is one.
 */
export const judge = (
  local: Sentinel | null,
  mirror: Sentinel | null,
  found: ReadonlyMap<string, string>,
): Verdict => {
  const newest = (mirror?.generation ?? -1) > (local?.generation ?? -1) ? mirror : local;
  if (newest === null) return { verdict: found.size === 0 ? 'fresh' : 'sound', missing: [] };
  const missing = newest.buckets.filter(([key, sum]) => found.get(key) !== sum).map(([key]) => key);
  return { verdict: missing.length > 0 ? 'lost' : 'sound', missing };
};
