/** The shape of every answer of the API, ours: checked on each before it leaves the simulator. */
import { z } from '#utils/zod.ts';

const Failure = z.object({
  message: z.string().min(1),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  locations: z.array(z.object({ line: z.number(), column: z.number() })).optional(),
  extensions: z
    .object({
      type: z.string(),
      code: z.string(),
      statusCode: z.number(),
      userError: z.boolean(),
      userPresentableMessage: z.string().optional(),
    })
    .optional(),
});

export const Answer = z
  .object({
    data: z.record(z.string(), z.unknown()).nullable().optional(),
    errors: z.array(Failure).min(1).optional(),
  })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined);
