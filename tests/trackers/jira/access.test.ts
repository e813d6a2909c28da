import { describe, expect, it } from 'vitest';
import { API, call, jira, read, search } from './running.ts';
import * as schemas from './schemas.ts';

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
