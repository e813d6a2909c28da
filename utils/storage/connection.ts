import { SiteId, TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';

/** A connection as kept; its secret stands in `secrets.ts`, its state of the moment in the background. */
export const Connection = z.object({
  id: z.string().min(1).max(80),
  tracker: TrackerId,
  site: SiteId,
  label: z.string().max(300),
  base: z.url({ protocol: /^https?$/ }),
  auth: z.enum(['session', 'token', 'key', 'oauth']),
  /** The signed-in account's own name, and what changes when another signs in. */
  account: z.string().max(300),
  accountId: z.string().max(300),
  /** Id of the site's estimate field, where it is a custom one. */
  estimate: z.string().max(100).nullable().optional(),
  /** By a person; else it is the first that was found. */
  estimateChosen: z.boolean().optional(),
  checkedAt: z.iso.datetime({ offset: true }),
});
export type Connection = z.infer<typeof Connection>;
