/**
 * What the simulated Jira Cloud may answer, field by field: strict, so that nothing undocumented slips in. Each
 * is held against Atlassian's own OpenAPI document in `schemas.test.ts`.
 */
import { z } from '#utils/zod.ts';

const url = z.url();
/** `2026-04-28T07:12:44.123+0200`: an offset without a colon. */
export const Stamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/);

export const ErrorCollection = z.strictObject({
  errorMessages: z.array(z.string()),
  errors: z.record(z.string(), z.string()),
});

export const User = z.strictObject({
  self: url,
  accountId: z.string(),
  accountType: z.enum(['atlassian', 'app', 'customer', 'unknown']),
  displayName: z.string(),
  active: z.boolean(),
  timeZone: z.string(),
  emailAddress: z.string().optional(),
  locale: z.string().optional(),
});

export const StatusCategory = z.strictObject({
  self: url,
  id: z.number().int(),
  key: z.enum(['undefined', 'new', 'indeterminate', 'done']),
  colorName: z.string(),
  name: z.string(),
});

export const StatusDetails = z.strictObject({
  self: url,
  description: z.string(),
  iconUrl: url,
  name: z.string(),
  id: z.string(),
  statusCategory: StatusCategory,
});

export const FieldDetails = z.strictObject({
  id: z.string(),
  key: z.string(),
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

export const IssueTypeDetails = z.strictObject({
  self: url,
  id: z.string(),
  description: z.string(),
  iconUrl: url,
  name: z.string(),
  subtask: z.boolean(),
  hierarchyLevel: z.number().int(),
});

const Priority = z.strictObject({ self: url, id: z.string(), name: z.string(), iconUrl: url });

const Parent = z.strictObject({
  id: z.string(),
  key: z.string(),
  self: url,
  fields: z.strictObject({
    summary: z.string(),
    status: StatusDetails,
    priority: Priority,
    issuetype: IssueTypeDetails,
  }),
});

export const Project = z.strictObject({
  self: url,
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.enum(['software', 'service_desk', 'business']),
  simplified: z.boolean(),
});

const Named = z.strictObject({ self: url, id: z.string(), name: z.string(), description: z.string() });

/** A paragraph document, as far as descriptions here go. */
const Adf = z.strictObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(
    z.strictObject({
      type: z.literal('paragraph'),
      content: z.array(z.strictObject({ type: z.literal('text'), text: z.string() })),
    }),
  ),
});

export const Fields = z
  .strictObject({
    summary: z.string(),
    issuetype: IssueTypeDetails,
    status: StatusDetails,
    project: Project,
    created: Stamp,
    updated: Stamp,
    resolutiondate: Stamp.nullable(),
    resolution: Named.nullable(),
    statuscategorychangedate: Stamp,
    statusCategory: StatusCategory,
    labels: z.array(z.string()),
    /** Absent without one. */
    parent: Parent,
    priority: Priority,
    description: Adf.nullable(),
    subtasks: z.array(Parent),
    assignee: User.nullable(),
    reporter: User.nullable(),
    creator: User.nullable(),
  })
  .partial()
  .catchall(z.number().nullable());

const Properties = z.record(z.string(), z.json());

export const IssueBean = z.strictObject({
  expand: z.string().optional(),
  id: z.string(),
  self: url.optional(),
  key: z.string().optional(),
  fields: Fields.optional(),
  properties: Properties.optional(),
});

export const SearchAndReconcileResults = z.strictObject({
  issues: z.array(IssueBean),
  /** Absent on the last page. */
  nextPageToken: z.string().optional(),
  isLast: z.boolean(),
});

export const JQLCountResultsBean = z.strictObject({ count: z.number().int() });

export const BulkIssueResults = z.strictObject({
  issues: z.array(IssueBean),
  issueErrors: z.array(z.strictObject({ id: z.string(), errorMessage: z.string() })),
});

const ChangeDetails = z.strictObject({
  field: z.string(),
  fieldtype: z.literal('jira'),
  fieldId: z.string().optional(),
  from: z.string().nullable(),
  fromString: z.string().nullable(),
  to: z.string().nullable(),
  // Every object inherits a `toString`; only an own one counts.
  toString: z.string().nullable(),
});

const changelog = <T extends z.ZodType>(created: T) =>
  z.strictObject({ id: z.string(), author: User, created, items: z.array(ChangeDetails) });

export const PageBeanChangelog = z.strictObject({
  self: url,
  maxResults: z.number().int(),
  startAt: z.number().int(),
  total: z.number().int(),
  isLast: z.boolean(),
  values: z.array(changelog(Stamp)),
});

/** `created` is a number of milliseconds, whatever the OpenAPI document says (reference, 1.2). */
export const BulkChangelogResponseBean = z.strictObject({
  issueChangeLogs: z.array(
    z.strictObject({ issueId: z.string(), changeHistories: z.array(changelog(z.number().int())) }),
  ),
  nextPageToken: z.string().optional(),
});

export const PageBeanProject = z.strictObject({
  self: url,
  maxResults: z.number().int(),
  startAt: z.number().int(),
  total: z.number().int(),
  isLast: z.boolean(),
  values: z.array(Project),
});

export const PropertyKeys = z.strictObject({
  keys: z.array(z.strictObject({ self: url, key: z.string() })),
});
export const EntityProperty = z.strictObject({ key: z.string(), value: z.json() });

export const RemoteIssueLink = z.strictObject({
  id: z.number().int(),
  self: url,
  globalId: z.string().optional(),
  application: z.record(z.string(), z.json()).optional(),
  relationship: z.string().optional(),
  object: z.record(z.string(), z.json()),
});
export const RemoteIssueLinkIdentifies = z.strictObject({ id: z.number().int(), self: url });

export const Transitions = z.strictObject({
  expand: z.string(),
  transitions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      to: StatusDetails,
      hasScreen: z.boolean(),
      isGlobal: z.boolean(),
      isInitial: z.boolean(),
      isAvailable: z.boolean(),
      isConditional: z.boolean(),
    }),
  ),
});

export const IssuePickerSuggestions = z.strictObject({
  sections: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      sub: z.string(),
      issues: z.array(
        z.strictObject({
          id: z.number().int(),
          key: z.string(),
          keyHtml: z.string(),
          summary: z.string(),
          summaryText: z.string(),
        }),
      ),
    }),
  ),
});

export const TenantInfo = z.strictObject({ cloudId: z.string() });

/** The same at v2 and v3, and the same question on Data Center: it tells the two apart. */
export const ServerInformation = z.strictObject({
  baseUrl: url,
  version: z.string(),
  versionNumbers: z.array(z.number().int()),
  deploymentType: z.literal('Cloud'),
  buildNumber: z.number().int(),
  serverTitle: z.string(),
});

const Flag = z.enum(['true', 'false']);

/** The same on Data Center. */
export const JQLReferenceData = z.strictObject({
  visibleFieldNames: z.array(
    z.strictObject({
      value: z.string(),
      displayName: z.string(),
      operators: z.array(z.string()),
      types: z.array(z.string()),
      auto: Flag,
      orderable: Flag,
      searchable: Flag,
      cfid: z.string().optional(),
    }),
  ),
  visibleFunctionNames: z.array(
    z.strictObject({ value: z.string(), displayName: z.string(), types: z.array(z.string()) }),
  ),
  jqlReservedWords: z.array(z.string()),
});

export const AutoCompleteSuggestions = z.strictObject({
  results: z.array(z.strictObject({ value: z.string(), displayName: z.string() })),
});
