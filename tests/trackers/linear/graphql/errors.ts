/**
 * Errors as Linear words them: `extensions.type` and `code` are what clients classify on.
 * Shapes from published integrations that met them live, 2026-06 to 2026-10 (reference: tracker APIs, 3).
 */
import { GraphQLError } from 'graphql';

const error = (message: string, type: string, code: string, statusCode: number, shown: string) =>
  new GraphQLError(message, {
    extensions: { type, code, statusCode, userError: true, userPresentableMessage: shown },
  });

/** An argument that no request may carry: a malformed id, a page too large, a filter we do not evaluate. */
export const invalidInput = (shown: string): GraphQLError =>
  error('Argument Validation Error', 'invalid input', 'INVALID_INPUT', 400, shown);

/** Answered with HTTP 200: absent or hidden, one cannot tell. */
export const notFound = (entity: string): GraphQLError =>
  error(
    `Entity not found: ${entity}`,
    'invalid input',
    'INPUT_ERROR',
    400,
    `Could not find referenced ${entity}.`,
  );

export const unauthenticated = (): GraphQLError =>
  error(
    'Authentication required, not authenticated',
    'authentication error',
    'AUTHENTICATION_ERROR',
    401,
    'You need to authenticate to access this operation.',
  );

const BEARER_KEY =
  "It looks like you're trying to use an API key as a Bearer token. Remove the Bearer prefix from the Authorization header.";

export const keyAsBearer = (): GraphQLError =>
  error(BEARER_KEY, 'authentication error', 'AUTHENTICATION_ERROR', 400, BEARER_KEY);

export const forbidden = (): GraphQLError =>
  error('Forbidden', 'forbidden', 'FORBIDDEN', 403, 'This key may only read.');

export const rateLimited = (allowed: number, unit: string, per: string): GraphQLError => {
  const shown = `Rate limit exceeded. Only ${allowed} ${unit} are allowed per ${per}.`;
  return error(shown, 'ratelimited', 'RATELIMITED', 429, shown);
};

export const tooComplex = (points: number, limit: number): GraphQLError =>
  error(
    'Query too complex',
    'invalid input',
    'INPUT_ERROR',
    400,
    `The query has a complexity of ${points}, above the maximum of ${limit}.`,
  );

/** A request that GraphQL itself refuses: syntax, an unknown field, a variable of the wrong type. */
export const refused = (message: string): GraphQLError =>
  new GraphQLError(message, {
    extensions: {
      type: 'graphql error',
      code: 'GRAPHQL_VALIDATION_FAILED',
      statusCode: 400,
      userError: true,
    },
  });
