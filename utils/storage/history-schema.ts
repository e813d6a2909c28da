import { Collection } from '#utils/okr/model/document.ts';
import { TeamId } from '#utils/okr/model/ids.ts';
import type { History } from '#utils/workspace/history.ts';
import { z } from '#utils/zod.ts';

const record = { collection: Collection, id: z.string() };

const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), ...record, field: z.string(), value: z.json() }),
  z.object({ kind: z.literal('unset'), ...record, field: z.string() }),
  z.object({ kind: z.literal('remove'), ...record }),
  z.object({ kind: z.literal('restore'), ...record }),
]);

const Step = z.object({
  label: z.object({ message: z.string(), args: z.array(z.string()) }),
  parts: z.array(z.object({ team: TeamId, changes: z.array(Change) })),
  name: z.string().exactOptional(),
});

export const HistorySchema: z.ZodType<History> = z.object({ undo: z.array(Step), redo: z.array(Step) });
