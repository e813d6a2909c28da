import type { z } from '#utils/zod.ts';

/** A place in a read as text, to be kept by the caller over the worker's death. */
export const writeCursor = (place: Record<string, string | number | null>): string => JSON.stringify(place);

/** Null for no cursor and for one that is not ours any more: the read starts over, which loses nothing. */
export const readCursor = <T>(schema: z.ZodType<T>, text: string | null | undefined): T | null => {
  if (!text) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
