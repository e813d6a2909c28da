import { parentOf, standsAfter } from '../dom.ts';

/** A title indented further than this is no title that a line should follow. */
const DEEPEST = 48;
const CLEAR = /^rgba\(.*, 0\)$|^transparent$|^$/;

const styleOf = (element: Element, part?: string) =>
  element.ownerDocument.defaultView?.getComputedStyle(element, part);

/** The colour behind the strip, so that the tick's halo is cut out of it; null when no ancestor has one. */
export const groundBehind = (host: Element): string | null => {
  for (let at: Element | null = host; at; at = parentOf(at)) {
    const colour = styleOf(at)?.backgroundColor ?? '';
    if (!CLEAR.test(colour)) return colour;
  }
  return null;
};

/** How far the title's first letter stands inside of the strip's start, px: the strip is flush with it. */
export const insetOf = (anchor: Element, host: Element): number => {
  const { ownerDocument: document } = anchor;
  const walker = document.createTreeWalker(anchor, NodeFilter.SHOW_TEXT);
  let text = walker.nextNode();
  while (text && !text.textContent?.trim()) text = walker.nextNode();
  if (!text) return 0;
  const range = document.createRange();
  range.selectNodeContents(text);
  const title = range.getClientRects()[0];
  const strip = host.getBoundingClientRect();
  const rtl = styleOf(host)?.direction === 'rtl';
  if (!title || strip.width === 0) return 0;
  const inset = Math.round(rtl ? strip.right - title.right : title.left - strip.left);
  return inset > 0 && inset <= DEEPEST ? inset : 0;
};

/**
 * The room that a style sheet of ours has kept free inside of the anchor for a line right behind it, px, with the
 * gap that a flex box or grid puts before the line: the strip is drawn over both and moves nothing (ADR 0003).
 */
export const roomOf = (anchor: Element, host: Element): number => {
  const room = Number.parseFloat(styleOf(anchor, '::after')?.getPropertyValue('--throughline-room') ?? '');
  const parent = parentOf(anchor);
  if (!(room > 0) || !parent || !standsAfter(host, anchor)) return 0;
  return room + (Number.parseFloat(styleOf(parent)?.rowGap ?? '') || 0);
};
