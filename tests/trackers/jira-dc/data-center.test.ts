import { afterEach, describe, expect, it } from 'vitest';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { type DataCenterOptions, type DataCenterSimulator, startDataCenter } from './data-center.ts';

const quarter = makeQuarter({ seed: 3, today: '2026-11-22' });
let jira: DataCenterSimulator;
const start = async (options: Partial<DataCenterOptions> = {}) => {
  jira = await startDataCenter({ quarter, ...options });
};
afterEach(() => jira.close());

const ask = async (path: string, init: RequestInit = {}, cookie = jira.gate.signIn()) => {
  const headers = { cookie, ...init.headers };
  const response = await fetch(`${jira.url}/rest/api/2${path}`, { ...init, headers });
  const text = await response.text();
  return { response, body: text.startsWith('{') ? JSON.parse(text) : text };
};
const search = (jql: string, more = '') => ask(`/search?jql=${encodeURIComponent(jql)}${more}`);
const keys = (body: { issues: { key: string }[] }) => body.issues.map(({ key }) => key).sort();

describe('a search', () => {
  it('refuses a key that does not exist, unless it is not to be validated', async () => {
    await start();
    const strict = await search('key in (PAY-318, GONE-1)');
    expect(strict.response.status).toBe(400);
    expect(strict.body.errorMessages[0]).toContain('GONE-1');
    const lenient = await search('key in (PAY-318, GONE-1)', '&validateQuery=false');
    expect(keys(lenient.body)).toEqual(['PAY-318']);
  });

  it('says where it stands, and never holds more than the server allows', async () => {
    await start({ pageSize: 30 });
    const { body } = await search('project = PAY', '&startAt=10&maxResults=1000');
    expect(body).toMatchObject({ startAt: 10, maxResults: 30 });
    expect(body.issues).toHaveLength(30);
    expect(body.total).toBeGreaterThan(40);
  });

  it('knows an epic’s issues by link and a story’s sub-tasks by parent', async () => {
    await start();
    const epic = quarter.issues.find(({ tracker, type }) => tracker === 'jira' && type === 'Epic')?.key ?? '';
    const children = quarter.issues.filter(({ parent }) => parent === epic).map(({ key }) => key);
    const by = async (field: string) => keys((await search(`${field} = ${epic}`, '&maxResults=500')).body);
    expect(await by('"Epic Link"')).toEqual(children.sort());
    expect(await by('cf[10006]')).toEqual(children);
    expect(await by('parent')).toEqual([]);
  });

  it('is empty for nobody', async () => {
    await start();
    const { response, body } = await ask('/search?jql=project%3DPAY', {}, '');
    expect([response.status, body.total]).toEqual([200, 0]);
    expect((await ask('/myself', {}, '')).response.status).toBe(401);
    expect(response.headers.get('x-ausername')).toBe('anonymous');
  });
});

describe('the XSRF filter', () => {
  const post = (headers: Record<string, string>) =>
    ask('/search', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ jql: 'project = PAY' }),
    });
  const agent = { 'user-agent': 'Mozilla/5.0 Chrome/156' };

  it('turns a browser’s POST from elsewhere away, a token or not', async () => {
    await start();
    for (const more of [{}, { authorization: `Bearer ${jira.gate.token}` }]) {
      const { response, body } = await post({ ...agent, ...more, origin: 'chrome-extension://abc' });
      expect([response.status, body]).toEqual([403, 'XSRF check failed']);
    }
    expect((await post({ ...agent, origin: jira.serverUrl })).response.status).toBe(200);
  });
});

describe('rate limiting', () => {
  it('is off unless the admin switched it on', async () => {
    await start();
    expect((await ask('/myself')).response.headers.has('x-ratelimit-limit')).toBe(false);
  });

  it('counts down, says when to come back, and refuses in between', async () => {
    let now = Date.parse(quarter.now);
    await start({ clock: () => now, rateLimit: { capacity: 2, fillRate: 1, intervalSeconds: 10 } });
    const one = async () => {
      const { response } = await ask('/myself');
      return [
        response.status,
        response.headers.get('x-ratelimit-remaining'),
        response.headers.get('retry-after'),
      ];
    };
    expect(await one()).toEqual([200, '1', '0']);
    expect(await one()).toEqual([200, '0', '10']);
    expect(await one()).toEqual([429, '0', '10']);
    now += 10_000;
    expect(await one()).toEqual([200, '0', '10']);
  });
});
