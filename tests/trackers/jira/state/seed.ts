import { ESTIMATE_FIELD, FIELD_IDS, type FieldName } from '../../quarter/field-ids.ts';
import type { Quarter, SimIssue } from '../../quarter/types.ts';
import { describe } from './describe.ts';
import type { JiraIssue } from './model.ts';
import { statusNamed, typeNamed } from './workflow.ts';
import { moveTo, type World } from './world.ts';

/** The site at the moment the quarter is looked at. `now` goes on from there. */
export const seedWorld = (quarter: Quarter, now: () => number): World => {
  const counters = { issue: 90_000, history: 50_000, link: 10_000 };
  const world: World = {
    cloudId: quarter.sites.jira.cloudId,
    host: quarter.sites.jira.host,
    projects: quarter.sites.jira.projects.map((project, i) => ({ id: String(10_000 + i), ...project })),
    issues: new Map(),
    people: quarter.people,
    now,
    next: (kind) => ++counters[kind],
  };
  const own = quarter.issues.filter((issue) => issue.tracker === 'jira');
  const ids = new Map(own.map((issue) => [issue.key, issue.id]));
  for (const issue of own) world.issues.set(issue.id, seedIssue(issue, ids));
  const moves = own.flatMap((issue) => issue.moves.map((move) => ({ issue, move })));
  for (const { issue, move } of moves.sort((a, b) => (a.move.at < b.move.at ? -1 : 1))) {
    const seeded = world.issues.get(issue.id);
    if (seeded) moveTo(world, seeded, statusNamed(move.to), Date.parse(move.at));
  }
  return world;
};

const seedIssue = (issue: SimIssue, ids: Map<string, string>): JiraIssue => {
  const created = Date.parse(issue.created);
  return {
    id: issue.id,
    key: issue.key,
    formerKeys: [],
    project: issue.project,
    type: typeNamed(issue.type),
    summary: issue.title,
    description: describe(issue.title, issue.type, issue.parent),
    labels: [...issue.labels],
    parent: issue.parent === null ? null : (ids.get(issue.parent) ?? null),
    status: statusNamed('To Do'),
    created,
    updated: created,
    statusChanged: created,
    resolved: null,
    numbers: numbersOf(issue),
    history: [],
    hidden: false,
    assignee: issue.assignee,
    properties: new Map(),
    remoteLinks: [],
  };
};

const isFieldName = (name: string): name is FieldName => name in FIELD_IDS;

const numbersOf = (issue: SimIssue): Record<string, number> => {
  const numbers: Record<string, number> = {};
  if (issue.estimate !== null) numbers[ESTIMATE_FIELD] = issue.estimate;
  for (const [name, value] of Object.entries(issue.numbers))
    if (isFieldName(name)) numbers[FIELD_IDS[name]] = value;
  return numbers;
};
