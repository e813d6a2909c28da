import { ESTIMATE_FIELD, FIELD_IDS, type FieldName } from '../../quarter/field-ids.ts';
import type { SimIssue } from '../../quarter/types.ts';
import type { JiraIssue } from './model.ts';
import { statusNamed, typeNamed } from './workflow.ts';
import { all, moveTo, projectOf, type World } from './world.ts';

export interface NewIssue {
  project: string;
  summary: string;
  type?: SimIssue['type'];
  labels?: string[];
  /** Key or id. */
  parent?: string | null;
  estimate?: number | null;
  numbers?: Partial<Record<FieldName, number>>;
  description?: string[];
}

/** What tests do to the site behind everybody's back. Tickets are named by key or id, hidden ones included. */
export interface Control {
  issue(idOrKey: string): JiraIssue;
  create(issue: NewIssue): JiraIssue;
  /** To a status by its name. */
  move(idOrKey: string, status: string): void;
  close(idOrKey: string): void;
  reopen(idOrKey: string): void;
  edit(idOrKey: string, change: Partial<Omit<NewIssue, 'project' | 'type'>>): void;
  remove(idOrKey: string): void;
  hide(idOrKey: string): void;
  show(idOrKey: string): void;
  /** Into another project: a new key, the same id, the old key still leads there. Returns the new key. */
  rekey(idOrKey: string, project: string): string;
}

export const control = (world: World): Control => {
  const issue = (idOrKey: string): JiraIssue => {
    const wanted = idOrKey.toUpperCase();
    const found = all(world).find(
      (one) => one.id === wanted || one.key === wanted || one.formerKeys.includes(wanted),
    );
    if (!found) throw new Error(`The site has no ticket ${idOrKey}.`);
    return found;
  };
  const move = (idOrKey: string, status: string) => moveTo(world, issue(idOrKey), statusNamed(status));
  const setHidden = (idOrKey: string, hidden: boolean) => {
    issue(idOrKey).hidden = hidden;
  };
  return {
    issue,
    create: (draft) => create(world, draft, draft.parent ? issue(draft.parent).id : null),
    move,
    close: (idOrKey) => move(idOrKey, 'Done'),
    reopen: (idOrKey) => move(idOrKey, 'In Progress'),
    edit: (idOrKey, change) => {
      const parent = change.parent ? issue(change.parent).id : change.parent;
      edit(world, issue(idOrKey), { ...change, ...(parent === undefined ? {} : { parent }) });
    },
    remove: (idOrKey) => {
      world.issues.delete(issue(idOrKey).id);
    },
    hide: (idOrKey) => setHidden(idOrKey, true),
    show: (idOrKey) => setHidden(idOrKey, false),
    rekey: (idOrKey, project) => rekey(world, issue(idOrKey), project),
  };
};

const nextKey = (world: World, project: string): string => {
  const numbers = all(world)
    .flatMap((issue) => [issue.key, ...issue.formerKeys])
    .filter((key) => key.startsWith(`${project}-`))
    .map((key) => Number(key.slice(project.length + 1)));
  return `${project}-${Math.max(0, ...numbers) + 1}`;
};

const create = (world: World, draft: NewIssue, parent: string | null): JiraIssue => {
  const at = world.now();
  const issue: JiraIssue = {
    id: String(world.next('issue')),
    key: nextKey(world, draft.project),
    formerKeys: [],
    project: draft.project,
    type: typeNamed(draft.type ?? 'Task'),
    summary: draft.summary,
    description: draft.description ?? [],
    labels: draft.labels ?? [],
    parent,
    status: statusNamed('To Do'),
    created: at,
    updated: at,
    statusChanged: at,
    resolved: null,
    numbers: {},
    history: [],
    hidden: false,
    assignee: world.people[0] ?? 'Nobody',
    properties: new Map(),
    remoteLinks: [],
  };
  projectOf(world, issue);
  setNumbers(issue, draft);
  world.issues.set(issue.id, issue);
  return issue;
};

const edit = (world: World, issue: JiraIssue, change: Partial<NewIssue>): void => {
  issue.summary = change.summary ?? issue.summary;
  issue.labels = change.labels ?? issue.labels;
  issue.description = change.description ?? issue.description;
  if (change.parent !== undefined) issue.parent = change.parent;
  setNumbers(issue, change);
  issue.updated = world.now();
};

const setNumbers = (issue: JiraIssue, change: Partial<NewIssue>): void => {
  if (change.estimate === null) delete issue.numbers[ESTIMATE_FIELD];
  else if (change.estimate !== undefined) issue.numbers[ESTIMATE_FIELD] = change.estimate;
  for (const [name, id] of Object.entries(FIELD_IDS)) {
    const value = Object.entries(change.numbers ?? {}).find(([given]) => given === name)?.[1];
    if (value !== undefined) issue.numbers[id] = value;
  }
};

const rekey = (world: World, issue: JiraIssue, project: string): string => {
  const before = issue.key;
  issue.key = nextKey(world, project);
  issue.formerKeys.push(before);
  issue.project = project;
  issue.updated = world.now();
  issue.history.push({
    id: String(world.next('history')),
    at: issue.updated,
    author: issue.assignee,
    items: [{ field: 'Key', from: null, fromString: before, to: null, toString: issue.key }],
  });
  return issue.key;
};
