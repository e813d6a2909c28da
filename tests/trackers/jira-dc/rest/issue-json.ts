import type { HistoryEntry, JiraIssue } from '../../jira/state/model.ts';
import { resolutionOf } from '../../jira/state/workflow.ts';
import { childrenOf, findIssue, projectOf, type World } from '../../jira/state/world.ts';
import { stamp } from '../../jira/time.ts';
import { FIELD_IDS } from '../../quarter/field-ids.ts';
import { EPIC_LINK, PARENT_LINK, parentFieldOf } from '../fields.ts';
import { priorityJson, projectJson, resolutionJson, statusJson, typeJson, userJson } from './parts.ts';

interface Source {
  world: World;
  base: string;
}

type Field = (issue: JiraIssue, source: Source) => unknown;

/** The parent, if the given field is where this issue names it. An absent or hidden one is not told. */
const parentBy = (field: string, issue: JiraIssue, { world }: Source): JiraIssue | null =>
  issue.parent !== null && parentFieldOf(issue) === field ? findIssue(world, issue.parent) : null;

/** An epic link is kept as a link: it names the key that the epic has now. */
const linkField =
  (field: string): Field =>
  (issue, source) =>
    parentBy(field, issue, source)?.key ?? null;

const person: Field = (issue, { base }) => userJson(base, issue.assignee);

/** Every field a ticket has, by id. */
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
    return resolution && resolutionJson(base, resolution);
  },
  labels: (issue) => [...issue.labels].sort(),
  parent: (issue, source) => {
    const parent = parentBy('parent', issue, source);
    return parent ? relative(parent, source) : undefined;
  },
  priority: (_, { base }) => priorityJson(base),
  description: (issue) => (issue.description.length ? issue.description.join('\r\n\r\n') : null),
  subtasks: (issue, source) =>
    childrenOf(source.world, issue)
      .filter((child) => child.type.subtask)
      .map((child) => relative(child, source)),
  assignee: person,
  reporter: person,
  creator: person,
  [EPIC_LINK]: linkField(EPIC_LINK),
  [PARENT_LINK]: linkField(PARENT_LINK),
};
for (const id of Object.values(FIELD_IDS)) FIELDS[id] = (issue) => issue.numbers[id] ?? null;

const relative = (issue: JiraIssue, { base }: Source) => ({
  id: issue.id,
  key: issue.key,
  self: `${base}/rest/api/2/issue/${issue.id}`,
  fields: {
    summary: issue.summary,
    status: statusJson(base, issue.status),
    priority: priorityJson(base),
    issuetype: typeJson(base, issue.type),
  },
});

/** A ticket with the fields asked for: ids, `*all`, `*navigable`, `-id`. Unknown ones are passed over, as Jira does. */
export const issueJson = (issue: JiraIssue, asked: string[], expand: string[], source: Source) => {
  const fields: Record<string, unknown> = {};
  for (const id of fieldIds(asked)) {
    const value = FIELDS[id]?.(issue, source);
    if (value !== undefined) fields[id] = value;
  }
  return {
    expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
    id: issue.id,
    self: `${source.base}/rest/api/2/issue/${issue.id}`,
    key: issue.key,
    ...(Object.keys(fields).length ? { fields } : {}),
    ...(expand.includes('changelog') ? { changelog: changelogJson(issue, source) } : {}),
  };
};

/** All of it at once; items of Data Center have no `fieldId`. */
const changelogJson = ({ history }: JiraIssue, { base }: Source) => ({
  startAt: 0,
  maxResults: history.length,
  total: history.length,
  histories: history.map((entry) => historyJson(entry, base)),
});

const historyJson = ({ id, author, at, items }: HistoryEntry, base: string) => ({
  id,
  author: userJson(base, author),
  created: stamp(at),
  items: items.map(({ fieldId: _, ...item }) => ({ fieldtype: 'jira', ...item })),
});

const fieldIds = (asked: string[]): string[] => {
  const without = asked.filter((field) => field.startsWith('-')).map((field) => field.slice(1));
  const every = asked.some((field) => field.startsWith('*')) || without.length === asked.length;
  return (every ? Object.keys(FIELDS) : asked.filter((id) => id in FIELDS)).filter(
    (id) => !without.includes(id),
  );
};
