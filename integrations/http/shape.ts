import type { z } from '#utils/zod.ts';
import type { Transport } from './transport.ts';

/**
 * The value, if it is what the schema says; else `unexpected-shape` with the path of the first field that
 * is not, e.g. `issues.3.fields.created`. Types are named, values never: they belong to the site.
 */
export const checked = <T>(transport: Transport, schema: z.ZodType<T>, value: unknown, at = ''): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = [at, ...(issue?.path ?? [])].map(String).filter(Boolean).join('.');
  throw transport.error({
    code: 'unexpected-shape',
    field: path || 'answer',
    detail: issue?.code === 'invalid_type' ? `expected ${issue.expected}` : (issue?.code ?? ''),
  });
};
