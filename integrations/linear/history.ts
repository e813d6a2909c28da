/** A ticket's status history from Linear's `Issue.history` or `stateHistory`; who made a change is not read. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import { type StatusChange, statusTimes } from '#utils/measure/status-history.ts';
import { z } from '#utils/zod.ts';
import { CATEGORIES } from './categories.ts';

const State = z.object({ type: z.string() }).nullish();

/** The entries that change the state; all other entries have neither state. */
export const LinearHistory = z.object({
  nodes: z.array(z.object({ createdAt: z.iso.datetime({ offset: true }), fromState: State, toState: State })),
  pageInfo: z.object({ hasNextPage: z.boolean() }).nullish(),
});
export type LinearHistory = z.infer<typeof LinearHistory>;

/** Stays in a state, one after the other. */
export const LinearStays = z.object({
  nodes: z.array(z.object({ startedAt: z.iso.datetime({ offset: true }), state: State })),
  pageInfo: z.object({ hasNextPage: z.boolean() }),
});
export type LinearStays = z.infer<typeof LinearStays>;

/** The facts with the times of all stays; null when a page or a state of them is missing. */
export const withStays = (facts: IssueFacts, { nodes, pageInfo }: LinearStays): IssueFacts | null => {
  const stays = nodes.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  if (stays.some(({ state }) => !state)) return null;
  const changes = stays
    .slice(1)
    .map(({ startedAt, state }, n) => ({ createdAt: startedAt, fromState: stays[n]?.state, toState: state }));
  return withHistory(facts, { nodes: changes, pageInfo });
};

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
