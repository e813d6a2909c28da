/** What the rule editor is told while one types, by each tracker. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJiraCloudTracker } from '#integrations/jira/cloud/tracker.ts';
import { createDataCenterTracker } from '#integrations/jira/data-center/tracker.ts';
import { createLinearTracker } from '#integrations/linear/linear-tracker.ts';
import type { Tracker } from '#integrations/tracker.ts';
import { problemOf } from '#tests/support/problem-of.ts';
import type { CountedMore } from '#utils/messaging/rule-help.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { type JiraSimulator, startJira } from '../jira/jira.ts';
import { type DataCenterSimulator, startDataCenter } from '../jira-dc/data-center.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from '../linear/linear.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { impatient, keysIn, never, pagesOf, read } from './support.ts';

const quarter = makeQuarter({ seed: 11, today: '2026-11-22' });
const NOTHING = { numbers: [], estimate: null, history: false };

const asBrowser = (cookie: string, origin: string) => ({
  fetch: (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set('user-agent', 'Mozilla/5.0 (X11) Chrome/156');
    if (init.credentials === 'include') headers.set('cookie', cookie);
    if (init.method !== 'GET') headers.set('origin', origin);
    return fetch(url, { ...init, headers });
  },
});

let jira: JiraSimulator;
let dataCenter: DataCenterSimulator;
let linear: LinearSimulator;
beforeAll(async () => {
  jira = await startJira({ quarter, pageSize: 40 });
  dataCenter = await startDataCenter({ quarter });
  linear = await startLinear({ quarter });
});
afterAll(() => Promise.all([jira.close(), dataCenter.close(), linear.close()]));

const session = { kind: 'session' } as const;
const cloud = () =>
  createJiraCloudTracker({ site: 'cloud', base: jira.url }, session, {
    ...asBrowser(jira.gate.signIn(), jira.url),
    ...impatient(),
  });
const own = () =>
  createDataCenterTracker({ site: 'dc', base: dataCenter.url }, session, {
    ...asBrowser(dataCenter.gate.signIn(), new URL(dataCenter.url).origin),
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

const suggested = async (tracker: Tracker, kind: Query['kind'], text: string, at = text.length) =>
  tracker.suggest({ kind, text, at }, never());
const labels = ({ options }: Awaited<ReturnType<Tracker['suggest']>>) => options.map(({ label }) => label);

/** What the text is once a suggestion was taken. */
const completed = async (tracker: Tracker, text: string, label: string): Promise<string> => {
  const { from, to, options } = await suggested(tracker, 'jql', text);
  const found = options.find((option) => option.label === label);
  if (!found) throw new Error(`${label} is not among ${options.map((option) => option.label).join(', ')}`);
  return text.slice(0, from) + found.insert + text.slice(to);
};

describe.each([
  ['Jira Cloud', () => cloud(), () => jira.requests, 'jira-cloud', 'cloud'],
  ['Data Center', () => own(), () => dataCenter.requests, 'jira-dc', 'dc'],
] as const)('%s', (_name, connect, requests, tracker, site) => {
  const jql = (text: string): Query => ({ kind: 'jql', tracker, site, jql: text });

  it('previews the first page of a rule, with how many there are in all', async () => {
    const all = keysIn(await pagesOf(connect().select(jql('project = PAY'), NOTHING, read())));
    const before = requests().length;
    const { count, counted, issues } = await connect().preview(jql('project = PAY'), never());
    expect(count).toBe(all.length);
    expect(counted).toBe(tracker === 'jira-cloud' ? 'about' : 'exactly');
    expect(all).toEqual(expect.arrayContaining(issues.map(({ ref }) => ref.key)));
    expect(issues[0]).toMatchObject({ title: expect.stringMatching(/\w/), category: expect.any(String) });
    const asked = requests()
      .slice(before)
      .filter(({ path }) => path.includes('/search'));
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(asked[0]?.fields).toEqual(['summary', 'status', 'resolution']);
  });

  it('tells where a query is wrong, in the place where it was typed', async () => {
    const text = 'project = PAY AND issuetype Incident';
    const { code, detail } = await problemOf(connect().preview(jql(text), never()));
    expect(code).toBe('bad-query');
    expect(detail).toContain(`(line 1, character ${text.indexOf('Incident') + 1})`);
  });

  it('refuses to preview what names a person, before anything is asked', async () => {
    const { code, detail } = await problemOf(connect().preview(jql('assignee = currentUser()'), never()));
    expect([code, detail]).toEqual(['names-person', 'assignee']);
  });

  it('completes a query word by word', async () => {
    const one = await completed(connect(), 'proj', 'project');
    const two = await completed(connect(), one, '=');
    const three = await completed(connect(), `${two}P`, 'Payments (PAY)');
    const four = await completed(connect(), `${three}a`, 'AND');
    const five = await completed(connect(), `${four}status in (D`, 'Done');
    expect(five).toBe('project = PAY AND status in (Done');
    const { count } = await connect().preview(jql(`${five})`), never());
    expect(count).toBeGreaterThan(0);
  });

  it('quotes a value where Jira would, and takes the place of an open quote', async () => {
    expect(await completed(connect(), 'status = "in', 'In Progress')).toBe('status = "In Progress" ');
    expect(await completed(connect(), 'p99', 'p99 measured')).toBe('"p99 measured" ');
  });

  it('never offers what names a person', async () => {
    expect(labels(await suggested(connect(), 'jql', 'ass'))).toEqual([]);
    expect(labels(await suggested(connect(), 'jql', 'cre'))).toEqual(['created']);
    expect(labels(await suggested(connect(), 'jql', 'project = cur'))).toEqual([]);
    expect(labels(await suggested(connect(), 'jql', 'created >= '))).toEqual([
      'endOfMonth()',
      'startOfMonth()',
    ]);
  });

  it.each([
    ['project', 'pa', { kind: 'project', project: 'PAY' }],
    ['sprint', 'Sprint 2', { kind: 'sprint', sprint: expect.stringMatching(/^2\d?$/) }],
    ['parent', 'PAY-318', { kind: 'parent', issue: { key: 'PAY-318' } }],
  ] as const)('finds a %s by what it is called, and that is a rule', async (kind, text, query) => {
    const { options } = await suggested(connect(), kind, text);
    expect(options[0]?.query).toMatchObject(query);
    const found = options[0]?.query;
    if (found)
      await expect(connect().preview(found, never())).resolves.toMatchObject({ counted: expect.any(String) });
  });
});

describe('Linear', () => {
  it('is counted page after page where a rule has more than one', async () => {
    const tracker = workspace();
    const { issues } = linear.state.world;
    const [some] = issues.values();
    if (!some || !tracker.countMore) throw new Error('There is an issue, and Linear does not count.');
    const made = Array.from({ length: 600 }, (_, n) => ({
      ...some,
      id: `1f8fad5b-d9cb-469f-a165-${String(n).padStart(12, '0')}`,
      trashed: n % 10 === 0,
    }));
    for (const one of made) issues.set(one.id, one);
    const rule: Query = { kind: 'linear-filter', tracker: 'linear', site: 'w', filter: {} };
    const before = linear.requests.length;
    const first = await tracker.preview(rule, never());
    expect(first.counted).toBe('at-least');
    let { count, more } = first;
    while (more !== undefined) {
      const page: CountedMore = await tracker.countMore(rule, more, never());
      count += page.count;
      more = page.more;
    }
    const alive = [...issues.values()].filter(({ trashed }) => !trashed).length;
    const asked = linear.requests.length - before;
    for (const one of made) issues.delete(one.id);
    expect(count).toBe(alive);
    expect(asked).toBeLessThanOrEqual(2 + Math.ceil((issues.size + made.length) / 250));
  });

  const place = { tracker: 'linear', site: 'w' } as const;
  const filter = (value: (Query & { kind: 'linear-filter' })['filter']): Query => ({
    ...{ kind: 'linear-filter', ...place },
    filter: value,
  });

  it('previews a filter by one request, and says when there are more', async () => {
    const mine = filter({ team: { key: { eq: 'PLT' } } });
    const all = keysIn(await pagesOf(workspace().select(mine, NOTHING, read())));
    const before = linear.requests.length;
    const { count, counted, issues } = await workspace().preview(mine, never());
    expect(linear.requests.length - before).toBe(1);
    expect(counted).toBe(all.length > 100 ? 'at-least' : 'exactly');
    expect(count).toBe(Math.min(100, all.length));
    expect(all).toEqual(expect.arrayContaining(issues.map(({ ref }) => ref.key)));
  });

  it('refuses a filter by a person, and a field that it does not know in Linear’s own words', async () => {
    expect(
      await problemOf(workspace().preview(filter({ assignee: { isMe: { eq: true } } }), never())),
    ).toMatchObject({ code: 'names-person', detail: 'assignee' });
    const wrong = await problemOf(workspace().preview(filter({ colour: { eq: 'red' } }), never()));
    expect(wrong).toMatchObject({ code: 'bad-query', detail: expect.stringContaining('colour') });
  });

  it('finds labels, teams, projects and cycles by what they are called, and each is a rule', async () => {
    for (const [kind, text] of [
      ['label', ''],
      ['project', 'plt'],
      ['sprint', 'PLT'],
    ] as const) {
      const { options } = await suggested(workspace(), kind, text);
      const query = options[0]?.query;
      expect(query?.kind, `${kind} “${text}”`).toBe(kind);
      if (query) await expect(workspace().preview(query, never())).resolves.toHaveProperty('count');
    }
  });

  it('finds a cycle by its team and number, and what is in it', async () => {
    const { options } = await suggested(workspace(), 'sprint', 'PLT');
    const counts = await Promise.all(
      options.map(async ({ query }) => (query ? (await workspace().preview(query, never())).count : 0)),
    );
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(options[0]).toMatchObject({
      label: expect.stringMatching(/^PLT · \d+$/),
      detail: expect.stringContaining(' – '),
    });
  });

  it('completes the names in a filter, and the values that have names', async () => {
    expect(labels(await suggested(workspace(), 'linear-filter', '{"la'))).toEqual(['labels']);
    expect(labels(await suggested(workspace(), 'linear-filter', '{"labels":{"so'))).toEqual(['some']);
    const text = '{"team":{"key":{"eq":"PL"}}}';
    const { from, to, options } = await suggested(workspace(), 'linear-filter', text, text.indexOf('PL') + 2);
    expect(text.slice(0, from) + (options[0]?.insert ?? '') + text.slice(to)).toBe(
      '{"team":{"key":{"eq":"PLT"}}}',
    );
    expect(labels(await suggested(workspace(), 'linear-filter', '{"assig'))).toEqual([]);
  });
});
