import { z } from '#utils/zod.ts';
import { LinearStays } from './history.ts';

/** What we read of Linear's answers: the shape of `documents.ts`. */

const Name = z.string().min(1).max(100);
const LinearInstant = z.iso.datetime({ offset: true });
const Link = z.url({ protocol: /^https?$/ });

export const LinearIssue = z.object({
  id: Name,
  identifier: Name,
  previousIdentifiers: z.array(z.string()),
  title: z.string(),
  url: Link,
  estimate: z.number().nullable(),
  trashed: z.boolean().nullable(),
  createdAt: LinearInstant,
  startedAt: LinearInstant.nullable(),
  completedAt: LinearInstant.nullable(),
  updatedAt: LinearInstant,
  state: z.object({ name: z.string(), type: z.string() }),
  team: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  parent: z.object({ id: z.string(), identifier: z.string() }).nullable(),
  labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
  /** There where it was asked for. */
  stateHistory: LinearStays.optional(),
});
export type LinearIssue = z.infer<typeof LinearIssue>;

export const Who = z.object({
  viewer: z.object({ id: z.string().min(1), name: z.string() }),
  organization: z.object({ id: z.string().min(1).max(300), name: z.string(), urlKey: z.string().min(1) }),
});

export const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

export const IssuePage = z.object({
  issues: z.object({
    nodes: z.array(LinearIssue),
    pageInfo: PageInfo,
  }),
});

export const OneIssue = z.object({ issue: LinearIssue });

export const OneHistory = z.object({ issue: z.object({ stateHistory: LinearStays }) });

export const Found = z.object({
  searchIssues: z.object({
    nodes: z.array(z.object({ id: Name, identifier: Name, title: z.string(), url: Link })),
  }),
});

export const PreviewPage = z.object({
  issues: z.object({
    nodes: z.array(
      LinearIssue.pick({ id: true, identifier: true, title: true, url: true, trashed: true }).extend({
        state: z.object({ type: z.string() }),
      }),
    ),
    pageInfo: PageInfo,
  }),
});

export const CountPage = z.object({
  issues: z.object({
    nodes: z.array(LinearIssue.pick({ trashed: true })),
    pageInfo: PageInfo,
  }),
});

export const Labels = z.object({
  issueLabels: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
});

export const Places = z.object({
  teams: z.object({ nodes: z.array(z.object({ key: z.string(), name: z.string() })) }),
  projects: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
});

export const Cycles = z.object({
  cycles: z.object({
    nodes: z.array(
      z.object({
        id: Name,
        number: z.number(),
        name: z.string().nullable(),
        startsAt: LinearInstant,
        endsAt: LinearInstant,
        team: z.object({ key: z.string() }),
      }),
    ),
  }),
});
