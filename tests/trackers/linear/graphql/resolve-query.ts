/** The queries we know of. */
import { identifier, type LinIssue } from '../world/model.ts';
import { findIssue, visibleIssues } from '../world/reads.ts';
import { connection } from './connection.ts';
import type { Resolver } from './context.ts';
import { notFound } from './errors.ts';
import {
  cycleFilter,
  filtered,
  initiativeFilter,
  labelFilter,
  openProjectFilter,
  stateFilter,
  teamFilter,
} from './filters.ts';
import { issuePage } from './resolve-types.ts';

export const query: Record<string, Resolver> = {
  viewer: (_, __, { world }) => world.viewer,
  organization: (_, __, { world }) => world.organisation,
  teams: (_, args, { world }) => connection(filtered(world.teams, args.filter, teamFilter), args),
  team: (_, args, { world }) =>
    orNotFound(
      'Team',
      world.teams.find(({ id, key }) => id === args.id || key === args.id),
    ),
  issue: (_, args, { world }) => orNotFound('Issue', findIssue(world, args.id ?? '')),
  issues: (_, args, context) => issuePage(visibleIssues(context.world), args, context),
  searchIssues: (_, args, context) => {
    const hits = visibleIssues(context.world).filter((issue) => matches(issue, args.term ?? ''));
    return { ...issuePage(hits, args, context), totalCount: hits.length };
  },
  workflowStates: (_, args, { world }) => connection(filtered(world.states, args.filter, stateFilter), args),
  workflowState: (_, args, { world }) =>
    orNotFound(
      'WorkflowState',
      world.states.find(({ id }) => id === args.id),
    ),
  projects: (_, args, { world }) =>
    connection(filtered(world.projects, args.filter, openProjectFilter(world.now())), args),
  initiatives: (_, args, { world }) =>
    connection(filtered(world.initiatives, args.filter, initiativeFilter), args),
  cycles: (_, args, { world }) =>
    connection(filtered(world.cycles, args.filter, cycleFilter(world.now())), args),
  issueLabels: (_, args, { world }) => connection(filtered(world.labels, args.filter, labelFilter), args),
  attachment: (_, args, { world }) => orNotFound('Attachment', world.attachments.get(args.id ?? '')),
  attachmentsForURL: (_, args, { world }) =>
    connection(
      [...world.attachments.values()].filter(
        ({ url, issueId }) => url === args.url && findIssue(world, issueId),
      ),
      args,
    ),
  rateLimitStatus: (_, __, { limits }) => ({
    identifier: null,
    kind: 'user',
    limits: limits.map(({ type, allowed, remaining, periodMs, resetMs }) => ({
      type,
      allowedAmount: allowed,
      remainingAmount: remaining,
      requestedAmount: allowed - remaining,
      period: periodMs,
      reset: resetMs,
    })),
  }),
};

const orNotFound = <T>(what: string, found: T | undefined): T => {
  if (found === undefined) throw notFound(what);
  return found;
};

/** Every word must stand in the title or the identifier. */
const matches = (issue: LinIssue, term: string): boolean => {
  const text = `${identifier(issue)} ${issue.title}`.toLowerCase();
  return term
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};
