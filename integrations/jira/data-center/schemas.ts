import { z } from '#utils/zod.ts';
import { IssueId, IssueKey } from '../schemas.ts';

/**
 * What we read of Data Center's envelopes, and no more. Atlassian's OpenAPI document of REST v2 has defects
 * (tracker APIs §2), so these are written from what servers send.
 */
export const SearchPage = z.object({
  startAt: z.number().int().min(0),
  maxResults: z.number().int().min(0),
  total: z.number().int().min(0),
  /** As they came; the caller checks them. */
  issues: z.array(z.unknown()),
});
export type SearchPage = z.infer<typeof SearchPage>;

/** An issue of which only the names were asked for. */
export const IssueNames = z.object({ id: IssueId, key: IssueKey });

/** The signed-in account's own; `key` is absent before Jira 8.4. */
export const Myself = z.object({
  key: z.string().min(1).optional(),
  name: z.string().min(1),
  displayName: z.string(),
});
export type Myself = z.infer<typeof Myself>;

export const Field = z.object({
  id: z.string(),
  name: z.string().optional(),
  custom: z.boolean().optional(),
  clauseNames: z.array(z.string()).optional(),
  schema: z
    .object({ type: z.string().optional(), items: z.string().optional(), custom: z.string().optional() })
    .optional(),
});
export type Field = z.infer<typeof Field>;

/** Says without a sign-in which Jira stands there. `deploymentType` is absent before Jira 7.2. */
export const ServerInfo = z.object({ version: z.string(), deploymentType: z.string().optional() });
