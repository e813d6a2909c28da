/** How often a Data Center is asked, counted (docs/requests.md). */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { askedOf, connectTo, type Site, startSite } from './data-center-site.ts';
import { mine, quarter } from './jira-suite.ts';
import { categoryOf, factsIn, keysIn, NOTHING, pagesOf, read } from './support.ts';

let jira: Site['jira'];
let place: Site['place'];
let refs: IssueRef[];
beforeEach(async () => {
  ({ jira, place, refs } = await startSite());
});
afterEach(() => jira.close());

const byId = (n: number): IssueRef[] =>
  Array.from({ length: n }, (_, i) => ({ ...place, id: String(700_000 + i), key: `BIG-${i + 1}` }));

it('10,000 linked issues: one search each 500, and the fields once', async () => {
  await pagesOf(connectTo(jira).issues(byId(10_000), NOTHING, read()));
  expect(askedOf(jira)).toEqual(['GET field', ...Array.from({ length: 20 }, () => 'POST search')]);
});

it('a rule: its pages, the fields once, and the epics of a page at most once', async () => {
  await jira.close();
  ({ jira, place, refs } = await startSite({ pageSize: 40 }));
  const tracker = connectTo(jira);
  const rule = { kind: 'jql', ...place, jql: 'issuetype != Epic' } as const;
  const pages = Math.ceil(mine.filter(({ type }) => type !== 'Epic').length / 40);
  expect(pages).toBeGreaterThan(2);
  await pagesOf(tracker.select(rule, NOTHING, read()));
  expect(askedOf(jira).length).toBeGreaterThan(1 + pages);
  expect(askedOf(jira).length).toBeLessThanOrEqual(1 + 2 * pages);
  jira.requests.length = 0;
  await pagesOf(tracker.select(rule, NOTHING, read()));
  expect(askedOf(jira)).toHaveLength(pages);
});

it('what changed in the projects of many linked issues: one search', async () => {
  const tracker = connectTo(jira);
  const projects = [...new Set(mine.map(({ key }) => jira.state.issue(key).project))];
  const ids = factsIn(await pagesOf(tracker.issues(refs, NOTHING, read()))).map(({ project }) => project.id);
  expect(new Set(ids).size).toBe(projects.length);
  jira.requests.length = 0;
  const since = new Date(Date.parse(quarter.now) - 1).toISOString();
  const open = mine.filter((sim) => categoryOf(sim) === 'doing').slice(0, 3);
  for (const { key } of open) jira.state.close(key);
  const changed = await pagesOf(tracker.changed([...new Set(ids)], since, NOTHING, read()));
  expect(keysIn(changed)).toEqual(open.map(({ key }) => key).sort());
  expect(askedOf(jira)).toEqual(['GET search']);
});

it('with histories: shorter pages, and the statuses once', async () => {
  await pagesOf(connectTo(jira).issues(refs, { ...NOTHING, history: true }, read()));
  const pages = Math.ceil(refs.length / 100);
  expect(askedOf(jira).filter((one) => one.endsWith('search'))).toHaveLength(pages);
  expect(
    askedOf(jira)
      .filter((one) => !one.endsWith('search'))
      .sort(),
  ).toEqual(['GET field', 'GET status']);
});

it('children of 1,000 issues: one search each 250 parents and none for their epics', async () => {
  await pagesOf(connectTo(jira).children(byId(1_000), NOTHING, read()));
  expect(askedOf(jira)).toEqual(['GET field', ...Array.from({ length: 4 }, () => 'POST search')]);
  jira.requests.length = 0;
  await pagesOf(
    connectTo(jira).children(
      refs.filter((_, n) => mine[n]?.type === 'Epic'),
      NOTHING,
      read(),
    ),
  );
  expect(askedOf(jira).filter((one) => one.endsWith('search'))).toHaveLength(1);
});

it('a refresh of a rule asks for what changed alone', async () => {
  const tracker = connectTo(jira);
  const rule = { kind: 'project', ...place, project: 'PAY' } as const;
  await pagesOf(tracker.select(rule, NOTHING, read()));
  jira.requests.length = 0;
  await pagesOf(tracker.select(rule, NOTHING, { ...read(), since: quarter.now }));
  expect(askedOf(jira)).toEqual(['GET search']);
});
