/**
 * The overlay that most would write, and the thing to beat: a content script with React, which finds cards when
 * the page changes and renders a component into each. `PORTALS` is set when it is bundled: one root with a
 * portal a mark, or one root a mark.
 */
import { createElement as h, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { nameOf, serves } from './served.ts';

declare const PORTALS: boolean;

const BOXES =
  '[data-testid="platform-card.common.ui.key.key"], [data-testid$="issue-cells.issue-summary.action-container"]';
const STYLE = `
  .kr-mark { display: inline-flex; align-items: center; gap: 4px; max-width: 156px; margin: -4px 6px; overflow: hidden; font: 400 11px/14px system-ui, sans-serif; color: #52525b; }
  .kr-mark i { flex: none; width: 8px; height: 8px; border-radius: 50%; background: #8a5a00; }
  .kr-mark span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
`;

const Mark = ({ name }: { name: string }) => {
  const [over, setOver] = useState(false);
  const title = over ? `${name}: at risk, 342 of 200 ms` : undefined;
  const hover = { onMouseEnter: () => setOver(true), onMouseLeave: () => setOver(false) };
  return h('span', { className: 'kr-mark', title, ...hover }, h('i'), h('span', null, name));
};

const ticketIn = (box: Element): number => {
  const link = box.querySelector('a') ?? box.parentElement?.querySelector('a');
  return Number(/\/PAY-(\d+)$/.exec(link?.getAttribute('href') ?? '')?.[1] ?? 0);
};

const places = new Map<Element, { place: Element; name: string; root: Root | null }>();

const find = (): void => {
  for (const [box, { root }] of places) {
    if (box.isConnected) continue;
    root?.unmount();
    places.delete(box);
  }
  for (const box of document.querySelectorAll(BOXES)) {
    const ticket = ticketIn(box);
    if (places.has(box) || !serves(ticket)) continue;
    const place = document.createElement('span');
    place.className = 'kr-place';
    box.append(place);
    places.set(box, { place, name: nameOf(ticket), root: PORTALS ? null : createRoot(place) });
  }
};

const common = PORTALS ? createRoot(document.createElement('div')) : null;

const render = (): void => {
  find();
  const all = [...places.values()];
  common?.render(all.map(({ place, name }, n) => createPortal(h(Mark, { name }), place, String(n))));
  for (const { root, name } of all) root?.render(h(Mark, { name }));
};

const style = document.createElement('style');
style.textContent = STYLE;
document.head.append(style);
let asked = false;
new MutationObserver((records) => {
  if (asked || records.every(({ target }) => target instanceof Element && target.closest('.kr-place')))
    return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    render();
  });
}).observe(document, { childList: true, subtree: true });
render();
