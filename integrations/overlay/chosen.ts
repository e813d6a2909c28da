import type { PageTickets } from '#utils/messaging/page-protocol.ts';
import { all, closest, contains, first } from '../page-dom.ts';
import type { Surface } from '../site.ts';

/** What a list says of a row that is chosen, to assistive technology too (WAI-ARIA 1.2, HTML). */
const SELECTED = '[aria-selected="true"]';
const CHECKED = 'input[type="checkbox"]:checked, [role="checkbox"][aria-checked="true"]';

/**
 * Which tickets a person means: rows that the host shows as chosen, and without any those that a text selection
 * runs over; and the one that the keyboard has come to, whose ring is seen, or else under the pointer, or with the
 * focus. `besides` is how this host shows its choice besides.
 */
export const ticketsMeant = (
  surfaces: readonly Surface[],
  document: Document,
  besides: string | undefined,
): PageTickets => {
  const selection = document.getSelection();
  const named = (those: readonly Surface[]): string[] => [...new Set(those.map(({ ticket }) => ticket))];
  const boxOf = ({ anchor, container = anchor }: Surface): Element => container;
  const chosen = surfaces.filter((one) => {
    const box = boxOf(one);
    if (closest(box, besides ? `${SELECTED}, ${besides}` : SELECTED)) return true;
    return first(box, CHECKED) !== null;
  });
  const marked = selection?.isCollapsed === false;
  const meant =
    chosen.length > 0 || !marked
      ? chosen
      : surfaces.filter(({ anchor }) => selection.containsNode(anchor, true));
  const holding = (element: Element | null): string | null =>
    (element && surfaces.find((one) => contains(boxOf(one), element))?.ticket) ?? null;
  const last = (css: string): string | null => holding(all(document, css).at(-1) ?? null);
  const here = last(':focus-visible') ?? last(':hover') ?? holding(document.activeElement);
  return { near: named(surfaces), chosen: named(meant), here };
};
