/** How records become Linear's types. A field that is missing here is read from the record by its name. */
import {
  identifier,
  issueUrl,
  type LinAttachment,
  type LinCycle,
  type LinInitiative,
  type LinIssue,
  type LinPerson,
  type LinProject,
  type LinSpan,
  type LinTeam,
  stateOf,
} from '../world/model.ts';
import { attachmentsOf, childrenOf, historyOf, type LinHistory, visibleIssues } from '../world/reads.ts';
import { connection, slice } from './connection.ts';
import type { Arguments, Context, Resolvers } from './context.ts';
import {
  attachmentFilter,
  filtered,
  issueFilter,
  labelFilter,
  openProjectFilter,
  parentOf,
  stateFilter,
} from './filters.ts';

/** Every list of issues: filtered, without the archived ones unless asked for, one page. */
export const issuePage = (rows: LinIssue[], args: Arguments, { world }: Context) => {
  const kept = args.includeArchived ? rows : rows.filter(({ archivedAt }) => archivedAt === null);
  return connection(filtered(kept, args.filter, issueFilter(world)), args);
};

const PRIORITIES = ['No priority', 'Urgent', 'High', 'Medium', 'Low'];

const issue: Resolvers[string] = {
  identifier: (row: LinIssue) => identifier(row),
  url: (row: LinIssue, _, { world }) => issueUrl(world, row),
  branchName: (row: LinIssue) => identifier(row).toLowerCase(),
  priorityLabel: (row: LinIssue) => PRIORITIES[row.priority] ?? 'No priority',
  state: (row: LinIssue) => stateOf(row),
  trashed: (row: LinIssue) => row.trashed || null,
  creator: (row: LinIssue) => row.assignee,
  parent: (row: LinIssue, _, { world }) => parentOf(world, row),
  labelIds: (row: LinIssue) => row.labels.map(({ id }) => id),
  labels: (row: LinIssue, args) => connection(filtered(row.labels, args.filter, labelFilter), args),
  children: (row: LinIssue, args, context) => issuePage(childrenOf(context.world, row), args, context),
  attachments: (row: LinIssue, args, { world }) =>
    connection(filtered(attachmentsOf(world, row), args.filter, attachmentFilter), args),
  history: (row: LinIssue, args) => connection(historyOf(row), args),
  stateHistory: (row: LinIssue, args) => slice(row.spans, args),
};

export const types: Resolvers = {
  Issue: issue,
  IssueSearchResult: { ...issue, metadata: () => ({}) },
  IssueStateSpan: { stateId: (row: LinSpan) => row.state.id },
  IssueHistory: {
    actor: (row: LinHistory) => row.issue.assignee,
    fromStateId: (row: LinHistory) => row.fromState?.id ?? null,
    toStateId: (row: LinHistory) => row.toState.id,
  },
  Attachment: {
    issue: (row: LinAttachment, _, { world }) => world.issues.get(row.issueId),
    sourceType: () => 'unknown',
  },
  Organization: { previousUrlKeys: () => [] },
  User: {
    displayName: (row: LinPerson) => row.email.split('@')[0],
    active: () => true,
    isMe: (row: LinPerson, _, { world }) => row.id === world.viewer.id,
    organization: (_: LinPerson, __, { world }) => world.organisation,
    url: (row: LinPerson, _, { world }) =>
      `https://linear.app/${world.organisation.urlKey}/profiles/${row.email.split('@')[0]}`,
  },
  Team: {
    displayName: (row: LinTeam) => row.name,
    cyclesEnabled: () => true,
    defaultIssueEstimate: () => 1,
    issueEstimationType: () => 'fibonacci',
    timezone: () => 'Europe/Berlin',
    activeCycle: (row: LinTeam, _, { world }) =>
      world.cycles.find((cycle) => cycle.team === row && isActive(cycle, world.now())) ?? null,
    issues: (row: LinTeam, args, context) =>
      issuePage(
        visibleIssues(context.world).filter(({ team }) => team === row),
        args,
        context,
      ),
    states: (row: LinTeam, args, { world }) =>
      connection(
        filtered(
          world.states.filter(({ team }) => team === row),
          args.filter,
          stateFilter,
        ),
        args,
      ),
    labels: (_: LinTeam, args, { world }) =>
      connection(filtered(world.labels, args.filter, labelFilter), args),
  },
  Cycle: {
    completedAt: (row: LinCycle, _, { world }) => (row.endsAt <= world.now() ? row.endsAt : null),
    isActive: (row: LinCycle, _, { world }) => isActive(row, world.now()),
    isFuture: (row: LinCycle, _, { world }) => world.now() < row.startsAt,
    isPast: (row: LinCycle, _, { world }) => row.endsAt <= world.now(),
  },
  Initiative: {
    url: (row: LinInitiative, _, { world }) =>
      `https://linear.app/${world.organisation.urlKey}/initiative/${row.slugId}`,
    projects: (row: LinInitiative, args, { world }) =>
      connection(filtered(row.projects, args.filter, openProjectFilter(world.now())), args),
  },
  Project: {
    url: (row: LinProject, _, { world }) =>
      `https://linear.app/${world.organisation.urlKey}/project/${row.slugId}`,
  },
};

const isActive = (cycle: LinCycle, now: string): boolean => cycle.startsAt <= now && now < cycle.endsAt;
