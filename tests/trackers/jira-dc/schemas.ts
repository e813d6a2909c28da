/**
 * What the simulated Data Center may answer, field by field: strict, so that nothing undocumented slips in. Each
 * is held against Atlassian's own OpenAPI document in `schemas.test.ts`, as far as that one is right.
 */
import { z } from '#utils/zod.ts';
import { ErrorCollection, Stamp } from '../jira/schemas.ts';
import { FIELD_IDS } from '../quarter/field-ids.ts';
import { EPIC_LINK, PARENT_LINK } from './fields.ts';

export { ErrorCollection };

const url = z.url();

export const StatusCategoryJsonBean = z.strictObject({
  self: url,
  id: z.number().int(),
  key: z.enum(['undefined', 'new', 'indeterminate', 'done']),
  colorName: z.string(),
  name: z.string(),
});

export const StatusJsonBean = z.strictObject({
  self: url,
  description: z.string(),
  iconUrl: url,
  name: z.string(),
  id: z.string(),
  statusCategory: StatusCategoryJsonBean,
});

export const IssueTypeJsonBean = z.strictObject({
  self: url,
  id: z.string(),
  description: z.string(),
  iconUrl: url,
  name: z.string(),
  subtask: z.boolean(),
});

const Named = z.strictObject({ self: url, id: z.string(), name: z.string(), description: z.string() });
const Priority = z.strictObject({ self: url, id: z.string(), name: z.string(), iconUrl: url });
const Project = z.strictObject({
  self: url,
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.enum(['software', 'service_desk', 'business']),
});

/** The names of Server's time: no account id. */
export const UserBean = z.strictObject({
  self: url,
  key: z.string(),
  name: z.string(),
  displayName: z.string(),
  active: z.boolean(),
  emailAddress: z.string().optional(),
  timeZone: z.string(),
  locale: z.string().optional(),
});

const Relative = z.strictObject({
  id: z.string(),
  key: z.string(),
  self: url,
  fields: z.strictObject({
    summary: z.string(),
    status: StatusJsonBean,
    priority: Priority,
    issuetype: IssueTypeJsonBean,
  }),
});

const number = z.number().nullable();

export const Fields = z
  .strictObject({
    summary: z.string(),
    issuetype: IssueTypeJsonBean,
    status: StatusJsonBean,
    project: Project,
    created: Stamp,
    updated: Stamp,
    resolutiondate: Stamp.nullable(),
    resolution: Named.nullable(),
    labels: z.array(z.string()),
    parent: Relative,
    priority: Priority,
    /** Wiki markup, as text. */
    description: z.string().nullable(),
    subtasks: z.array(Relative),
    assignee: UserBean,
    reporter: UserBean,
    creator: UserBean,
    /** A key, or nothing. */
    [EPIC_LINK]: z.string().nullable(),
    [PARENT_LINK]: z.string().nullable(),
    ...Object.fromEntries(Object.values(FIELD_IDS).map((id) => [id, number])),
  })
  .partial();

const side = z.string().nullable();

/** The document has one bean for a change and one for each of its items. */
export const ChangelogBean = z.strictObject({
  startAt: z.number().int(),
  maxResults: z.number().int(),
  total: z.number().int(),
  histories: z.array(
    z.strictObject({
      id: z.string(),
      author: UserBean,
      created: Stamp,
      items: z.array(
        z.strictObject({
          field: z.string(),
          fieldtype: z.enum(['jira', 'custom']),
          from: side,
          fromString: side,
          to: side,
          toString: side,
        }),
      ),
    }),
  ),
});

export const IssueBean = z.strictObject({
  expand: z.string(),
  id: z.string(),
  self: url,
  key: z.string(),
  fields: Fields.optional(),
  changelog: ChangelogBean.optional(),
});

export const SearchResultsBean = z.strictObject({
  expand: z.string(),
  startAt: z.number().int(),
  maxResults: z.number().int(),
  total: z.number().int(),
  issues: z.array(IssueBean),
  warningMessages: z.array(z.string()).optional(),
});

export const FieldBean = z.strictObject({
  id: z.string(),
  name: z.string(),
  custom: z.boolean(),
  orderable: z.boolean(),
  navigable: z.boolean(),
  searchable: z.boolean(),
  clauseNames: z.array(z.string()),
  schema: z
    .strictObject({
      type: z.string(),
      system: z.string().optional(),
      items: z.string().optional(),
      custom: z.string().optional(),
      customId: z.number().int().optional(),
    })
    .optional(),
});

/** The document says nothing of it; as issues.apache.org and others answer it to anybody. */
export const ServerInfoBean = z.strictObject({
  baseUrl: url,
  version: z.string(),
  versionNumbers: z.array(z.number().int()),
  deploymentType: z.enum(['Server', 'DataCenter', 'Cloud']),
  buildNumber: z.number().int(),
  buildDate: Stamp,
  serverTime: Stamp.optional(),
  scmInfo: z.string(),
  serverTitle: z.string(),
});
