import type { LimitState } from '../http/limits.ts';
import type { World } from '../world/model.ts';
import type { Condition } from './comparators.ts';
import type { PageArguments } from './connection.ts';

/** What every resolver gets. */
export interface Context {
  world: World;
  /** For `rateLimitStatus`. */
  limits: LimitState[];
  mayWrite: boolean;
  /** Fields that the simulator does not model and answered with a zero of their type. */
  unmodelled: Set<string>;
}

/** Arguments, already coerced by the schema. */
export interface Arguments extends PageArguments {
  id?: string;
  url?: string;
  term?: string;
  filter?: unknown;
  includeArchived?: boolean | null;
  input?: Condition;
}

/** `never`: which record stands behind a type is the schema's word, checked when the answer is made. */
export type Resolver = (source: never, args: Arguments, context: Context) => unknown;
export type Resolvers = Record<string, Record<string, Resolver>>;
