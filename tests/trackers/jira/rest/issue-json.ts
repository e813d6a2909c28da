import { FIELD_IDS } from '../../quarter/field-ids.ts';
import type { JiraIssue } from '../state/model.ts';
import { resolutionOf } from '../state/workflow.ts';
import { childrenOf, projectOf, type World } from '../state/world.ts';
import { stamp } from '../time.ts';
import { categoryJson, priorityJson, projectJson, statusJson, typeJson, userJson } from './parts.ts';

interface Source {
  world: World;
  base: string;
}

type Field = (issue: JiraIssue, source: Source) => unknown;

/** Every field a ticket has, by id. A parent that is not there or not visible is left out. */
const FIELDS: Record<string, Field> = {
  summary: (issue) => issue.summary,
  issuetype: (issue, { base }) => typeJson(base, issue.type),
  status: (issue, { base }) => statusJson(base, issue.status),
  project: (issue, { world, base }) => projectJson(base, projectOf(world, issue)),
  created: (issue) => stamp(issue.created),
  updated: (issue) => stamp(issue.updated),
  resolutiondate: (issue) => (issue.resolved === null ? null : stamp(issue.resolved)),
  resolution: (issue, { base }) => {
    const resolution = resolutionOf(issue.status);
    return (
      resolution && { self: `${base}/rest/api/3/resolution/${resolution.id}`, description: '', ...resolution }
    );
  },
  statuscategorychangedate: (issue) => stamp(issue.statusChanged),
  statusCategory: (issue, { base }) => categoryJson(base, issue.status.category),
  labels: (issue) => [...issue.labels].sort(),
  parent: (issue, source) => {
    const parent = issue.parent === null ? undefined : source.world.issues.get(issue.parent);
    return parent && !parent.hidden ? relative(parent, source) : undefined;
  },
  priority: (_, { base }) => priorityJson(base),
  description: (issue) => adf(issue.description),
  subtasks: (issue, source) =>
    childrenOf(source.world, issue)
      .filter((child) => child.type.subtask)
      .map((child) => relative(child, source)),
  assignee: (issue, { base }) => userJson(base, issue.assignee),
  reporter: (issue, { base }) => userJson(base, issue.assignee),
  creator: (issue, { base }) => userJson(base, issue.assignee),
};
for (const id of Object.values(FIELD_IDS)) FIELDS[id] = (issue) => issue.numbers[id] ?? null;

const isFieldId = (id: string): boolean => id in FIELDS;

const relative = (issue: JiraIssue, { base }: Source) => ({
  id: issue.id,
  key: issue.key,
  self: `${base}/rest/api/3/issue/${issue.id}`,
  fields: {
    summary: issue.summary,
    status: statusJson(base, issue.status),
    priority: priorityJson(base),
    issuetype: typeJson(base, issue.type),
  },
});

const adf = (paragraphs: string[]) =>
  paragraphs.length === 0
    ? null
    : {
        type: 'doc',
        version: 1,
        content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      };

/**
 * A ticket with the fields asked for: ids, `*all`, `*navigable`, `-id`. Unknown ones are passed over, as Jira does.
 * Only `id` asked for brings the id alone.
 */
export const issueJson = (issue: JiraIssue, asked: string[], properties: string[], source: Source) => {
  if (asked.length === 1 && asked[0] === 'id' && properties.length === 0) return { id: issue.id };
  const bare = asked.every((field) => field === 'id' || field === 'key');
  return {
    expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
    id: issue.id,
    self: `${source.base}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(bare ? {} : { fields: fieldsOf(issue, asked, source) }),
    ...(properties.length ? { properties: propertiesOf(issue, properties) } : {}),
  };
};

const fieldsOf = (issue: JiraIssue, asked: string[], source: Source): Record<string, unknown> => {
  const out: Record<string, unknown> = {};
  for (const id of fieldIds(asked)) {
    const value = FIELDS[id]?.(issue, source);
    if (value !== undefined) out[id] = value;
  }
  return out;
};

/** Which fields a list of wishes means. */
export const fieldIds = (asked: string[]): string[] => {
  const every = asked.some((field) => field === '*all' || field === '*navigable');
  const without = asked.filter((field) => field.startsWith('-')).map((field) => field.slice(1));
  const start =
    every || asked.every((field) => field.startsWith('-')) ? Object.keys(FIELDS) : asked.filter(isFieldId);
  return start.filter((id) => !without.includes(id));
};

const propertiesOf = (issue: JiraIssue, asked: string[]): Record<string, unknown> =>
  Object.fromEntries([...issue.properties].filter(([key]) => asked.includes('*all') || asked.includes(key)));
