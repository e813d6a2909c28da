/** What each tracker offers to be taken over as objectives: what is open, with what stands below, and nobody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJiraCloudTracker } from '#integrations/jira/cloud/tracker.ts';
import { createDataCenterTracker } from '#integrations/jira/data-center/tracker.ts';
import { createLinearTracker } from '#integrations/linear/linear-tracker.ts';
import type { Tracker } from '#integrations/tracker.ts';
import type { Outlines } from '#utils/messaging/outlines.ts';
import { type JiraSimulator, startJira } from '../jira/jira.ts';
import { type DataCenterSimulator, startDataCenter } from '../jira-dc/data-center.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from '../linear/linear.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { categoryOf, impatient, keysIn, never, pagesOf, read } from './support.ts';

const quarter = makeQuarter({ seed: 11, today: '2026-11-22' });
const NOTHING = { numbers: [], estimate: null, history: false };

const withCookie = (cookie: string) => ({
  fetch: (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    if (init.credentials === 'include') headers.set('cookie', cookie);
    return fetch(url, { ...init, headers });
  },
});

let jira: JiraSimulator;
let dataCenter: DataCenterSimulator;
let linear: LinearSimulator;
beforeAll(async () => {
  jira = await startJira({ quarter });
  dataCenter = await startDataCenter({ quarter });
  linear = await startLinear({ quarter });
});
afterAll(() => Promise.all([jira.close(), dataCenter.close(), linear.close()]));

const session = { kind: 'session' } as const;
const cloud = () =>
  createJiraCloudTracker({ site: 'cloud', base: jira.url }, session, {
    ...withCookie(jira.gate.signIn()),
    ...impatient(),
  });
const own = () =>
  createDataCenterTracker({ site: 'dc', base: dataCenter.url }, session, {
    ...withCookie(dataCenter.gate.signIn()),
    ...impatient(),
  });
const workspace = () =>
  createLinearTracker(
    { site: 'w', base: 'https://linear.app' },
    { kind: 'key', key: LINEAR_KEY },
    {
      api: linear.url,
      ...impatient(),
    },
  );

const outlines = async (tracker: Tracker, kind: string, after: string | null = null): Promise<Outlines> => {
  if (!tracker.outlines) throw new Error(`${tracker.id} has no outlines.`);
  return tracker.outlines(kind, after, never());
};
/** Page after page, as a person asks for more. */
const everyPage = async (tracker: Tracker, kind: string): Promise<Outlines['found'][]> => {
  const pages: Outlines['found'][] = [];
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const page: Outlines = await outlines(tracker, kind, after);
    pages.push(page.found);
    after = page.after;
  }
  return pages;
};
const kinds = async (tracker: Tracker) => (await tracker.outlineKinds?.(never())) ?? [];

const named = (said: unknown) => quarter.people.filter((person) => JSON.stringify(said).includes(person));
const open = quarter.issues.filter((one) => !['done', 'cancelled'].includes(categoryOf(one)));
const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title).sort();

describe.each([
  ['Jira Cloud', cloud, () => jira],
  ['Data Center', own, () => dataCenter],
] as const)('%s', (name, connect, site) => {
  it('has the types of the site, the highest first, without sub-tasks', async () => {
    const found = await kinds(connect());
    expect(found[0]).toEqual({ id: 'Epic', name: 'Epic', suits: 'whole' });
    expect(found.map((kind) => kind.name)).toContain('Story');
    expect(found.map((kind) => kind.name)).not.toContain('Sub-task');
  });

  it('lists what is open of a type, with its open children, each with the rule for its tickets', async () => {
    const tracker = connect();
    const before = site().requests.length;
    const { found, after } = await outlines(tracker, 'Epic');
    const epics = open.filter((one) => one.tracker === 'jira' && one.type === 'Epic');
    expect(after).toBeNull();
    expect(epics.length).toBeGreaterThan(1);
    expect(titles(found)).toEqual(titles(epics));
    const [first] = found.filter(({ below }) => below.length > 0);
    const epic = epics.find(({ key }) => key === first?.key);
    const children = open.filter(({ parent }) => parent === epic?.key || parent === epic?.id);
    expect(titles(first?.below ?? [])).toEqual(titles(children));
    if (!first?.whole) throw new Error(`${name} has no rule for ${first?.key}`);
    const selected = keysIn(await pagesOf(tracker.select(first.whole, NOTHING, read())));
    expect(selected).toEqual(expect.arrayContaining(first.below.map(({ key }) => key)));
    expect(named(found)).toEqual([]);
    expect(JSON.stringify(site().requests.slice(before))).not.toMatch(/assignee|reporter|creator|lead|owner/);
  });

  it('lists all that is open of a type, a page at a time', async () => {
    const made = Array.from({ length: 120 }, (_, n) => {
      const summary = `Task ${n}`;
      site().state.create({ project: 'PAY', type: 'Task', summary });
      return summary;
    });
    const pages = await everyPage(connect(), 'Task');
    expect(pages.length).toBeGreaterThan(1);
    const found = titles(pages.flat());
    expect(found).toEqual(expect.arrayContaining(made));
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(found.length);
  });

  it('refuses a type that is none in Jira’s own words', async () => {
    await expect(outlines(connect(), 'Ob"jective')).rejects.toMatchObject({ problem: { code: 'bad-query' } });
  });
});

describe('Linear', () => {
  it('lists any number of projects, a page at a time', async () => {
    const { projects } = linear.state.world;
    const [first] = projects;
    if (!first) throw new Error('There is a project.');
    const made = Array.from({ length: 150 }, (_, n) => ({
      ...first,
      id: `0f8fad5b-d9cb-469f-a165-${String(n).padStart(12, '0')}`,
      name: `Project ${n}`,
    }));
    projects.push(...made);
    const pages = await everyPage(workspace(), 'projects');
    projects.splice(-made.length);
    expect(pages.length).toBeGreaterThan(1);
    const found = pages.flat().map(({ title }) => title);
    expect(found).toEqual(expect.arrayContaining(made.map(({ name }) => name)));
    expect(new Set(found).size).toBe(found.length);
  });

  it('has initiatives and projects', async () => {
    expect(await kinds(workspace())).toEqual([
      { id: 'initiatives', name: 'Initiatives', suits: 'each' },
      { id: 'projects', name: 'Projects', suits: 'whole' },
    ]);
  });

  it('lists what is open, projects below their initiative, each with the rule for its tickets', async () => {
    const { projects, initiatives } = linear.state.world;
    const [over] = projects;
    if (over) over.completedAt = '2026-11-01T09:00:00.000Z';
    const { found, after } = await outlines(workspace(), 'initiatives');
    expect(after).toBeNull();
    expect(titles(found)).toEqual(['A platform that others build on', 'Deploys that nobody notices']);
    const below = found.flatMap((one) => one.below);
    const there = initiatives.filter(({ status }) => status !== 'Completed').flatMap((one) => one.projects);
    expect(titles(below)).toEqual(
      there
        .filter((one) => one !== over)
        .map((one) => one.name)
        .sort(),
    );
    expect(titles((await outlines(workspace(), 'projects')).found)).toEqual(titles(below));
    const [one] = below;
    if (!one) throw new Error('no project is open');
    const pages = await pagesOf(workspace().select(one.query, NOTHING, read()));
    const inProject = [...linear.state.world.issues.values()].filter(({ project }) => project?.id === one.id);
    expect(keysIn(pages)).toHaveLength(inProject.length);
    expect(named(found)).toEqual([]);
    expect(linear.requests.flatMap(({ unmodelled }) => unmodelled)).toEqual([]);
  });
});
