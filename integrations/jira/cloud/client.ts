import type { z } from '#utils/zod.ts';
import type { Limits } from '../../http/budget.ts';
import { checked } from '../../http/shape.ts';
import type { QueryValue, Transport } from '../../http/transport.ts';

/**
 * Well under Jira's burst limits (100 GET and 100 POST a second for a tenant, of which we are one of many
 * callers; rate-limiting guide, read 2026-11).
 */
export const JIRA_LIMITS: Limits = { concurrency: 4, burst: 40, perSecond: 15 };

/** What jira.js's flat functions hand to a client; the part of it that we use. */
interface SendRequest<T> {
  url: string;
  method?: string | undefined;
  headers?: Record<string, string> | undefined;
  body?: unknown;
  searchParams?: Record<string, unknown> | undefined;
  schema?: z.ZodType<T>;
}

export interface JiraClient {
  sendRequest<T>(request: SendRequest<T>): Promise<T>;
}

/**
 * A client for jira.js's flat functions that only read, over our transport. jira.js puts path parts into
 * the address as they are: the caller encodes them. Answers are held against jira.js's own schemas.
 */
export const jiraClient = (transport: Transport, signal: AbortSignal): JiraClient => ({
  async sendRequest<T>({ url, method, headers, body, searchParams, schema }: SendRequest<T>): Promise<T> {
    const post = method === 'POST';
    const answer = await transport.send({
      method: post ? 'POST' : 'GET',
      path: url,
      query: queryOf(searchParams),
      ...(post ? { body, headers: { ...headers, 'X-Atlassian-Token': 'no-check' } } : {}),
      idempotent: true,
      signal,
    });
    if (!schema) throw transport.error({ code: 'unexpected-shape', detail: 'no schema' });
    return checked(transport, schema, answer.body);
  },
});

const queryOf = (params: Record<string, unknown> = {}): Record<string, QueryValue> => {
  const query: Record<string, QueryValue> = {};
  for (const [name, value] of Object.entries(params)) {
    if (Array.isArray(value)) query[name] = value.map(String);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      query[name] = value;
  }
  return query;
};
