/**
 * The schema that the simulator executes: Linear's own where the contracts stand beside the repository,
 * otherwise our hand-written subset of it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

const REAL = new URL('../../../../../shared/contracts/linear-schema.graphql', import.meta.url);
const SUBSET = new URL('../schema/subset.graphql', import.meta.url);

/** Whether Linear's own schema is here to compare with and to run on. */
export const hasRealSchema = existsSync(REAL);

const read = (url: URL): GraphQLSchema =>
  buildSchema(readFileSync(url, 'utf8'), { assumeValid: true, noLocation: true });

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

export const realSchema = once(() => read(REAL));
export const subsetSchema = once(() => read(SUBSET));
export const schemaInUse = (): GraphQLSchema => (hasRealSchema ? realSchema() : subsetSchema());
