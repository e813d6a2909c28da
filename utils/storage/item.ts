import { t } from '#utils/i18n.ts';
import type { Problem } from '#utils/problem.ts';
import type { z } from '#utils/zod.ts';
import { type Area, localArea } from './area.ts';
import { fromText, toText } from './json-text.ts';
import { ioProblem, storageProblem } from './storage-problem.ts';

/** One small validated item of `storage.local` or `storage.session`. */
export interface Item<T> {
  /** The default when absent; a bad one is set aside under `aside/…`, reported, and the default returned. */
  read(): Promise<{ value: T; problem: Problem | null }>;
  /** Null, or why it could not be written. Throws `NotPlainJsonError` on what cannot be kept. */
  write(value: T): Promise<Problem | null>;
}

interface Options {
  area?: Area;
  now?: () => number;
  /** Kept as text, for one that may be large. */
  text?: boolean;
}

/** `otherwise` is what an absent item reads as. */
export const itemOf = <T>(
  key: string,
  schema: z.ZodType<T>,
  otherwise: T,
  { area = localArea, now = Date.now, text = false }: Options = {},
): Item<T> => ({
  async read() {
    try {
      const raw = await area.get(key);
      if (raw === undefined) return { value: otherwise, problem: null };
      const parsed = schema.safeParse(text ? fromText(raw) : raw);
      if (parsed.success) return { value: parsed.data, problem: null };
      return { value: otherwise, problem: await setAside(area, key, raw, now()) };
    } catch (error) {
      return { value: otherwise, problem: ioProblem(error, now(), key) };
    }
  },
  async write(value) {
    try {
      await area.set(new Map([[key, text ? toText(value, key) : value]]));
      return null;
    } catch (error) {
      if (error instanceof Error && error.name === 'NotPlainJsonError') throw error;
      return ioProblem(error, now(), key);
    }
  },
});

const setAside = async (area: Area, key: string, raw: unknown, now: number): Promise<Problem> => {
  const at = new Date(now).toISOString();
  await area.set(new Map([[`aside/${at}/${key}`, JSON.stringify(raw) ?? '']]));
  await area.remove([key]);
  return storageProblem(t('storage_setting_damaged', key), at, key);
};
