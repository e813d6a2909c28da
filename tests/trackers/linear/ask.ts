/** Asks the simulator as a program would, for tests. */
import { z } from '#utils/zod.ts';
import { LINEAR_KEY } from './linear.ts';

const Reply = z.object({
  data: z.record(z.string(), z.any()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
});

export interface AskOptions {
  variables?: Record<string, unknown>;
  authorization?: string | null;
}

export const ask = async (
  at: { url: string },
  query: string,
  { variables = {}, authorization = LINEAR_KEY }: AskOptions = {},
) => {
  const response = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = Reply.parse(await response.json());
  return {
    status: response.status,
    headers: response.headers,
    data: data ?? null,
    code: errors?.[0]?.extensions?.code ?? null,
    message: errors?.[0]?.message ?? null,
  };
};
