import type { Auth } from './auth.ts';
import type { Environment } from './environment.ts';
import type { ProblemSketch } from './errors.ts';

export type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined;

export interface HttpRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Begins with `/`; its parts are encoded by the caller. */
  path: string;
  query?: Record<string, QueryValue>;
  body?: unknown;
  headers?: Record<string, string>;
  /** Safe to send again: any GET, and a POST that only reads. */
  idempotent?: boolean;
  signal: AbortSignal;
}

/** An answer whose body was JSON. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface Transport {
  readonly host: string;
  /** Sends, waits, repeats; throws `TrackerError`, or the signal's reason when the caller aborts. */
  send(request: HttpRequest): Promise<HttpAnswer>;
}

export interface TransportOptions extends Partial<Environment> {
  /** Origin and context path, without a trailing slash. */
  base: string;
  auth: Auth;
  /** What the tracker says in its own way; null leaves the judgement to the status. */
  judge?(answer: HttpAnswer): ProblemSketch | null;
}
