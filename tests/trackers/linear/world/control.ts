/** What happens in the workspace while a test looks on: by hand, without the API. */
import { identifier, type LinIssue, type World } from './model.ts';
import { namedUuid } from './uuid.ts';
import { enter } from './workflow.ts';

export interface NewIssue {
  team: string;
  title: string;
  labels?: string[];
  parent?: string;
  estimate?: number | null;
}

/** All take an identifier or an id, of hidden issues too, and throw when there is none. */
export const control = (world: World) => {
  const issue = (key: string): LinIssue => {
    const found =
      world.issues.get(key) ??
      [...world.issues.values()].find((one) => identifier(one) === key.toUpperCase());
    if (!found) throw new Error(`No issue ${key} in the simulated workspace.`);
    return found;
  };
  const touch = (key: string, change: (found: LinIssue) => void): void => {
    const found = issue(key);
    change(found);
    found.updatedAt = world.now();
  };
  const move = (key: string, to: string): void => {
    const found = issue(key);
    const state = world.states.find(({ team, name }) => team === found.team && name === to);
    if (!state) throw new Error(`Team ${found.team.key} has no state ${to}.`);
    enter(found, state, world.now());
  };
  return {
    issue,
    move,
    close: (key: string) => move(key, 'Done'),
    reopen: (key: string) => move(key, 'In Progress'),
    retitle: (key: string, title: string) =>
      touch(key, (found) => {
        found.title = title;
      }),
    estimate: (key: string, points: number | null) =>
      touch(key, (found) => {
        found.estimate = points;
      }),
    /** The identifier changes, the id does not, as when someone moves an issue to another team. */
    moveToTeam: (key: string, team: string) => touch(key, (found) => moveToTeam(world, found, team)),
    archive: (key: string) =>
      touch(key, (found) => {
        found.archivedAt = world.now();
      }),
    /** Deleted by a person, and for thirty days still readable by id. */
    trash: (key: string) =>
      touch(key, (found) => {
        found.archivedAt = world.now();
        found.trashed = true;
      }),
    hide: (key: string) => {
      issue(key).hidden = true;
    },
    show: (key: string) => {
      issue(key).hidden = false;
    },
    /** Gone for good, with its attachments. */
    remove: (key: string) => {
      const { id } = issue(key);
      world.issues.delete(id);
      for (const [at, attachment] of world.attachments)
        if (attachment.issueId === id) world.attachments.delete(at);
    },
    create: (wanted: NewIssue): LinIssue =>
      create(world, wanted, wanted.parent ? issue(wanted.parent).id : null),
  };
};
export type Control = ReturnType<typeof control>;

const teamOf = (world: World, key: string) => {
  const team = world.teams.find((one) => one.key === key);
  if (!team) throw new Error(`No team ${key} in the simulated workspace.`);
  return team;
};

/** Numbers are never given twice, not even after a move or a deletion. */
const nextNumber = (world: World, key: string): number => {
  const next = (world.lastNumbers.get(key) ?? 0) + 1;
  world.lastNumbers.set(key, next);
  return next;
};

const moveToTeam = (world: World, issue: LinIssue, key: string): void => {
  const team = teamOf(world, key);
  const state = issue.spans.at(-1)?.state;
  issue.previousIdentifiers.push(identifier(issue));
  issue.number = nextNumber(world, key);
  issue.team = team;
  issue.cycle = null;
  const same = world.states.find((one) => one.team === team && one.name === state?.name);
  if (same) enter(issue, same, world.now());
};

const create = (world: World, wanted: NewIssue, parentId: string | null): LinIssue => {
  const team = teamOf(world, wanted.team);
  const now = world.now();
  const number = nextNumber(world, wanted.team);
  const issue: LinIssue = {
    id: namedUuid(`created ${team.key}-${number} ${wanted.title}`),
    team,
    number,
    previousIdentifiers: [],
    title: wanted.title,
    description: '',
    priority: 0,
    estimate: wanted.estimate ?? null,
    labels: world.labels.filter(({ name }) => wanted.labels?.includes(name)),
    parentId,
    project: null,
    cycle: null,
    assignee: null,
    spans: [],
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    completedAt: null,
    canceledAt: null,
    archivedAt: null,
    trashed: false,
    hidden: false,
  };
  const todo = world.states.find((state) => state.team === team && state.type === 'unstarted');
  if (todo) enter(issue, todo, now);
  world.issues.set(issue.id, issue);
  return issue;
};
