import type { StatusCategory } from '#utils/measure/facts.ts';
import type { PreviewIssue } from '#utils/messaging/rule-help.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';
import { checked } from '../http/shape.ts';
import type { Transport } from '../http/transport.ts';
import { type CancelledNames, isCancelled } from './cancelled.ts';
import { browseUrl } from './facts.ts';
import { IssueId, IssueKey } from './schemas.ts';

/** Enough to know a ticket by. */
export const PREVIEW_FIELDS = ['summary', 'status', 'resolution'];

const PreviewIssues = z.array(
  z.object({
    id: IssueId,
    key: IssueKey,
    fields: z.object({
      summary: z.string(),
      status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
      resolution: z.object({ name: z.string() }).nullish(),
    }),
  }),
);
type Fields = z.infer<typeof PreviewIssues>[number]['fields'];

interface Place {
  tracker: TrackerId;
  site: string;
  base: string;
  cancelled: CancelledNames | undefined;
}

/** A page of issues as a rule’s preview shows them; throws `unexpected-shape` where they are none. */
export const previewIssues = (
  transport: Transport,
  raw: unknown[],
  { tracker, site, base, cancelled }: Place,
): PreviewIssue[] =>
  checked(transport, PreviewIssues, raw, 'issues').map(({ id, key, fields }) => ({
    ref: { tracker, site, id, key },
    title: fields.summary,
    url: browseUrl(base, key),
    category: categoryOf(fields, cancelled),
  }));

const categoryOf = ({ status, resolution }: Fields, names?: CancelledNames): StatusCategory => {
  const { key } = status.statusCategory;
  if (key === 'indeterminate') return 'doing';
  if (key !== 'done') return 'todo';
  return isCancelled(status.name, resolution?.name ?? null, names) ? 'cancelled' : 'done';
};
