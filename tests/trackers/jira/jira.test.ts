import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from '#utils/zod.ts';
import { FIELD_IDS } from '../quarter/field-ids.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { type JiraSimulator, startJira } from './jira.ts';
import * as schemas from './schemas.ts';

const quarter = makeQuarter({ seed: 1, today: '2026-11-22' });
let jira: JiraSimulator;
let cookie: string;

beforeEach(async () => {
  jira = await startJira({ quarter, pageSize: 40, clock: () => Date.parse(quarter.now) });
  cookie = jira.gate.signIn();
});
afterEach(() => jira.close());

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${jira.url}${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'manual',
  });

const read = async <T extends z.ZodType>(schema: T, path: string, body?: unknown): Promise<z.infer<T>> =>
  schema.parse(await (await call(body === undefined ? 'GET' : 'POST', path, body)).json());

const API = '/rest/api/3';
const search = (body: Record<string, unknown>) =>
  read(schemas.SearchAndReconcileResults, `${API}/search/jql`, body);
const keysOf = async (jql: string) =>
  (await search({ jql, fields: ['key'], maxResults: 5000 })).issues.map((issue) => issue.key);

describe('search', () => {
  it('gives ids alone unless fields are asked for', async () => {
    const { issues } = await search({ jql: 'project = PAY' });
    expect(issues.every((issue) => Object.keys(issue).join() === 'id')).toBe(true);
    expect(issues).toHaveLength(50);
  });

  it('leads through all pages by token, each once, and says so on the last', async () => {
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const page = await search({
        jql: 'project = OPS ORDER BY key',
        fields: ['summary'],
        maxResults: 100,
        ...(token ? { nextPageToken: token } : {}),
      });
      seen.push(...page.issues.map((issue) => issue.id));
      expect(page.isLast).toBe(page.nextPageToken === undefined);
      expect(page.issues.length).toBeLessThanOrEqual(40);
      token = page.nextPageToken;
    } while (token);
    const own = quarter.issues.filter((issue) => issue.project === 'OPS');
    expect(seen.toSorted()).toEqual(own.map((issue) => issue.id).toSorted());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('knows a token only in its own query', async () => {
    const { nextPageToken } = await search({ jql: 'project = PAY' });
    const response = await call('POST', `${API}/search/jql`, { jql: 'project = OPS', nextPageToken });
    expect(response.status).toBe(400);
  });

  it('sends no person unless one is asked for', async () => {
    const decent = await call('POST', `${API}/search/jql`, {
      jql: 'project = PAY',
      fields: ['summary', 'status', 'created', FIELD_IDS['Story Points']],
    });
    const text = await decent.text();
    for (const person of quarter.people) expect(text).not.toContain(person);
    const curious = await call('POST', `${API}/search/jql`, { jql: 'project = PAY', fields: ['*all'] });
    expect(await curious.text()).toContain(jira.state.issue('PAY-318').assignee);
    expect(jira.requests.at(-2)?.fields).toEqual(['summary', 'status', 'created', 'customfield_10016']);
    expect(jira.requests.at(-1)?.fields).toEqual(['*all']);
  });

  it('says that the old search is gone', async () => {
    for (const method of ['GET', 'POST']) {
      const response = await call(method, `${API}/search`, method === 'POST' ? { jql: 'x = 1' } : undefined);
      expect(response.status).toBe(410);
      expect(schemas.ErrorCollection.parse(await response.json()).errorMessages[0]).toContain('/search/jql');
    }
  });

  it('counts', async () => {
    const { count } = await read(schemas.JQLCountResultsBean, `${API}/search/approximate-count`, {
      jql: 'issuetype = Incident',
    });
    expect(count).toBe(quarter.issues.filter((i) => i.tracker === 'jira' && i.type === 'Incident').length);
  });
});

describe('JQL', () => {
  const jiraIssues = quarter.issues.filter((issue) => issue.tracker === 'jira');
  const category = (issue: (typeof jiraIssues)[number]) => issue.moves.at(-1)?.category ?? 'todo';

  const cases: [jql: string, wanted: (issue: (typeof jiraIssues)[number]) => boolean][] = [
    ['project = PAY', (i) => i.project === 'PAY'],
    ['project in (PAY, "Operations")', () => true],
    ['project != PAY', (i) => i.project === 'OPS'],
    ['type = Incident OR issuetype = Bug', (i) => i.type === 'Incident' || i.type === 'Bug'],
    ['labels = load-test', (i) => i.labels.includes('load-test')],
    [
      'labels IN (gateway, incident) AND type NOT IN (Epic)',
      (i) => (i.labels.includes('gateway') || i.labels.includes('incident')) && i.type !== 'Epic',
    ],
    // A ticket without labels is in neither answer, as in Jira.
    ['labels != gateway', (i) => i.labels.length > 0 && !i.labels.includes('gateway')],
    ['labels is empty', (i) => i.labels.length === 0],
    ['NOT labels = gateway', (i) => !i.labels.includes('gateway')],
    ['statusCategory = Done', (i) => category(i) === 'done' || category(i) === 'cancelled'],
    [
      'statusCategory != Done and project = PAY',
      (i) => i.project === 'PAY' && !['done', 'cancelled'].includes(category(i)),
    ],
    ['status = Cancelled', (i) => category(i) === 'cancelled'],
    ['created >= "2026-10-05"', (i) => i.created >= '2026-10-04T22:00'],
    ['created < "2026-10-05 10:00"', (i) => i.created < '2026-10-05T08:00'],
    ['created >= -14d', (i) => i.created >= '2026-11-08T09:00'],
    ['resolved is EMPTY', (i) => !['done', 'cancelled'].includes(category(i))],
    ['summary ~ "payout batch"', (i) => /payout/i.test(i.title) && /\bbatch\b/i.test(i.title)],
    [
      'project = PAY AND (type = Bug OR type = Incident) ORDER BY created DESC, key',
      (i) => i.project === 'PAY' && (i.type === 'Bug' || i.type === 'Incident'),
    ],
  ];

  it.each(cases)('%s', async (jql, wanted) => {
    const expected = jiraIssues.filter(wanted).map((issue) => issue.key);
    expect(expected.length).toBeGreaterThan(0);
    expect((await keysOf(jql)).toSorted()).toEqual(expected.toSorted());
  });

  it('finds children by the parent, by key and by id', async () => {
    const epic = jiraIssues.find((issue) => issue.type === 'Epic');
    const children = jiraIssues.filter((issue) => issue.parent === epic?.key).map((issue) => issue.key);
    expect((await keysOf(`parent = ${epic?.key}`)).toSorted()).toEqual(children.toSorted());
    expect((await keysOf(`parent in (${epic?.id})`)).toSorted()).toEqual(children.toSorted());
  });

  it('sorts', async () => {
    const { issues } = await search({ jql: 'project = PAY ORDER BY created ASC', fields: ['created'] });
    const created = issues.map((issue) => Date.parse(issue.fields?.created ?? ''));
    expect(created).toEqual(created.toSorted((a, b) => a - b));
  });

  it.each([
    ['', 'Unbounded'],
    ['ORDER BY created', 'Unbounded'],
    ['colour = red', "Field 'colour' does not exist"],
    ['assignee = currentUser()', "Field 'assignee' does not exist"],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'"],
    ['key in (PAY-318, GONE-9)', "An issue with key 'GONE-9' does not exist for field 'key'"],
    ['created >= soon', "Date value 'soon'"],
    ['created >= startOfLunch()', 'Unable to find JQL function'],
    ['project >= PAY', "The operator '>='"],
    ['summary = "x"', "The operator '='"],
    ['project PAY', 'Expecting operator'],
    ['project = PAY AND', 'ends too early'],
    ['(project = PAY', "Expecting ')'"],
    ['project = PAY type = Bug', "Expecting either 'OR' or 'AND'"],
    ['project = PAY ORDER BY mood', 'Not able to sort'],
  ])('refuses %j with a sentence', async (jql, sentence) => {
    const response = await call('POST', `${API}/search/jql`, { jql });
    expect(response.status).toBe(400);
    expect(schemas.ErrorCollection.parse(await response.json()).errorMessages.join()).toContain(sentence);
  });
});

describe('reading tickets', () => {
  it('resolves moved keys, leaves out what is gone or hidden, and sorts by id', async () => {
    const [first, second, third] = ['PAY-318', 'PAY-319', 'PAY-320'].map((key) => jira.state.issue(key));
    jira.state.hide('PAY-319');
    const moved = jira.state.rekey('PAY-320', 'OPS');
    const answer = await read(schemas.BulkIssueResults, `${API}/issue/bulkfetch`, {
      issueIdsOrKeys: ['pay-320', 'PAY-319', first?.id, 'PAY-99999'],
      fields: ['summary'],
    });
    expect(answer.issues.map(({ id, key }) => [id, key])).toEqual([
      [first?.id, 'PAY-318'],
      [third?.id, moved],
    ]);
    expect(answer.issueErrors).toEqual([]);
    expect((await call('GET', `${API}/issue/${second?.id}`)).status).toBe(404);
  });

  it('refuses more than a hundred at once', async () => {
    const issueIdsOrKeys = Array.from({ length: 101 }, (_, i) => String(i));
    expect((await call('POST', `${API}/issue/bulkfetch`, { issueIdsOrKeys })).status).toBe(400);
  });

  it('tells a history that adds up to the present status', async () => {
    for (const issue of quarter.issues.filter((one) => one.tracker === 'jira' && one.moves.length > 2)) {
      const { values } = await read(schemas.PageBeanChangelog, `${API}/issue/${issue.key}/changelog`);
      const moves = values.flatMap((entry) => entry.items.filter((item) => item.field === 'status'));
      expect(moves.map((move) => move.toString)).toEqual(issue.moves.map((move) => move.to));
      expect(values.map((entry) => Date.parse(entry.created))).toEqual(
        issue.moves.map((m) => Date.parse(m.at)),
      );
    }
  });

  it('gives histories in bulk, oldest first, page by page, with instants as milliseconds', async () => {
    const issues = quarter.issues.filter((one) => one.tracker === 'jira').slice(0, 60);
    const instants: number[] = [];
    let token: string | undefined;
    do {
      const page = await read(schemas.BulkChangelogResponseBean, `${API}/changelog/bulkfetch`, {
        issueIdsOrKeys: issues.map((issue) => issue.key),
        fieldIds: ['status'],
        maxResults: 25,
        ...(token ? { nextPageToken: token } : {}),
      });
      const entries = page.issueChangeLogs.flatMap((log) => log.changeHistories);
      expect(entries.every((entry) => entry.items.every((item) => item.fieldId === 'status'))).toBe(true);
      instants.push(...entries.map((entry) => entry.created).sort((a, b) => a - b));
      token = page.nextPageToken;
    } while (token);
    expect(instants).toEqual(
      issues.flatMap((i) => i.moves.map((m) => Date.parse(m.at))).sort((a, b) => a - b),
    );
  });

  it('finds projects and fields', async () => {
    const projects = await read(schemas.PageBeanProject, `${API}/project/search?query=pay`);
    expect(projects.values.map((project) => project.key)).toEqual(['PAY']);
    const fields = await read(z.array(schemas.FieldDetails), `${API}/field`);
    const numeric = fields.filter((field) => field.custom && field.schema?.type === 'number');
    expect(Object.fromEntries(numeric.map((field) => [field.name, field.id]))).toEqual(FIELD_IDS);
  });
});

describe('writing', () => {
  it('closes a ticket by its transition, with history and resolution', async () => {
    const { transitions } = await read(schemas.Transitions, `${API}/issue/PAY-318/transitions`);
    const done = transitions.find((one) => one.name === 'Done');
    const response = await call('POST', `${API}/issue/PAY-318/transitions`, { transition: { id: done?.id } });
    expect(response.status).toBe(204);
    const issue = await read(
      schemas.IssueBean,
      `${API}/issue/PAY-318?fields=status,resolution,resolutiondate`,
    );
    expect(issue.fields?.status?.statusCategory.key).toBe('done');
    expect(issue.fields?.resolution?.name).toBe('Done');
    expect(Date.parse(issue.fields?.resolutiondate ?? '')).toBe(Date.parse(quarter.now));
  });

  it('keeps properties: made, changed, listed, read inline, deleted', async () => {
    const path = `${API}/issue/PAY-318/properties/${encodeURIComponent('okr/a b')}`;
    expect((await call('PUT', path, { a: 1 })).status).toBe(201);
    expect((await call('PUT', path, { a: 2 })).status).toBe(200);
    expect(await read(schemas.EntityProperty, path)).toEqual({ key: 'okr/a b', value: { a: 2 } });
    const { keys } = await read(schemas.PropertyKeys, `${API}/issue/PAY-318/properties`);
    expect(keys.map(({ key }) => key)).toEqual(['okr/a b']);
    const whole = await read(schemas.IssueBean, `${API}/issue/PAY-318?fields=summary&properties=*all`);
    expect(whole.properties).toEqual({ 'okr/a b': { a: 2 } });
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
  });

  it('refuses a value or a key that is too long', async () => {
    const put = (key: string, length: number) =>
      call('PUT', `${API}/issue/PAY-318/properties/${key}`, 'x'.repeat(length - 2));
    expect((await put('fits', 32_768)).status).toBe(201);
    expect((await put('long', 32_769)).status).toBe(400);
    expect((await put('k'.repeat(256), 10)).status).toBe(400);
  });

  it('replaces a remote link of the same global id', async () => {
    const post = (title: string) =>
      call('POST', `${API}/issue/PAY-318/remotelink`, {
        globalId: 'system=okr&id=kr-1',
        object: { title, url: 'https://example.org/kr' },
      });
    expect((await post('one')).status).toBe(201);
    expect((await post('two')).status).toBe(200);
    const links = await read(z.array(schemas.RemoteIssueLink), `${API}/issue/PAY-318/remotelink`);
    expect(links.map((link) => link.object.title)).toEqual(['two']);
    expect(await keysOf('issue in issuesWithRemoteLinksByGlobalId("system=okr&id=kr-1")')).toEqual([
      'PAY-318',
    ]);
    const path = `${API}/issue/PAY-318/remotelink?globalId=${encodeURIComponent('system=okr&id=kr-1')}`;
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('DELETE', path)).status).toBe(404);
  });
});

describe('who is let in', () => {
  const basic = (token: string) => ({
    authorization: `Basic ${Buffer.from(`${jira.gate.credentials.email}:${token}`).toString('base64')}`,
    cookie: '',
  });

  it('knows sessions and API tokens, and refuses a wrong token', async () => {
    expect((await call('GET', `${API}/myself`)).status).toBe(200);
    const right = basic(jira.gate.credentials.token);
    expect((await call('GET', `${API}/myself`, undefined, right)).status).toBe(200);
    expect((await call('GET', `${API}/field`, undefined, basic('wrong'))).status).toBe(401);
  });

  it('answers nobody with nothing: 401 for whoami, empty for reads, 401 for writes', async () => {
    jira.gate.signOut();
    expect((await call('GET', `${API}/myself`)).status).toBe(401);
    expect(await search({ jql: 'project = PAY' })).toEqual({ issues: [], isLast: true });
    expect((await read(schemas.PageBeanProject, `${API}/project/search`)).values).toEqual([]);
    expect((await call('GET', `${API}/issue/PAY-318`)).status).toBe(404);
    expect((await call('PUT', `${API}/issue/PAY-318/properties/a`, 1)).status).toBe(401);
  });

  it('signs in by its page, and leads only to itself', async () => {
    const response = await call('GET', '/login?dest=/browse/PAY-318', undefined, { cookie: '' });
    expect(response.headers.get('location')).toBe('/browse/PAY-318');
    const set = response.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^tenant\.session\.token=.*Secure; SameSite=None$/);
    const again = await call('GET', `${API}/myself`, undefined, { cookie: set.split(';')[0] ?? '' });
    expect(again.status).toBe(200);
    const away = await call('GET', '/login?dest=//evil.example');
    expect(away.headers.get('location')).toBe('/');
  });

  it('lets a browser change things from the site itself only', async () => {
    const agent = { 'user-agent': 'Mozilla/5.0 (X11) Chrome/140' };
    const post = (headers: Record<string, string>) =>
      call('POST', `${API}/search/jql`, { jql: 'project = PAY' }, { ...agent, ...headers });
    const forged = await post({ origin: 'chrome-extension://abcdefgh', 'x-atlassian-token': 'no-check' });
    expect(forged.status).toBe(403);
    expect(await forged.text()).toBe('XSRF check failed');
    expect((await post({})).status).toBe(403);
    expect((await post({ origin: 'moz-extension://x', referer: `${jira.url}/` })).status).toBe(403);
    expect((await post({ origin: jira.url })).status).toBe(200);
    expect((await post({ referer: `${jira.url}/browse/PAY-1` })).status).toBe(200);
    expect((await post({ 'user-agent': 'curl/8' })).status).toBe(200);
    const get = await call('GET', `${API}/search/jql?jql=project%3DPAY`, undefined, agent);
    expect(get.status).toBe(200);
  });
});

describe('faults', () => {
  it('strike as often as told, where told, and then leave', async () => {
    const fault = jira.fault({ match: '/myself', times: 2, status: 429 });
    const first = await call('GET', `${API}/myself`);
    expect(first.status).toBe(429);
    expect(first.headers.get('retry-after')).toBe('1');
    expect(first.headers.get('ratelimit-reason')).toBe('jira-burst-based');
    expect((await call('GET', `${API}/field`)).status).toBe(200);
    expect((await call('GET', `${API}/myself`)).status).toBe(429);
    expect((await call('GET', `${API}/myself`)).status).toBe(200);
    expect(fault.hits).toBe(2);
    expect(jira.requests.map((request) => request.status)).toEqual([429, 200, 429, 200]);
  });

  it.each([401, 403, 404, 410, 500])('can be a %i in words', async (status) => {
    jira.fault({ status, times: 1 });
    const response = await call('GET', `${API}/myself`);
    expect(response.status).toBe(status);
    expect(schemas.ErrorCollection.safeParse(await response.json()).success).toBe(true);
  });

  it('can be HTML for JSON, a cut line, and silence', async () => {
    jira.fault({ times: 1, html: '<p>Down for maintenance' });
    const page = await call('GET', `${API}/myself`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html;charset=UTF-8']);
    jira.fault({ times: 1, drop: true });
    await expect(call('GET', `${API}/myself`)).rejects.toThrow();
    jira.fault({ times: 1, hang: true });
    const stopped = fetch(`${jira.url}${API}/myself`, { signal: AbortSignal.timeout(50) });
    await expect(stopped).rejects.toThrow();
  });
});
