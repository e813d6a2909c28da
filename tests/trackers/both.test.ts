/** One quarter, both simulated trackers at once, read whole by the product's own clients. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJiraCloudTracker } from '#integrations/jira/cloud/tracker.ts';
import { createLinearTracker } from '#integrations/linear/linear-tracker.ts';
import type { FieldSet, Tracker } from '#integrations/tracker.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { type JiraSimulator, startJira } from './jira/jira.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from './linear/linear.ts';
import { ESTIMATE_FIELD } from './quarter/field-ids.ts';
import { makeQuarter } from './quarter/make-quarter.ts';
import type { SimIssue } from './quarter/types.ts';

const quarter = makeQuarter({ seed: 3, today: '2026-11-22' });
const { signal } = new AbortController();

let jira: JiraSimulator;
let linear: LinearSimulator;
let jiraFacts: IssueFacts[];
let linearFacts: IssueFacts[];

const collect = async (tracker: Tracker, queries: Query[], want: FieldSet): Promise<IssueFacts[]> => {
  const facts: IssueFacts[] = [];
  for (const query of queries)
    for await (const page of tracker.select(query, want, { signal })) facts.push(...page.facts);
  return facts;
};

const readJira = async (): Promise<IssueFacts[]> => {
  const { cloudId, projects } = quarter.sites.jira;
  const secret = { kind: 'token', ...jira.gate.credentials } as const;
  const tracker = createJiraCloudTracker({ site: cloudId, base: jira.url }, secret);
  const queries = projects.map(
    ({ key }): Query => ({ kind: 'project', tracker: 'jira-cloud', site: cloudId, project: key }),
  );
  return collect(tracker, queries, { numbers: [], estimate: ESTIMATE_FIELD, history: false });
};

const readLinear = async (): Promise<IssueFacts[]> => {
  const { organisationId, teams } = quarter.sites.linear;
  const place = { site: organisationId, base: 'https://linear.app' };
  const tracker = createLinearTracker(place, { kind: 'key', key: LINEAR_KEY }, { api: linear.url });
  const queries = teams.map(
    ({ key }): Query => ({ kind: 'project', tracker: 'linear', site: organisationId, project: key }),
  );
  return collect(tracker, queries, { numbers: [], estimate: null, history: false });
};

beforeAll(async () => {
  [jira, linear] = await Promise.all([startJira({ quarter }), startLinear({ quarter })]);
  [jiraFacts, linearFacts] = await Promise.all([readJira(), readLinear()]);
});
afterAll(() => Promise.all([jira.close(), linear.close()]));

const of = (tracker: SimIssue['tracker']) => quarter.issues.filter((issue) => issue.tracker === tracker);

/** What any tracker must say of a ticket, from its history alone. */
const expected = (issue: SimIssue) => {
  const last = issue.moves.at(-1);
  const parent = quarter.issues.find(({ id, key }) => id === issue.parent || key === issue.parent);
  return {
    id: issue.id,
    key: issue.key,
    title: issue.title,
    category: last?.category ?? 'todo',
    created: issue.created,
    started: issue.moves.find(({ category }) => category === 'doing')?.at ?? null,
    finished: last?.category === 'done' ? last.at : null,
    estimate: issue.estimate,
    parent: parent?.key ?? null,
  };
};

const said = ({ ref, title, category, created, started, finished, estimate, parent }: IssueFacts) => ({
  id: ref.id,
  key: ref.key,
  title,
  category,
  created: iso(created),
  started: started && iso(started),
  finished: finished && iso(finished),
  estimate,
  parent: parent?.key ?? null,
});

const iso = (instant: string): string => new Date(instant).toISOString();
const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);

describe('both trackers beside each other', () => {
  it('tell the whole quarter between them, ticket by ticket, in Jira', () => {
    // When work began stands in Jira's change log, which a plain read does not ask for.
    const plain = <T>(rows: T[]) => rows.map((row) => ({ ...row, started: null }));
    expect(plain(jiraFacts.map(said).sort(byKey))).toEqual(plain(of('jira').map(expected).sort(byKey)));
  });

  it('and in Linear', () => {
    expect(linearFacts.map(said).sort(byKey)).toEqual(of('linear').map(expected).sort(byKey));
  });

  it('hold people, and what we read of them holds none', () => {
    const people = new RegExp(quarter.people.join('|'));
    expect(JSON.stringify([...linear.state.world.issues.values()])).toMatch(people);
    expect(JSON.stringify([jiraFacts, linearFacts])).not.toMatch(people);
    const asked = linear.requests.flatMap(({ fields }) => fields);
    expect(asked.filter((field) => /^User\.|assignee|creator|actor|subscribers/i.test(field))).toEqual([]);
  });

  it('ask of Linear only what the simulator models', () => {
    expect(linear.requests.flatMap(({ unmodelled }) => unmodelled)).toEqual([]);
  });
});
