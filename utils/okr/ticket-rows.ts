/** The tickets that serve a key result, as rows to read. */
import type { IssueFacts, StatusCategory } from '#utils/measure/facts.ts';
import type { Selection, Serving } from '#utils/measure/selection.ts';
import type { LeftOut } from '#utils/measure/value.ts';
import type { KeptOutTicket, TicketRow } from './view.ts';

const SHOWN_FIRST: readonly StatusCategory[] = ['doing', 'todo', 'done', 'cancelled'];

/**
 * The ticket the viewer stands on, then work in progress, to do, done and cancelled; at most `most`, the
 * counts beside the list are of all.
 */
export const ticketRows = (
  { serving }: Selection,
  here: string | null,
  most: number,
  leftOut: LeftOut,
): TicketRow[] => {
  const byCategory: Record<StatusCategory, Visible[]> = { doing: [], todo: [], done: [], cancelled: [] };
  for (const one of serving.values()) {
    if (!isVisible(one) || one.uid === here) continue;
    const same = byCategory[one.facts.category];
    if (same.length < most) same.push(one);
  }
  const own = here === null ? undefined : serving.get(here);
  const others = SHOWN_FIRST.flatMap((category) => byCategory[category])
    .slice(0, most)
    .map((one) => rowOf(one, false, leftOut));
  return [...(own && isVisible(own) ? [rowOf(own, true, leftOut)] : []), ...others].slice(0, most);
};

type Visible = Serving & { facts: IssueFacts };

const isVisible = (one: Serving): one is Visible => one.facts !== null;

/** Made for tens of thousands of tickets at a time: one object each, and no copy of it. */
const rowOf = (one: Visible, here: boolean, leftOut: LeftOut): TicketRow => {
  const { facts, why, link, share } = one;
  const { ref, title, category, finished } = facts;
  const url = webAddress(facts.url);
  const row: TicketRow = { ref, key: ref.key, url, title, category, why, link, share, here };
  if (category === 'done' && finished !== null) row.finished = finished;
  const reason = leftOut.get(one);
  if (reason) row.leftOut = reason;
  return row;
};

/** Those that a link of their own keeps out, by key. */
export const keptOutTickets = ({ keptOut }: Selection, most: number): KeptOutTicket[] =>
  keptOut
    .map(
      ({ link, facts }): KeptOutTicket => ({
        link: link.id,
        effect: link.effect === 'context' ? 'context' : 'excluded',
        ref: facts?.ref ?? link.issue,
        title: facts?.title ?? '',
        url: webAddress(facts?.url ?? ''),
        category: facts?.category ?? null,
      }),
    )
    .sort((a, b) => a.ref.key.localeCompare(b.ref.key, 'en', { numeric: true }))
    .slice(0, most);

/** An address that may become a link, or nothing. */
const webAddress = (url: string): string => (/^https?:\/\//i.test(url) ? url : '');
