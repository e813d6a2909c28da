/** Key results as a background would send them, for pages under test. */
import type { StripAnswer } from '#utils/messaging/page-protocol.ts';
import type { KeyResultId, LinkId, ObjectiveId, TeamId } from '#utils/okr/model/ids.ts';
import type { TicketLine } from '#utils/okr/view.ts';

export const line = (part: Partial<TicketLine> = {}): TicketLine => ({
  id: 'kr-latency' as KeyResultId,
  objective: { id: 'o-checkout' as ObjectiveId, title: 'Checkout never makes a customer wait' },
  title: 'p99 checkout latency from 420 ms to 200 ms',
  shortName: 'p99 checkout latency',
  role: 'outcome',
  bar: { kind: 'progress', progress: 0.35, expected: 0.52 },
  value: '342',
  goal: 'of 200 ms',
  from: 'from 420',
  status: 'at-risk',
  deliveryOnly: false,
  team: 'payments' as TeamId,
  share: null,
  link: 'l-1' as LinkId,
  why: { kind: 'linked' },
  ...part,
});

export const answer = (key: string, part: Partial<StripAnswer> = {}): StripAnswer => ({
  key,
  state: 'ready',
  lines: [line()],
  problem: null,
  asOf: '2026-11-13T16:20:00Z',
  ...part,
});
