import { identifier, type LinAttachment, type LinIssue, stateOf, type World } from './model.ts';
import { namedUuid } from './uuid.ts';

/** Everything the viewer may see. */
export const visibleIssues = (world: World): LinIssue[] =>
  [...world.issues.values()].filter((issue) => !issue.hidden);

/** By UUID, by identifier in any case, or by an identifier it had before it moved to another team. */
export const findIssue = (world: World, id: string): LinIssue | undefined => {
  const direct = world.issues.get(id);
  if (direct) return direct.hidden ? undefined : direct;
  const wanted = id.toUpperCase();
  const visible = visibleIssues(world);
  return (
    visible.find((issue) => identifier(issue) === wanted) ??
    visible.find((issue) => issue.previousIdentifiers.includes(wanted))
  );
};

export const childrenOf = (world: World, issue: LinIssue): LinIssue[] =>
  visibleIssues(world).filter((child) => child.parentId === issue.id);

export const attachmentsOf = (world: World, issue: LinIssue): LinAttachment[] =>
  [...world.attachments.values()].filter((attachment) => attachment.issueId === issue.id);

/** Changes of state, oldest first. The creation itself is no change. */
export const historyOf = (issue: LinIssue) =>
  issue.spans.slice(1).map((span, i) => ({
    id: namedUuid(`history ${span.id}`),
    issue,
    fromState: issue.spans[i]?.state ?? null,
    toState: span.state,
    createdAt: span.startedAt,
  }));

export type LinHistory = ReturnType<typeof historyOf>[number];

export const isOpen = (issue: LinIssue): boolean =>
  !['completed', 'canceled', 'duplicate'].includes(stateOf(issue).type);
