/** The tickets that serve a key result, as rows to read. */
import type { StatusCategory } from '#utils/measure/facts.ts';
import type { Selection, Serving } from '#utils/measure/selection.ts';
import type { TicketRow } from './view.ts';

const SHOWN_FIRST: readonly StatusCategory[] = ['doing', 'todo', 'done', 'cancelled'];

/**
 * The ticket the viewer stands on, then work in progress, to do, done and cancelled; at most `most`, the
 * counts beside the list are of all.
 */
export const ticketRows = ({ serving }: Selection, here: string | null, most: number): TicketRow[] => {
  const byCategory = Map.groupBy(serving.values(), ({ facts }) => facts?.category);
  const own = here === null ? undefined : serving.get(here);
  const others = SHOWN_FIRST.flatMap((category) => (byCategory.get(category) ?? []).slice(0, most));
  return [...(own ? [own] : []), ...others.filter((one) => one !== own)]
    .slice(0, most)
    .flatMap((one) => rowOf(one, one === own));
};

const rowOf = ({ facts, why }: Serving, here: boolean): TicketRow[] =>
  facts
    ? [
        {
          key: facts.ref.key,
          url: webAddress(facts.url),
          title: facts.title,
          category: facts.category,
          why,
          here,
        },
      ]
    : [];

/** An address that may become a link, or nothing. */
const webAddress = (url: string): string => (/^https?:\/\//i.test(url) ? url : '');
