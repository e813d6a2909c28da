import type { Incoming } from '../http/serve.ts';

/** A request as it came, for assertions. */
export interface Recorded {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed when it is JSON, else text; null without one. */
  body: unknown;
  /** The fields asked for, in query or body; null when the request named none. */
  fields: string[] | null;
  /** The status answered; 0 when the simulator hung or cut the line. */
  status: number;
}

export const record = (request: Incoming): Recorded => {
  const body = parsed(request.body);
  return {
    method: request.method,
    path: request.url.pathname,
    query: Object.fromEntries(request.url.searchParams),
    headers: request.headers,
    body,
    fields: fieldsOf(request, body),
    status: 0,
  };
};

const parsed = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const fieldsOf = (request: Incoming, body: unknown): string[] | null => {
  const query = request.url.searchParams.getAll('fields').flatMap((value) => value.split(','));
  if (query.length) return query;
  if (typeof body !== 'object' || body === null || !('fields' in body) || !Array.isArray(body.fields))
    return null;
  return body.fields.map(String);
};
