import { z } from '#utils/zod.ts';

/**
 * What we read of Jira's answers, Cloud's and Data Center's alike, and no more.
 */

/** `2026-04-28T07:12:44.123-0700`: the offset has no colon, which not every parser takes. Becomes UTC. */
export const JiraInstant = z.string().transform((text, context) => {
  const ms = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isFinite(ms)) return new Date(ms).toISOString();
  context.addIssue({ code: 'custom', message: 'Not a date.' });
  return z.NEVER;
});

export const IssueId = z.string().regex(/^\d{1,19}$/);
export const IssueKey = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*-\d{1,12}$/)
  .max(100);

/** An issue with the fields that are always asked for; numeric ones ride along under their ids. */
export const JiraIssue = z.object({
  id: IssueId,
  key: IssueKey,
  fields: z.looseObject({
    summary: z.string(),
    issuetype: z.object({ name: z.string() }),
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
    project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
    created: JiraInstant,
    updated: JiraInstant,
    resolution: z.object({ name: z.string() }).nullish(),
    resolutiondate: JiraInstant.nullish(),
    statuscategorychangedate: JiraInstant.nullish(),
    labels: z.array(z.string()).nullish(),
    parent: z.object({ id: z.string(), key: z.string() }).nullish(),
  }),
});
export type JiraIssue = z.infer<typeof JiraIssue>;

export const JiraSummary = z.object({
  id: IssueId,
  key: IssueKey,
  fields: z.object({ summary: z.string() }),
});
