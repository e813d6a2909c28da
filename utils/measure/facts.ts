import { Instant } from '#utils/okr/model/ids.ts';
import { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';

/** Normalised over trackers; cancelled work is out of numerator and denominator. */
export const StatusCategory = z.enum(['todo', 'doing', 'done', 'cancelled']);
export type StatusCategory = z.infer<typeof StatusCategory>;

/**
 * What is known of a ticket, the same for each tracker. No person: no assignee, reporter,
 * author or creator is asked for, kept or derivable from it.
 */
export const IssueFacts = z.object({
  ref: IssueRef,
  title: z.string(),
  url: z.url(),
  type: z.string(),
  /** The status as the tracker words it, for reading only. */
  status: z.string(),
  category: StatusCategory,
  created: Instant,
  /** First entry into doing. */
  started: Instant.nullable(),
  /** Last entry into done, if done now. */
  finished: Instant.nullable(),
  /** How often it left done; 0 also where its history was not read. */
  reopened: z.number().int().min(0),
  /** First entry into done, whatever it is now; absent where its history was not read. */
  restored: Instant.nullable().exactOptional(),
  /** Each stay in done, oldest first, `to` null for one that lasts; there where it ever left done. */
  doneStays: z.array(z.object({ from: Instant, to: Instant.nullable() })).exactOptional(),
  /** Started, reopened and restored rest on the ticket's whole history. Absent: it was not read. */
  history: z.boolean().exactOptional(),
  estimate: z.number().nullable(),
  /** By field id. Absent is absent, never zero. */
  numbers: z.record(z.string(), z.number()),
  labels: z.array(z.string()),
  parent: z.object({ id: z.string(), key: z.string() }).nullable(),
  project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  updated: Instant,
});
export type IssueFacts = z.infer<typeof IssueFacts>;
