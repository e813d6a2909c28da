import { z } from '#utils/zod.ts';
import type { Incoming } from '../../http/serve.ts';
import { ErrorCollection } from '../schemas.ts';
import type { World } from '../state/world.ts';

/** What a route is asked. Someone without an account sees nothing. */
export interface Ask {
  world: World;
  request: Incoming;
  /** Parts of the path, decoded. */
  params: Record<string, string>;
  /** Full name of who asks; null when nobody is signed in. */
  account: string | null;
  /** `https://acme.atlassian.net`, whatever address we were reached by. */
  base: string;
  /** The most issues with fields that one page holds. */
  pageSize: number;
}

export interface Answer {
  status: number;
  body?: unknown;
  schema?: z.ZodType;
}

export type Route = (ask: Ask) => Answer;

export const ok = (schema: z.ZodType, body: unknown, status = 200): Answer => ({ status, body, schema });

export const nothing = (status = 204): Answer => ({ status });

/** An error in Jira's words. */
export const refuse = (status: number, ...messages: string[]): Answer =>
  ok(ErrorCollection, { errorMessages: messages, errors: {} }, status);

export const NO_ISSUE = 'Issue does not exist or you do not have permission to see it.';

/** The body as JSON; throws for anything else, which becomes a 400. */
export const bodyOf = <T>(request: Incoming, schema: z.ZodType<T>): T => {
  let value: unknown;
  try {
    value = JSON.parse(request.body);
  } catch {
    throw new BadRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BadRequest(`Invalid request payload. ${z.prettifyError(parsed.error)}`);
};

export class BadRequest extends Error {}

/** Several values in one query parameter or in several of the same name. */
export const listParam = (request: Incoming, name: string): string[] =>
  request.url.searchParams
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);

export const intParam = (request: Incoming, name: string, otherwise: number): number => {
  const value = Number(request.url.searchParams.get(name) ?? otherwise);
  if (!Number.isInteger(value) || value < 0) throw new BadRequest(`The value of '${name}' is invalid.`);
  return value;
};
