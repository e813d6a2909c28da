import { describe, expect, it } from 'vitest';
import { z } from '#utils/zod.ts';
import { FIELD_IDS } from '../quarter/field-ids.ts';
import { API, call, jira, keysOf, quarter, read, search } from './running.ts';
import * as schemas from './schemas.ts';

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
