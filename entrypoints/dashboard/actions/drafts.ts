import type { Drafts } from '#components/dashboard/week/week-model.ts';
import { SetStatus } from '#utils/okr/model/check-in.ts';
import { z } from '#utils/zod.ts';

const Kept = z.object({
  value: z.string().nullable(),
  confidence: z.number().int().min(0).max(10).nullable(),
  status: SetStatus.nullable(),
  note: z.string(),
  wayBack: z.string(),
});

const nameOf = (keyResult: string): string => `draft ${keyResult}`;

/** Check-ins that are not saved yet, in the tab's own storage: they outlive a reload, and nobody else reads them. */
export const checkInDrafts = (storage: Storage): Drafts => ({
  read: (keyResult) => {
    try {
      const kept = Kept.safeParse(JSON.parse(storage.getItem(nameOf(keyResult)) ?? 'null'));
      return kept.success ? kept.data : null;
    } catch {
      return null;
    }
  },
  keep: (keyResult, draft) => {
    if (draft === null) storage.removeItem(nameOf(keyResult));
    else storage.setItem(nameOf(keyResult), JSON.stringify(draft));
  },
});
