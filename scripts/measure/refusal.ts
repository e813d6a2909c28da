/** Input that is not what it should be: said by file and field, and the command ends with code 2. */
import { readFileSync } from 'node:fs';
import type { z } from '#utils/zod.ts';

export class Refusal extends Error {}

const MOST_SAID = 10;

/** The value, if it is what the schema says; else a refusal that names each field which is not. */
export const checked = <T>(schema: z.ZodType<T>, value: unknown, file: string, at = ''): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.map(
    ({ path, message }) =>
      `${file}: ${[at, ...path].filter((part) => part !== '').join('.') || '(all)'}: ${message}`,
  );
  const more = lines.length - MOST_SAID;
  throw new Refusal([...lines.slice(0, MOST_SAID), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'));
};

export const refuse = (file: string, field: string, why: string): never => {
  throw new Refusal(`${file}: ${field}: ${why}`);
};

export const readJson = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refuse(file, '(file)', 'It cannot be read.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(file, '(all)', error instanceof Error ? error.message : 'It is no JSON.');
  }
};

/** One answer, or a list of them as pages were saved. */
export const pagesOf = (json: unknown): { page: unknown; at: string }[] =>
  Array.isArray(json) ? json.map((page, i) => ({ page, at: String(i) })) : [{ page: json, at: '' }];

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
