import { z } from '#utils/zod.ts';

/**
 * `jira-cloud`, `jira-dc`, `linear`. Any name may stand in a document: a colleague's newer version can know
 * more trackers than ours, and what it wrote must not be lost here.
 */
export const TrackerId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export type TrackerId = z.infer<typeof TrackerId>;

/** A site that is named by its address is the same one by http and by https: this is its name. */
export const siteOf = (address: string): string => address.replace(/^http:/, 'https:');

/**
 * What outlives a new domain: Jira Cloud's cloud id, Linear's organisation id, a Data Center's base URL. Names that
 * were stored with another scheme read as the one they have now.
 */
export const SiteId = z.string().min(1).max(300).overwrite(siteOf);

/** Where an issue lives. `id` is immutable, `key` is only as last seen: keys move. */
export const IssueRef = z.object({
  tracker: TrackerId,
  site: SiteId,
  id: z.string().min(1).max(100),
  key: z.string().min(1).max(100),
});
export type IssueRef = z.infer<typeof IssueRef>;

/** One string per issue whatever its key is today; the key of every map of facts. */
export const issueUid = (ref: Pick<IssueRef, 'tracker' | 'site' | 'id'>): string =>
  `${ref.tracker}|${ref.site}|${ref.id}`;

/** One that was stored, of a site by the name that it has now. */
export const IssueUid = z.string().overwrite((uid) => uid.replace('|http:', '|https:'));

/** A numeric field of one site. Ids differ from site to site, so a measure may name several. */
export const FieldRef = z.object({
  tracker: TrackerId,
  site: SiteId,
  id: z.string().min(1).max(100),
  name: z.string().max(200),
});
export type FieldRef = z.infer<typeof FieldRef>;
