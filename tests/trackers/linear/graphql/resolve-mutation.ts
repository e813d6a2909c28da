/** The mutations we know of. */
import { z } from '#utils/zod.ts';
import type { LinAttachment, LinIssue, World } from '../world/model.ts';
import { findIssue } from '../world/reads.ts';
import { isUuid, newUuid } from '../world/uuid.ts';
import { enter } from '../world/workflow.ts';
import type { Arguments, Context, Resolver } from './context.ts';
import { forbidden, invalidInput, notFound } from './errors.ts';

const http = z.url({ protocol: /^https?$/ });
/** The schema says: an object with string and number values. Nested ones are refused to be on the safe side. */
const Metadata = z.record(z.string(), z.union([z.string(), z.number()]));

const Create = z.object({
  issueId: z.string(),
  url: http,
  title: z.string().min(1),
  subtitle: z.string().nullish(),
  metadata: Metadata.nullish(),
  groupBySource: z.boolean().nullish(),
  iconUrl: http.nullish(),
  id: z.string().refine(isUuid).nullish(),
});

const Update = z.object({
  title: z.string().min(1),
  subtitle: z.string().nullish(),
  metadata: Metadata.nullish(),
  iconUrl: http.nullish(),
});

const IssueUpdate = z.strictObject({
  stateId: z.string().nullish(),
  title: z.string().min(1).nullish(),
  estimate: z.number().nullish(),
});

const read = <T>(schema: z.ZodType<T>, args: Arguments): T => {
  const result = schema.safeParse(args.input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalidInput(`${issue?.path.join('.') ?? 'input'}: ${issue?.message ?? 'not valid'}`);
};

let lastSyncId = 0;
const done = <T>(payload: T) => {
  lastSyncId += 1;
  return { success: true, lastSyncId, ...payload };
};

const guarded =
  (resolve: (args: Arguments, world: World) => unknown): Resolver =>
  (_, args, context: Context) => {
    if (!context.mayWrite) throw forbidden();
    return resolve(args, context.world);
  };

/** Idempotent by issue and URL: the second call updates the first one's attachment. */
const createAttachment = (args: Arguments, world: World) => {
  const input = read(Create, args);
  const issue = issueOf(world, input.issueId);
  const now = world.now();
  const known = [...world.attachments.values()].find(
    ({ issueId, url }) => issueId === issue.id && url === input.url,
  );
  const attachment: LinAttachment = {
    id: known?.id ?? input.id ?? newUuid(),
    issueId: issue.id,
    url: input.url,
    title: input.title,
    subtitle: input.subtitle ?? null,
    metadata: input.metadata ?? {},
    groupBySource: input.groupBySource ?? false,
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  };
  world.attachments.set(attachment.id, attachment);
  return done({ attachment });
};

const updateAttachment = (args: Arguments, world: World) => {
  const input = read(Update, args);
  const attachment = attachmentOf(world, args.id);
  attachment.title = input.title;
  if (input.subtitle !== undefined) attachment.subtitle = input.subtitle;
  if (input.metadata) attachment.metadata = input.metadata;
  attachment.updatedAt = world.now();
  return done({ attachment });
};

const deleteAttachment = (args: Arguments, world: World) => {
  const { id } = attachmentOf(world, args.id);
  world.attachments.delete(id);
  return done({ entityId: id });
};

const updateIssue = (args: Arguments, world: World) => {
  const input = read(IssueUpdate, args);
  const issue = issueOf(world, args.id ?? '');
  if (input.stateId) {
    const state = world.states.find(({ id, team }) => id === input.stateId && team === issue.team);
    if (!state) throw notFound('WorkflowState');
    enter(issue, state, world.now());
  }
  if (input.title) issue.title = input.title;
  if (input.estimate !== undefined) issue.estimate = input.estimate;
  issue.updatedAt = world.now();
  return done({ issue });
};

const issueOf = (world: World, id: string): LinIssue => {
  const issue = findIssue(world, id);
  if (!issue) throw notFound('Issue');
  return issue;
};

const attachmentOf = (world: World, id: string | undefined): LinAttachment => {
  const attachment = world.attachments.get(id ?? '');
  if (!attachment || !findIssue(world, attachment.issueId)) throw notFound('Attachment');
  return attachment;
};

export const mutation: Record<string, Resolver> = {
  attachmentCreate: guarded(createAttachment),
  attachmentUpdate: guarded(updateAttachment),
  attachmentDelete: guarded(deleteAttachment),
  issueUpdate: guarded(updateIssue),
};
