/**
 * The same figures by another way: read from the trackers' raw answers over HTTP and worked out plainly, without a
 * line of the product. `npm run demo` holds the product's table against it.
 */

export interface IndependentOptions {
  /** Team documents as JSON. */
  documents: readonly unknown[];
  /** The simulated site and a request header that lets us in. */
  jira: { url: string; cookie: string };
  linear: { url: string; key: string };
  /** The day looked at, in the teams' time zone. */
  today: string;
}

export interface IndependentRow {
  team: string;
  objective: string;
  keyResult: string;
  title: string;
  value: number | null;
  /** Raw: below 0 and above 1 happen. */
  progress: number | null;
  /** As a part of the way; null for goals without pace. */
  expected: number | null;
  /** Tickets done of all that serve it; null without any. */
  done: number | null;
  total: number | null;
}

/** Every key result of every document, in the documents' order. */
export const computeIndependently = async (options: IndependentOptions): Promise<IndependentRow[]> => {
  const documents: Doc[] = JSON.parse(JSON.stringify(options.documents));
  const sites = siteIds(documents);
  const issues = [
    ...(await readJira(options.jira, sites.jira)),
    ...(await readLinear(options.linear, sites.linear)),
  ];
  return documents.flatMap((doc) =>
    doc.objectives.toSorted(byOrder).flatMap((objective) =>
      doc.keyResults
        .filter((kr) => kr.objective === objective.id)
        .toSorted(byOrder)
        .map((kr) => rowOf(doc, objective, kr, issues, options.today)),
    ),
  );
};

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;

interface Ref {
  tracker: string;
  site: string;
  id: string;
}
interface Goal {
  kind: string;
  baseline: number;
  target: number;
  min: number | null;
  max: number | null;
}
interface Measure {
  kind: string;
  inherit: boolean;
  window: { kind: string };
  aggregate: { fn: string; by: string; missing: string; fields: (Ref & { name: string })[] };
}
interface KeyResult {
  id: string;
  objective: string;
  title: string;
  goal: Goal | null;
  measure: Measure;
  order: number;
}
interface Query extends Ref {
  kind: string;
  jql: string;
  label: string;
  issue: Ref;
  filter: { team: { key: { eq: string } }; labels: { name: { eq: string } } };
}
interface Doc {
  team: { name: string; timeZone: string; workplaces: { tracker: string; site: string }[] };
  cycles: { starts: string; ends: string }[];
  objectives: { id: string; title: string; order: number }[];
  keyResults: KeyResult[];
  links: { keyResult: string; effect: string; issue: Ref }[];
  rules: { keyResult: string; query: Query }[];
  checkIns: { keyResult: string; at: string; value: number | null }[];
}

/** A ticket with what the figures need. */
interface Ticket extends Ref {
  project: string;
  type: string;
  labels: string[];
  parent: string | null;
  state: 'open' | 'done' | 'cancelled';
  created: string;
  finished: string | null;
  estimate: number | null;
  numbers: Record<string, number | null>;
}

const siteIds = (documents: Doc[]): { jira: string; linear: string } => {
  const site = (tracker: string): string =>
    documents.flatMap((doc) => doc.team.workplaces).find((place) => place.tracker === tracker)?.site ?? '';
  return { jira: site('jira-cloud'), linear: site('linear') };
};

interface JiraIssue {
  id: string;
  fields: {
    issuetype: { name: string };
    project: { key: string };
    labels: string[];
    parent?: { id: string };
    status: { statusCategory: { key: string } };
    resolution: { name: string } | null;
    created: string;
    resolutiondate: string | null;
    [custom: string]: unknown;
  };
}

const STORY_POINTS = 'customfield_10016';
const NUMBERS = ['customfield_10101', 'customfield_10102', 'customfield_10103'];
const ASKED = [
  'issuetype',
  'project',
  'labels',
  'parent',
  'status',
  'resolution',
  'created',
  'resolutiondate',
];

const readJira = async ({ url, cookie }: IndependentOptions['jira'], site: string): Promise<Ticket[]> => {
  const tickets: Ticket[] = [];
  let token: string | undefined;
  do {
    const query = new URLSearchParams({
      jql: 'created >= "2000-01-01" ORDER BY key',
      maxResults: '100',
      fields: [...ASKED, STORY_POINTS, ...NUMBERS].join(','),
      ...(token === undefined ? {} : { nextPageToken: token }),
    });
    const response = await fetch(`${url}/rest/api/3/search/jql?${query}`, { headers: { cookie } });
    if (!response.ok) throw new Error(`Jira answered ${response.status}.`);
    const page: { issues: JiraIssue[]; nextPageToken?: string } = await response.json();
    tickets.push(...page.issues.map((issue) => fromJira(issue, site)));
    token = page.nextPageToken;
  } while (token !== undefined);
  return tickets;
};

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const fromJira = ({ id, fields }: JiraIssue, site: string): Ticket => {
  const closed = fields.status.statusCategory.key === 'done';
  const done = closed && fields.resolution?.name !== "Won't Do";
  return {
    tracker: 'jira-cloud',
    site,
    id,
    project: fields.project.key,
    type: fields.issuetype.name,
    labels: fields.labels,
    parent: fields.parent?.id ?? null,
    state: done ? 'done' : closed ? 'cancelled' : 'open',
    created: fields.created,
    finished: done ? fields.resolutiondate : null,
    estimate: numberOf(fields[STORY_POINTS]),
    numbers: Object.fromEntries(NUMBERS.map((field) => [field, numberOf(fields[field])])),
  };
};

interface LinearIssue {
  id: string;
  estimate: number | null;
  createdAt: string;
  completedAt: string | null;
  state: { type: string };
  team: { key: string };
  parent: { id: string } | null;
  labels: { nodes: { name: string }[] };
}

const LINEAR_QUERY = `query Independent($after: String) {
  issues(first: 50, after: $after) {
    nodes {
      id estimate createdAt completedAt
      state { type } team { key } parent { id } labels(first: 6) { nodes { name } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const readLinear = async ({ url, key }: IndependentOptions['linear'], site: string): Promise<Ticket[]> => {
  const tickets: Ticket[] = [];
  let after: string | null = null;
  do {
    const response: Response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: key },
      body: JSON.stringify({ query: LINEAR_QUERY, variables: { after } }),
    });
    if (!response.ok) throw new Error(`Linear answered ${response.status}: ${await response.text()}`);
    const { data }: LinearPage = await response.json();
    tickets.push(...data.issues.nodes.map((issue) => fromLinear(issue, site)));
    after = data.issues.pageInfo.hasNextPage ? data.issues.pageInfo.endCursor : null;
  } while (after !== null);
  return tickets;
};

interface LinearPage {
  data: { issues: { nodes: LinearIssue[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

const LINEAR_STATES: Record<string, Ticket['state']> = {
  completed: 'done',
  canceled: 'cancelled',
  duplicate: 'cancelled',
};

const fromLinear = (issue: LinearIssue, site: string): Ticket => {
  const state = LINEAR_STATES[issue.state.type] ?? 'open';
  return {
    tracker: 'linear',
    site,
    id: issue.id,
    project: issue.team.key,
    type: '',
    labels: issue.labels.nodes.map((label) => label.name),
    parent: issue.parent?.id ?? null,
    state,
    created: issue.createdAt,
    finished: state === 'done' ? issue.completedAt : null,
    estimate: issue.estimate,
    numbers: {},
  };
};

const same = (a: Ref, b: Ref): boolean => a.tracker === b.tracker && a.site === b.site && a.id === b.id;

/** Whether a rule's own words pick the ticket. Knows the queries of the seed and refuses all others. */
const picks = (query: Query, ticket: Ticket): boolean => {
  if (query.kind === 'parent')
    return (
      ticket.tracker === query.issue.tracker &&
      ticket.site === query.issue.site &&
      ticket.parent === query.issue.id
    );
  if (ticket.tracker !== query.tracker || ticket.site !== query.site) return false;
  if (query.kind === 'label') return ticket.labels.includes(query.label);
  if (query.kind === 'linear-filter')
    return ticket.project === query.filter.team.key.eq && ticket.labels.includes(query.filter.labels.name.eq);
  if (query.kind === 'jql')
    return query.jql
      .replace(/ ORDER BY .*/, '')
      .split(' AND ')
      .every((term) => jqlTerm(term, ticket));
  throw new Error(`No independent reading of a rule of kind ${query.kind}.`);
};

const jqlTerm = (term: string, ticket: Ticket): boolean => {
  const [, field, value] = /^(\w+) (?:=|in) \(?([\w-]+)\)?$/.exec(term) ?? [];
  if (field === 'project') return ticket.project === value;
  if (field === 'issuetype') return ticket.type === value;
  if (field === 'labels') return ticket.labels.includes(value ?? '');
  throw new Error(`No independent reading of "${term}".`);
};

/** What serves a key result: linked, picked by a rule, or below one of those unless it has a link of its own. */
const serving = (doc: Doc, kr: KeyResult, issues: Ticket[]): Ticket[] => {
  const own = doc.links.filter((link) => link.keyResult === kr.id);
  const linkedHere = (ticket: Ticket) => own.find((link) => same(link.issue, ticket));
  const rules = doc.rules.filter((rule) => rule.keyResult === kr.id);
  const chosen = new Set(
    issues.filter((ticket) => {
      const link = linkedHere(ticket);
      if (link) return link.effect === 'contributes';
      return rules.some(({ query }) => picks(query, ticket));
    }),
  );
  if (kr.measure.kind !== 'manual' && !kr.measure.inherit) return [...chosen];
  const elsewhere = (ticket: Ticket): boolean =>
    doc.links.some(
      (link) => link.effect === 'contributes' && link.keyResult !== kr.id && same(link.issue, ticket),
    );
  // A set is walked over what is added on the way, so grandchildren come too.
  for (const parent of chosen)
    for (const ticket of issues)
      if (same({ ...ticket, id: ticket.parent ?? '' }, parent) && !linkedHere(ticket) && !elsewhere(ticket))
        chosen.add(ticket);
  return [...chosen];
};

const dayIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant));

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const median = (numbers: number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.length ? sum(middle) / middle.length : 1;
};

const measured = (doc: Doc, { measure }: KeyResult, tickets: Ticket[]): number | null => {
  const [cycle] = doc.cycles;
  const live = tickets.filter((ticket) => ticket.state !== 'cancelled');
  const inside = live.filter((ticket) => {
    if (measure.window.kind === 'whole') return true;
    const instant = measure.window.kind === 'created-in-cycle' ? ticket.created : ticket.finished;
    if (!instant || !cycle) return false;
    const day = dayIn(instant, doc.team.timeZone);
    return day >= cycle.starts && day <= cycle.ends;
  });
  const { aggregate } = measure;
  if (aggregate.fn === 'count') return inside.length;
  if (aggregate.fn === 'share-done') return shareDone(aggregate, inside);
  const numbers = inside.flatMap((ticket) =>
    aggregate.fields
      .filter((field) => field.tracker === ticket.tracker && field.site === ticket.site)
      .map((field) => ticket.numbers[field.id])
      .filter((value) => typeof value === 'number')
      .slice(0, 1),
  );
  if (aggregate.fn === 'sum') return inside.length > 0 && numbers.length === 0 ? null : sum(numbers);
  return numbers.length ? sum(numbers) / numbers.length : null;
};

const shareDone = ({ by, missing }: Measure['aggregate'], tickets: Ticket[]): number | null => {
  const estimates = tickets.map((ticket) => ticket.estimate).filter((estimate) => estimate !== null);
  const otherwise = missing === 'median' ? median(estimates) : 1;
  const size = (ticket: Ticket): number => (by === 'count' ? 1 : (ticket.estimate ?? otherwise));
  const whole = sum(tickets.map(size));
  return whole === 0 ? null : (100 * sum(tickets.filter((one) => one.state === 'done').map(size))) / whole;
};

const checkedIn = (doc: Doc, kr: KeyResult): number[] =>
  doc.checkIns
    .filter((checkIn) => checkIn.keyResult === kr.id)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap((checkIn) => checkIn.value ?? []);

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Counts and sums of a cycle begin at nothing: they are held against what the old pace had come to by now. */
const ofOldPace = ({ measure }: KeyResult, passed: number): number =>
  measure.kind !== 'manual' && /in-cycle/.test(measure.window.kind) && /count|sum/.test(measure.aggregate.fn)
    ? passed
    : 1;

const progressOf = (
  kr: KeyResult,
  value: number | null,
  history: number[],
  passed: number,
): number | null => {
  const { goal } = kr;
  if (goal === null || value === null) return null;
  if (goal.kind === 'reach')
    return (value - ofOldPace(kr, passed) * goal.baseline) / (goal.target - goal.baseline);
  if (goal.kind === 'milestones') return value;
  if (goal.kind === 'learn') return 1;
  const within = history.filter((one) => one >= (goal.min ?? -Infinity) && one <= (goal.max ?? Infinity));
  return within.length / history.length;
};

const rowOf = (
  doc: Doc,
  objective: Doc['objectives'][number],
  kr: KeyResult,
  issues: Ticket[],
  today: string,
): IndependentRow => {
  const tickets = serving(doc, kr, issues);
  const history = checkedIn(doc, kr);
  const value = kr.measure.kind === 'manual' ? (history.at(-1) ?? null) : measured(doc, kr, tickets);
  const live = tickets.filter((ticket) => ticket.state !== 'cancelled');
  const [cycle] = doc.cycles;
  const passed = cycle ? days(cycle.starts, today) / days(cycle.starts, cycle.ends) : 0;
  const paced = kr.goal?.kind === 'reach' || kr.goal?.kind === 'milestones';
  return {
    team: doc.team.name,
    objective: objective.title,
    keyResult: kr.id,
    title: kr.title,
    value,
    progress: progressOf(kr, value, history, passed),
    expected: paced && cycle ? passed : null,
    done: live.length ? live.filter((ticket) => ticket.state === 'done').length : null,
    total: live.length || null,
  };
};
