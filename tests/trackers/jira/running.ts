/** A simulator of Jira, made anew for each test and filled with a quarter, and the requests of who is signed in. */
import { afterEach, beforeEach } from 'vitest';
import type { z } from '#utils/zod.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { type JiraSimulator, startJira } from './jira.ts';
import * as schemas from './schemas.ts';

export const quarter = makeQuarter({ seed: 1, today: '2026-11-22' });

export let jira: JiraSimulator;
let cookie: string;
beforeEach(async () => {
  jira = await startJira({ quarter, pageSize: 40, clock: () => Date.parse(quarter.now) });
  cookie = jira.gate.signIn();
});
afterEach(() => jira.close());

/** A request with the session's cookie, unless other headers say otherwise. */
export const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${jira.url}${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'manual',
  });

/** The answer's body, of this shape: asked with GET, or with POST where there is a body to send. */
export const read = async <T extends z.ZodType>(
  schema: T,
  path: string,
  body?: unknown,
): Promise<z.infer<T>> =>
  schema.parse(await (await call(body === undefined ? 'GET' : 'POST', path, body)).json());

export const API = '/rest/api/3';

export const search = (body: Record<string, unknown>) =>
  read(schemas.SearchAndReconcileResults, `${API}/search/jql`, body);

/** Of all tickets that the query finds. */
export const keysOf = async (jql: string) =>
  (await search({ jql, fields: ['key'], maxResults: 5000 })).issues.map((issue) => issue.key);
