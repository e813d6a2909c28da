import { z } from '#utils/zod.ts';
import { KeyResultId, LinkId, RuleId } from './ids.ts';
import { LONGEST } from './limits.ts';
import { shortHash } from './short-hash.ts';
import { IssueRef, issueUid, SiteId, TrackerId } from './tracker-ref.ts';

export const Link = z.object({
  id: LinkId,
  keyResult: KeyResultId,
  issue: IssueRef,
  /** `context` shows the key result on the ticket and counts for nothing; `excluded` keeps it out although a rule or a parent would bring it in. */
  effect: z.enum(['contributes', 'context', 'excluded']),
  /** When a ticket serves several key results: this one's part, 0..1. */
  share: z.number().min(0).max(1).nullable(),
});
export type Link = z.infer<typeof Link>;

/** The same ticket linked twice to one key result, in two browsers, is one link: the id says so. */
export const linkId = (keyResult: KeyResultId, issue: IssueRef): LinkId =>
  LinkId.parse(`l${shortHash(`${keyResult}\n${issueUid(issue)}`)}`);

const place = { tracker: TrackerId, site: SiteId };

/** What a rule asks the tracker for. People are no criterion: see `integrations/<tracker>` for the refusal. */
export const Query = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('jql'), ...place, jql: z.string().trim().min(1).max(LONGEST.query) }),
  z.object({ kind: z.literal('linear-filter'), ...place, filter: z.record(z.string(), z.json()) }),
  z.object({ kind: z.literal('parent'), issue: IssueRef }),
  z.object({ kind: z.literal('label'), ...place, label: z.string().trim().min(1).max(255) }),
  z.object({ kind: z.literal('project'), ...place, project: z.string().trim().min(1).max(100) }),
  /** Jira's sprint or Linear's cycle, by its id or by what it is called; `name` is for reading. */
  z.object({
    kind: z.literal('sprint'),
    ...place,
    sprint: z.string().trim().min(1).max(200),
    name: z.string().max(200),
  }),
]);
export type Query = z.infer<typeof Query>;

export const Rule = z.object({ id: RuleId, keyResult: KeyResultId, query: Query });
export type Rule = z.infer<typeof Rule>;
