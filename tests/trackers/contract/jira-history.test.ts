import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJiraCloudTracker, type JiraOptions } from '#integrations/jira/cloud/tracker.ts';
import type { FieldSet } from '#integrations/tracker.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { type JiraSimulator, startJira } from '../jira/jira.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { factsIn, historyOf, impatient, never, pagesOf, read } from './support.ts';

const quarter = makeQuarter({ seed: 11, today: '2026-11-22' });
const mine = quarter.issues.filter(({ tracker }) => tracker === 'jira');
const SITE = quarter.sites.jira.cloudId;
const refs: IssueRef[] = mine.map(({ id, key }) => ({ tracker: 'jira-cloud', site: SITE, id, key }));
const WANT: FieldSet = { numbers: [], estimate: null, history: true };
const BULK = '/rest/api/3/changelog/bulkfetch';

let jira: JiraSimulator;
beforeEach(async () => {
  jira = await startJira({ quarter });
});
afterEach(() => jira.close());

/** As a browser does; Jira takes a POST from its own pages alone. */
const connect = (origin = jira.url, options: JiraOptions = {}) =>
  createJiraCloudTracker(
    { site: SITE, base: jira.url },
    { kind: 'session' },
    {
      ...impatient(),
      fetch: (url, init) => {
        const headers = new Headers(init.headers);
        headers.set('user-agent', 'Mozilla/5.0 (X11) Chrome/156');
        headers.set('cookie', jira.gate.signIn());
        if (init.method !== 'GET') headers.set('origin', origin);
        return fetch(url, { ...init, headers });
      },
      ...options,
    },
  );

const sent = (path: string) => jira.requests.filter((request) => request.path === path);
const issueChangelogs = () => jira.requests.filter(({ path }) => /\/issue\/[^/]+\/changelog$/.test(path));
const expectSeeded = (facts: IssueFacts[], sims = mine) => {
  const byId = new Map(facts.map((one) => [one.ref.id, one]));
  expect(byId.size).toBe(sims.length);
  for (const sim of sims) expect(byId.get(sim.id), sim.key).toMatchObject(historyOf(sim));
};

describe('histories', () => {
  it('are what happened, one request for a hundred issues and one for the statuses', async () => {
    const facts = factsIn(await pagesOf(connect().issues(refs, WANT, read())));
    expectSeeded(facts);
    expect(facts.some(({ reopened }) => reopened > 0)).toBe(true);
    expect(sent(BULK)).toHaveLength(Math.ceil(refs.length / 100));
    expect(sent('/rest/api/3/status')).toHaveLength(1);
    expect(issueChangelogs()).toEqual([]);
  });

  it('come with a rule, with children and with a single ticket too', async () => {
    const tracker = connect();
    const jql = { kind: 'jql', tracker: 'jira-cloud', site: SITE, jql: 'project is not EMPTY' } as const;
    expectSeeded(factsIn(await pagesOf(tracker.select(jql, WANT, read()))));
    const parents = new Set(mine.map(({ parent }) => parent));
    const children = await pagesOf(
      tracker.children(
        refs.filter(({ key }) => parents.has(key)),
        WANT,
        read(),
      ),
    );
    expectSeeded(
      factsIn(children),
      mine.filter(({ parent }) => parent !== null),
    );
    const [first] = mine.filter(({ moves }) => moves.length > 2);
    if (!first) throw new Error('no ticket with a history');
    expect(await tracker.issue(first.key, WANT, never())).toMatchObject(historyOf(first));
    expect(sent('/rest/api/3/status')).toHaveLength(1);
  });

  it('are asked for each issue, and then only so, where the XSRF filter stands in the way', async () => {
    const some = mine.slice(0, 120);
    const facts = factsIn(
      await pagesOf(connect('chrome-extension://abc').issues(refs.slice(0, 120), WANT, read())),
    );
    expectSeeded(facts, some);
    expect(sent(BULK)).toHaveLength(1);
    expect(issueChangelogs()).toHaveLength(some.length);
  });

  it('are not asked for when no measure needs them', async () => {
    const facts = factsIn(await pagesOf(connect().issues(refs, { ...WANT, history: false }, read())));
    expect(facts.every(({ history }) => history === undefined)).toBe(true);
    expect(jira.requests.filter(({ path }) => /changelog|status/.test(path))).toEqual([]);
  });

  it('bring nobody along', async () => {
    const text = JSON.stringify(await pagesOf(connect().issues(refs, WANT, read())));
    for (const person of quarter.people) expect(text).not.toContain(person);
  });
});
