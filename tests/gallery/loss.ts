/**
 * What a person loses on a narrow or magnified page: it scrolls sideways, text is cut without a way to read it, or
 * text lies on text. The functions run in the page, where they are sent as one text; they use nothing but each other.
 */

interface Text {
  element: Element;
  box: DOMRect;
}

interface Seen {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function named(element: Element): string {
  const words = (element.textContent ?? '').trim().slice(0, 40);
  return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> "${words}"`;
}

function* upwards(element: Element): Generator<Element> {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) yield at;
}

function overflowOf(element: Element): { aside: boolean; below: boolean; scrolls: boolean } {
  const { overflowX, overflowY } = getComputedStyle(element);
  const hides = (overflow: string) => /hidden|clip/.test(overflow);
  return {
    aside: hides(overflowX),
    below: hides(overflowY),
    scrolls: /auto|scroll/.test(overflowX + overflowY) || element.getAttribute('tabindex') === '0',
  };
}

/** Kept from sight on purpose: a pixel for screen readers, or nothing at all. */
function unseen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  return [...upwards(element)].some((at) => {
    const { width, height } = at.getBoundingClientRect();
    return getComputedStyle(at).position === 'absolute' && width <= 1 && height <= 1;
  });
}

/** Every line of text below `top`; charts and choices lay out their own. */
function textsIn(top: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.nodeValue?.trim() || unseen(element)) continue;
    if (element.closest('svg, select, [aria-hidden=true]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1) texts.push({ element, box });
  }
  return texts;
}

function sideways(): string[] {
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide <= 0) return [];
  const out = [...document.body.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
    .filter((one, n, all) => !all[n + 1] || !one.contains(all[n + 1] ?? null));
  return [`the page is ${wide} px too wide: ${out.slice(0, 3).map(named).join(', ')}`];
}

/** By an ancestor that neither scrolls, nor is moved by keys, nor tells the whole text when pointed at. */
function cutBy({ element, box }: Text): Element | null {
  for (const at of upwards(element)) {
    const { aside, below, scrolls } = overflowOf(at);
    if (scrolls || at.hasAttribute('title')) return null;
    const edge = at.getBoundingClientRect();
    const outAside = aside && (box.right > edge.right + 2 || box.left < edge.left - 2);
    const outBelow = below && (box.bottom > edge.bottom + 4 || box.top < edge.top - 4);
    if (outAside || outBelow) return at.closest('[title]') ? null : at;
  }
  return null;
}

function cut(texts: Text[]): string[] {
  const by = new Map<Element, Element>();
  for (const text of texts) {
    const edge = cutBy(text);
    if (edge) by.set(edge, text.element);
  }
  return [...by].map(([edge, element]) => `cut: ${named(element)} by ${named(edge)}`);
}

/** The part of a line that its ancestors let through. */
function seenOf({ element, box }: Text): Seen {
  const seen = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
  for (const at of upwards(element)) {
    const { aside, below, scrolls } = overflowOf(at);
    const edge = at.getBoundingClientRect();
    if (aside || scrolls) seen.left = Math.max(seen.left, edge.left);
    if (aside || scrolls) seen.right = Math.min(seen.right, edge.right);
    if (below || scrolls) seen.top = Math.max(seen.top, edge.top);
    if (below || scrolls) seen.bottom = Math.min(seen.bottom, edge.bottom);
  }
  return seen;
}

/** What lies over the page on purpose: it comes and goes, or the page scrolls beneath it. */
function lifted(element: Element): boolean {
  return [...upwards(element)].some((at) => /fixed|sticky/.test(getComputedStyle(at).position));
}

function overlaps(one: Seen, other: Seen): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 3 && down > 5;
}

function onEachOther(texts: Text[]): string[] {
  const flat = texts
    .filter(({ element }) => !lifted(element))
    .map((text) => ({ element: text.element, seen: seenOf(text) }))
    .filter(({ seen }) => seen.right - seen.left > 2 && seen.bottom - seen.top > 2);
  return flat.flatMap((one, n) =>
    flat
      .slice(n + 1)
      .filter((other) => other.element !== one.element && overlaps(one.seen, other.seen))
      .map((other) => `text on text: ${named(one.element)} and ${named(other.element)}`),
  );
}

/** A row that is skipped while it is out of sight keeps the height it had at another width: it is laid out first. */
function laidOut(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function loss(): string[] {
  const restore = laidOut();
  const top = document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') ?? document.body;
  const texts = textsIn(top);
  const found = [...sideways(), ...cut(texts), ...(top === document.body ? onEachOther(texts) : [])];
  restore();
  return found.slice(0, 12);
}

const PARTS = [
  ...[named, upwards, overflowOf, unseen, textsIn, sideways],
  ...[cutBy, cut, seenOf, lifted, overlaps, onEachOther, laidOut, loss],
];

/** For `page.evaluate`, which answers with a line for each loss. */
export const FIND_LOSS = `(() => { ${PARTS.join('\n')} return loss(); })()`;
