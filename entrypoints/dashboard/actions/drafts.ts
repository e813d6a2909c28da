import type { KeptTexts } from '#components/dashboard/drafts/kept-texts.ts';
import type { Drafts } from '#components/dashboard/week/week-model.ts';
import { SetStatus } from '#utils/okr/model/check-in.ts';
import { z } from '#utils/zod.ts';

const TypedCheckIn = z.object({
  value: z.string().nullable().exactOptional(),
  confidence: z.number().int().min(0).max(10).nullable().exactOptional(),
  status: SetStatus.nullable().exactOptional(),
  note: z.string().exactOptional(),
  wayBack: z.string().exactOptional(),
});

interface Kept<T> {
  read(name: string): T | null;
  keep(name: string, draft: T | null): void;
}

/** What is not saved yet, in the tab's own storage: it outlives a reload, and nobody else reads it. */
const keptIn = <T>(storage: Storage, kind: string, schema: z.ZodType<T>): Kept<T> => ({
  read: (name) => {
    try {
      const kept = schema.safeParse(JSON.parse(storage.getItem(`${kind} ${name}`) ?? 'null'));
      return kept.success ? kept.data : null;
    } catch {
      return null;
    }
  },
  keep: (name, draft) => {
    try {
      if (draft === null) storage.removeItem(`${kind} ${name}`);
      else storage.setItem(`${kind} ${name}`, JSON.stringify(draft));
    } catch {
      // A full storage costs the reload's copy; what is typed still stands in its field.
    }
  },
});

/** Check-ins that are typed and not saved yet, by key result. */
export const checkInDrafts = (storage: Storage): Drafts => keptIn(storage, 'draft', TypedCheckIn);

/** Titles, lessons and reasons, by the field they are typed into. */
export const textDrafts = (storage: Storage): KeptTexts => keptIn(storage, 'text', z.string().max(10_000));
