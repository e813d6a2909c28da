import { FIELD_IDS } from '../../quarter/field-ids.ts';
import type { JiraIssue } from '../state/model.ts';
import { STATUSES } from '../state/workflow.ts';
import { childrenOf, findIssue, projectOf, visible, type World } from '../state/world.ts';
import { SITE_ZONE } from '../time.ts';
import type { BoardModel, IssueModel, PageModel, Row } from './model.ts';

/** What the address shows; null when there is no such page. */
export const modelOf = (world: World, path: string): PageModel | null => {
  const { pathname } = new URL(path, 'http://site');
  const key = /^\/browse\/([A-Za-z][A-Za-z0-9]*-\d+)$/.exec(pathname)?.[1];
  if (key) {
    const issue = findIssue(world, key);
    return issue
      ? issueModel(world, issue)
      : { kind: 'other', project: null, title: 'We couldn’t find this work item' };
  }
  const board = /^\/jira\/software\/(?:c\/)?projects\/([A-Z][A-Z0-9]*)\/boards\/\d+$/.exec(pathname)?.[1];
  const name = board ?? /^\/browse\/([A-Z][A-Z0-9]*)$/.exec(pathname)?.[1];
  const project = world.projects.find((one) => one.key === name);
  if (project) return boardModel(world, project.key);
  return pathname === '/' || pathname.startsWith('/jira')
    ? { kind: 'other', project: null, title: 'For you' }
    : null;
};

const rowOf = (issue: JiraIssue): Row => ({
  key: issue.key,
  title: issue.summary,
  type: issue.type.name,
  status: { name: issue.status.name, category: issue.status.category.key },
});

const day = (ms: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: SITE_ZONE, dateStyle: 'long', timeStyle: 'short' }).format(ms);

const issueModel = (world: World, issue: JiraIssue): IssueModel => {
  const parent = issue.parent === null ? null : findIssue(world, issue.parent);
  const mentioned = issue.description.join(' ').match(/\b[A-Z]{2,9}-\d+\b/g) ?? [];
  return {
    kind: 'issue',
    project: projectOf(world, issue),
    key: issue.key,
    title: issue.summary,
    type: issue.type.name,
    status: { id: issue.status.id, name: issue.status.name, category: issue.status.category.key },
    parent: parent && rowOf(parent),
    description: issue.description,
    children: childrenOf(world, issue).map(rowOf),
    linked: [...new Set(mentioned)]
      .flatMap((key) => findIssue(world, key) ?? [])
      .filter((one) => one.id !== issue.id && one.id !== parent?.id)
      .map(rowOf),
    details: detailsOf(issue, parent),
    created: day(issue.created),
    updated: day(issue.updated),
  };
};

const detailsOf = (issue: JiraIssue, parent: JiraIssue | null): IssueModel['details'] => [
  ['Type', issue.type.name],
  ['Assignee', issue.assignee],
  ['Priority', 'Medium'],
  ['Labels', issue.labels.join(', ') || 'None'],
  ['Parent', parent ? `${parent.key} ${parent.summary}` : 'None'],
  ...Object.entries(FIELD_IDS).flatMap(([name, id]): [string, string][] => {
    const value = issue.numbers[id];
    return value === undefined ? [] : [[name, String(value)]];
  }),
];

const boardModel = (world: World, key: string): BoardModel => {
  const project = world.projects.find((one) => one.key === key);
  if (!project) throw new Error(`No project ${key}.`);
  const cards = visible(world).filter((issue) => issue.project === key && issue.type.hierarchyLevel === 0);
  return {
    kind: 'board',
    project,
    columns: STATUSES.filter((status) => status.means !== 'cancelled').map((status) => ({
      name: status.name,
      cards: cards
        .filter((issue) => issue.status.id === status.id)
        .sort((a, b) => b.statusChanged - a.statusChanged)
        .slice(0, 12)
        .map((issue) => ({
          ...rowOf(issue),
          estimate: issue.numbers[FIELD_IDS['Story Points']] ?? null,
          epic: (issue.parent !== null && world.issues.get(issue.parent)?.summary) || null,
        })),
    })),
  };
};
