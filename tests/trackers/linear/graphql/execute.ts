/** Executes a checked request over the workspace. */
import {
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Arguments, Context, Resolvers } from './context.ts';
import { refused } from './errors.ts';
import type { Request } from './request.ts';
import { mutation } from './resolve-mutation.ts';
import { query } from './resolve-query.ts';
import { types } from './resolve-types.ts';
import { zeroOf } from './zero.ts';

const resolvers: Resolvers = { ...types, Query: query, Mutation: mutation };

const fieldResolver: GraphQLFieldResolver<unknown, Context, Arguments> = (source, args, context, info) => {
  const own = resolvers[info.parentType.name]?.[info.fieldName];
  if (own) return own(source as never, args, context);
  const value = source && typeof source === 'object' ? Reflect.get(source, info.fieldName) : undefined;
  if (value !== undefined) return value;
  context.unmodelled.add(`${info.parentType.name}.${info.fieldName}`);
  if (info.parentType.name === 'Query' || info.parentType.name === 'Mutation')
    throw refused(`${info.fieldName} is not modelled by the simulator.`);
  return zeroOf(info.returnType);
};

/** As GraphQL over HTTP sends it; `data` is absent when the variables were refused. */
export const run = async (
  schema: GraphQLSchema,
  request: Request,
  context: Context,
): Promise<FormattedExecutionResult> => {
  const result = await execute({
    schema,
    document: request.document,
    operationName: request.operation.name?.value ?? null,
    variableValues: request.variables,
    contextValue: context,
    fieldResolver,
  });
  if (!('errors' in result) || !result.errors) return { data: result.data ?? null };
  const errors = result.errors.map((error) => worded(error).toJSON());
  return result.data === undefined ? { errors } : { errors, data: result.data };
};

/** Errors that GraphQL itself raises get Linear's words; one of the simulator's own faults is thrown, loudly. */
const worded = (error: GraphQLError): GraphQLError => {
  if (error.originalError && !(error.originalError instanceof GraphQLError)) throw error.originalError;
  return error.extensions.code === undefined ? refused(error.message) : error;
};
