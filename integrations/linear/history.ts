/** A ticket's status history from Linear's `Issue.history`; who made a change is not read. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import { type StatusChange, statusTimes } from '#utils/measure/status-history.ts';
import { z } from '#utils/zod.ts';
import { CATEGORIES } from './facts.ts';

const State = z.object({ type: z.string() }).nullish();

/** The entries that change the state; all other entries have neither state. */
export const LinearHistory = z.object({
  nodes: z.array(z.object({ createdAt: z.iso.datetime({ offset: true }), fromState: State, toState: State })),
  pageInfo: z.object({ hasNextPage: z.boolean() }).nullish(),
});
export type LinearHistory = z.infer<typeof LinearHistory>;

/** The facts with the times of the whole history; null when a page or a state of it is missing. */
export const withHistory = (facts: IssueFacts, { nodes, pageInfo }: LinearHistory): IssueFacts | null => {
  if (pageInfo?.hasNextPage) return null;
  const changes: StatusChange[] = [];
  for (const { createdAt, fromState, toState } of nodes) {
    if (!fromState || !toState) continue;
    const from = CATEGORIES[fromState.type];
    const to = CATEGORIES[toState.type];
    if (!from || !to) return null;
    changes.push({ at: createdAt, from, to });
  }
  changes.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const times = statusTimes(facts.created, facts.category, changes);
  return times && { ...facts, ...times };
};
