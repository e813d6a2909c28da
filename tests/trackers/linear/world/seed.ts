/** The seeded quarter as a Linear workspace. */
import type { Quarter, SimCategory, SimIssue } from '../../quarter/types.ts';
import type {
  LinCycle,
  LinInitiative,
  LinIssue,
  LinLabel,
  LinPerson,
  LinProject,
  LinState,
  LinTeam,
  World,
} from './model.ts';
import { slug } from './model.ts';
import { namedUuid } from './uuid.ts';
import { enter, workflowOf } from './workflow.ts';

const DAY = 86_400_000;
const COLOURS = ['#5e6ad2', '#26b5ce', '#4cb782', '#f2c94c', '#f2994a', '#eb5757', '#bb87fc'];

/**
 * Linear has no issue types, so a type other than the ordinary one becomes a label; an epic also becomes
 * a project of its children. Cycles are of two weeks from the start of the quarter.
 */
export const seedLinear = (quarter: Quarter, now: () => string = () => quarter.now): World => {
  const born = `${quarter.cycle.starts}T08:00:00.000Z`;
  const mine = quarter.issues.filter((issue) => issue.tracker === 'linear');
  const teams = quarter.sites.linear.teams.map(
    ({ key, name }): LinTeam => ({ id: namedUuid(`team ${key}`), key, name, createdAt: born }),
  );
  const people = quarter.people.map((name): LinPerson => person(name, born));
  const seed: Seed = {
    teams,
    people,
    states: teams.flatMap(workflowOf),
    labels: [...new Set(mine.flatMap(labelNames))].sort().map((name, i) => label(name, i, born)),
    cycles: teams.flatMap((team) => cyclesOf(team, quarter)),
    projects: new Map(mine.filter((issue) => issue.type === 'Epic').map((epic) => [epic.id, project(epic)])),
    ids: new Map(mine.flatMap((issue) => [[issue.id, issue.id] as const, [issue.key, issue.id] as const])),
  };
  const issues = mine.map((issue) => seedIssue(issue, seed));
  return {
    organisation: {
      id: quarter.sites.linear.organisationId,
      name: capital(quarter.sites.linear.workspace),
      urlKey: quarter.sites.linear.workspace,
      fiscalYearStartMonth: 0,
      createdAt: born,
    },
    viewer: people[0] ?? person('Sam Example', born),
    people,
    teams,
    states: seed.states,
    labels: seed.labels,
    cycles: seed.cycles,
    projects: [...seed.projects.values()],
    initiatives: initiatives([...seed.projects.values()], people, born),
    issues: new Map(issues.map((issue) => [issue.id, issue])),
    attachments: new Map(),
    lastNumbers: new Map(teams.map(({ key }) => [key, lastNumber(issues, key)])),
    now,
  };
};

const lastNumber = (issues: LinIssue[], key: string): number =>
  issues.reduce((last, { team, number }) => (team.key === key ? Math.max(last, number) : last), 0);

interface Seed {
  teams: LinTeam[];
  people: LinPerson[];
  states: LinState[];
  labels: LinLabel[];
  cycles: LinCycle[];
  projects: Map<string, LinProject>;
  /** By id and by key: the quarter names parents by either. */
  ids: Map<string, string>;
}

const seedIssue = (sim: SimIssue, seed: Seed): LinIssue => {
  const team = found(
    seed.teams.find(({ key }) => key === sim.key.split('-')[0]),
    `team of ${sim.key}`,
  );
  const parentId = sim.parent === null ? null : (seed.ids.get(sim.parent) ?? null);
  const issue: LinIssue = {
    id: sim.id,
    team,
    number: Number(sim.key.slice(sim.key.lastIndexOf('-') + 1)),
    previousIdentifiers: [],
    title: sim.title,
    description: '',
    priority: priorityOf(sim),
    estimate: sim.estimate,
    labels: seed.labels.filter(({ name }) => labelNames(sim).includes(name)),
    parentId,
    project: seed.projects.get(sim.id) ?? seed.projects.get(parentId ?? '') ?? null,
    cycle: null,
    assignee: seed.people.find(({ name }) => name === sim.assignee) ?? null,
    spans: [],
    createdAt: sim.created,
    updatedAt: sim.created,
    startedAt: null,
    completedAt: null,
    canceledAt: null,
    archivedAt: null,
    trashed: false,
    hidden: false,
  };
  enter(issue, stateNamed(seed.states, team, 'Todo', 'todo'), sim.created);
  for (const move of sim.moves) enter(issue, stateNamed(seed.states, team, move.to, move.category), move.at);
  issue.cycle = cycleOf(issue, seed.cycles);
  return issue;
};

/** Trouble is urgent, a bug is high; the rest is spread evenly, by the number. */
const priorityOf = ({ type, key }: SimIssue): number => {
  if (type === 'Incident') return 1;
  if (type === 'Bug') return 2;
  return [0, 2, 3, 3, 4][Number(key.slice(-1)) % 5] ?? 0;
};

const TYPE_OF = { todo: 'unstarted', doing: 'started', done: 'completed', cancelled: 'canceled' } as const;

/** The team's state of that name; a name that Linear's standard set lacks becomes a state of its own. */
const stateNamed = (states: LinState[], team: LinTeam, name: string, category: SimCategory): LinState => {
  const known = states.find((state) => state.team === team && state.name === name);
  if (known) return known;
  const state: LinState = {
    id: namedUuid(`state ${team.key} ${name}`),
    name,
    type: TYPE_OF[category],
    color: '#8a8f98',
    position: states.length,
    team,
    createdAt: team.createdAt,
  };
  states.push(state);
  return state;
};

/** An issue stands in the cycle in which it was finished, or begun, once it was. */
const cycleOf = (issue: LinIssue, cycles: LinCycle[]): LinCycle | null => {
  const at = issue.completedAt ?? issue.startedAt;
  if (at === null) return null;
  return (
    cycles.find((cycle) => cycle.team === issue.team && cycle.startsAt <= at && at < cycle.endsAt) ?? null
  );
};

const cyclesOf = (team: LinTeam, quarter: Quarter): LinCycle[] => {
  const starts = Date.parse(quarter.cycle.starts);
  const count = Math.ceil((Date.parse(quarter.cycle.ends) + DAY - starts) / (14 * DAY));
  return Array.from({ length: count }, (_, i) => ({
    id: namedUuid(`cycle ${team.key} ${i + 1}`),
    number: i + 1,
    team,
    startsAt: new Date(starts + i * 14 * DAY).toISOString(),
    endsAt: new Date(starts + (i + 1) * 14 * DAY).toISOString(),
    createdAt: team.createdAt,
  }));
};

const ORDINARY = new Set(['Story', 'Task', 'Sub-task']);

const labelNames = (issue: SimIssue): string[] =>
  ORDINARY.has(issue.type) ? issue.labels : [...issue.labels, issue.type];

const label = (name: string, i: number, createdAt: string): LinLabel => ({
  id: namedUuid(`label ${name}`),
  name,
  color: COLOURS[i % COLOURS.length] ?? '#5e6ad2',
  createdAt,
});

const project = (epic: SimIssue): LinProject => ({
  id: namedUuid(`project ${epic.id}`),
  name: epic.title,
  slugId: `${slug(epic.title)}-${namedUuid(`slug ${epic.id}`).replaceAll('-', '').slice(0, 12)}`,
  description: '',
  completedAt: null,
  canceledAt: null,
  createdAt: epic.created,
});

/** What is under way holds the projects; what is over is there too, since a workspace remembers. */
const initiatives = (projects: LinProject[], people: LinPerson[], createdAt: string): LinInitiative[] => {
  const named = (name: string, status: LinInitiative['status'], below: LinProject[]): LinInitiative => ({
    ...{ id: namedUuid(`initiative ${name}`), name, status, projects: below, createdAt },
    slugId: namedUuid(`slug ${name}`).replaceAll('-', '').slice(0, 12),
    description: `${name}, for every team.`,
    owner: people[1] ?? null,
  });
  const half = Math.ceil(projects.length / 2);
  return [
    named('A platform that others build on', 'Active', projects.slice(0, half)),
    named('Deploys that nobody notices', 'Planned', projects.slice(half)),
    named('Last year’s migration', 'Completed', projects.slice(0, 1)),
  ];
};

const person = (name: string, createdAt: string): LinPerson => ({
  id: namedUuid(`person ${name}`),
  name,
  email: `${slug(name)}@example.com`,
  createdAt,
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The quarter names no ${what}.`);
  return value;
};
