import { boxesIn, looseLinksIn, type Tickets } from './boxes.ts';
import { all } from './page-dom.ts';
import type { Kit } from './selector.ts';
import type { SelfCheck, Surface, SurfaceName, View, ViewKind } from './site.ts';

/** Views whose rows may be no tickets, or whose markup nobody has described to us as a whole. */
const VAGUE: ReadonlySet<ViewKind> = new Set(['other', 'project', 'inbox']);
/** Views where links beside the cards and rows that we know are tickets too. */
const OPEN: ReadonlySet<ViewKind> = new Set([...VAGUE, 'calendar']);

/** Which name a box takes that has none of its own. */
export type NameOf = (container: Element) => SurfaceName;

/**
 * Cards and rows of a page in document order. Where none is recognised, and on views that are only partly
 * known, links in the page's work stand for them; never on a ticket's own page, which is full of mentions.
 */
export function* markedIn(
  root: ParentNode,
  view: View,
  kit: Kit,
  tickets: Tickets,
  nameOf: NameOf,
): Generator<Surface> {
  let besides = false;
  for (const { box, container, ticket, anchor, by } of boxesIn(root, kit, tickets)) {
    if (ticket === null) continue;
    besides = true;
    const surface = box.surface ?? nameOf(container);
    yield { kind: box.kind, ticket, anchor, by, surface, container };
  }
  if (view.kind === 'issue' || (besides && !OPEN.has(view.behind ?? view.kind))) return;
  for (const { ticket, anchor } of looseLinksIn(root, kit, tickets, besides)) {
    yield { kind: 'row', ticket, anchor, by: kit.link.name, surface: 'link', container: anchor };
  }
}

/** What was recognised of cards and rows, by surface and candidate. Empty where rows need not be tickets. */
export const countedIn = (
  root: ParentNode,
  view: View,
  kit: Kit,
  tickets: Tickets,
  nameOf: NameOf,
): SelfCheck[] => {
  const counts = new Map<string, SelfCheck>();
  if (VAGUE.has(view.behind ?? view.kind)) return [];
  for (const { box, container, ticket, by } of boxesIn(root, kit, tickets)) {
    const surface = box.surface ?? nameOf(container);
    const id = `${surface} ${box.name}`;
    const count = counts.get(id) ?? { surface, rows: 0, keys: 0, by };
    counts.set(id, count);
    count.rows += 1;
    if (ticket === null) continue;
    if (count.keys === 0) count.by = by;
    count.keys += 1;
  }
  return [...counts.values()];
};

/**
 * What a page that shows a ticket must have: a place for its strip. Where nothing links to the ticket, it is not
 * shown: it was deleted, is not for these eyes, or is still on its way.
 */
export const countedStrip = (view: View, strips: Iterable<Surface>, root: ParentNode): SelfCheck[] => {
  if (view.ticket === null) return [];
  for (const { surface = 'issue', by } of strips) return [{ surface, rows: 1, keys: 1, by }];
  if (all(root, `[href*="/${view.ticket}"]`).length === 0) return [];
  return [{ surface: view.kind === 'panel' ? 'side-panel' : 'issue', rows: 1, keys: 0, by: 'address' }];
};
