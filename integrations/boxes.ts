import {
  all,
  attribute,
  closest,
  contains,
  documentOf,
  first,
  hostOf,
  insideOf,
  matches,
} from './page-dom.ts';
import type { Box, Kit } from './selector.ts';

/** How a tracker names its tickets. Neither throws, whatever it is given. */
export interface Tickets {
  /** The ticket that a link's address names on this host; null for any other link. */
  ofLink(href: string, host: string): string | null;
  /** The text when it is a key, and nothing else. */
  named(text: string): string | null;
}

/** A card or row that stands on the page, and what was found out about its ticket. */
export interface FoundBox {
  box: Box;
  container: Element;
  /** Null: nothing in it names a ticket. */
  ticket: string | null;
  anchor: Element;
  by: string;
}

/** Cards and rows below `root` in document order, each once, those without a ticket included; prose left out. */
export function* boxesIn(root: ParentNode, kit: Kit, tickets: Tickets): Generator<FoundBox> {
  const names = namesOn(root, tickets);
  const inProse = insideOf(root, kit.prose);
  let last: Element | null = null;
  for (const container of all(root, boxesOf(kit))) {
    // What stands in a card that named its ticket is a part of it: wrappers, and the key's own link.
    if (last && contains(last, container)) continue;
    const box = inProse(container) ? undefined : kit.boxes.find(({ css }) => matches(container, css));
    if (!box) continue;
    const found = lookInto(box, container, names);
    if (found.ticket !== null) last = container;
    yield found;
  }
}

const boxesOf = ({ boxes, carry }: Kit): string =>
  carry === undefined ? anyOf(boxes) : `:is(${carry}):is(${anyOf(boxes)})`;

const anyOf = (selectors: readonly { css: string }[]): string => selectors.map(({ css }) => css).join(', ');

interface Names {
  of(link: Element): string | null;
  named(text: string): string | null;
}

const namesOn = (root: ParentNode, tickets: Tickets): Names => {
  const host = hostOf(root);
  const read = readBy(tickets, host);
  const of = (link: Element): string | null => {
    const href = attribute(link, 'href') ?? '';
    const known = read.get(href);
    if (known !== undefined) return known;
    const ticket = tickets.ofLink(href, host);
    read.set(href, ticket);
    return ticket;
  };
  return { of, named: tickets.named };
};

/** Addresses that were read: a page is looked at again and again, and most of its links stay as they are. */
const reads = new WeakMap<Tickets, { host: string; read: Map<string, string | null> }>();
const REMEMBERED = 5000;

const readBy = (tickets: Tickets, host: string): Map<string, string | null> => {
  const last = reads.get(tickets);
  if (last?.host === host && last.read.size < REMEMBERED) return last.read;
  const read = new Map<string, string | null>();
  reads.set(tickets, { host, read });
  return read;
};

const lookInto = (box: Box, container: Element, names: Names): FoundBox => {
  const own = ownTicket(box, container, names);
  for (const { name, css } of box.links) {
    for (const anchor of candidates(container, css)) {
      const ticket = names.of(anchor);
      if (ticket === null || (own !== null && ticket !== own)) continue;
      return { box, container, ticket, anchor, by: `${box.name} ${name}` };
    }
  }
  const by = own === null ? box.name : `${box.name} own`;
  return { box, container, ticket: own, anchor: container, by };
};

/** What matches in a box, itself first. Nearly always the first of them will do: the rest is looked for after it. */
function* candidates(container: Element, css: string): Generator<Element> {
  const one = matches(container, css) ? container : first(container, css);
  if (!one) return;
  yield one;
  yield* all(container, css);
}

/** What the box itself says its ticket is. */
const ownTicket = (box: Box, container: Element, names: Names): string | null => {
  if (box.surely) {
    const link = first(container, box.surely.css);
    return link && names.of(link);
  }
  if (!box.own) return null;
  const { attributes, after } = box.own;
  const value = attributes.map((name) => attribute(container, name)).find((text) => text !== null);
  return names.named((after === '' ? value : value?.split(after).at(-1)) ?? '');
};

/** What lists repeat, by HTML's own meaning: links to one ticket in one of these are twins. */
const ITEM = 'tr, li, [role="row"], [role="listitem"], [role="option"], [role="treeitem"]';

export interface LooseLink {
  ticket: string;
  anchor: Element;
}

/**
 * Links to tickets in the page's work that stand in no card or row known to us: identity by the URL alone.
 * `besides`: some cards and rows are known on this page, and links in any of them are left out.
 */
export function* looseLinksIn(
  root: ParentNode,
  kit: Kit,
  tickets: Tickets,
  besides: boolean,
): Generator<LooseLink> {
  const names = namesOn(root, tickets);
  const isElsewhere = insideOf(root, `${kit.frame}, ${kit.prose}${besides ? `, ${anyOf(kit.boxes)}` : ''}`);
  const isWork = all(documentOf(root), kit.main).length > 0 ? insideOf(root, kit.main) : () => true;
  const seen = new Map<Element | null, Set<string>>();
  for (const anchor of all(root, kit.link.css)) {
    const ticket = names.of(anchor);
    if (ticket === null || isElsewhere(anchor) || !isWork(anchor)) continue;
    const item = closest(anchor, ITEM);
    const there = seen.get(item) ?? new Set();
    if (there.has(ticket)) continue;
    seen.set(item, there.add(ticket));
    yield { ticket, anchor };
  }
}
