// A menu in the layer above everything, closed by choosing, by Escape, or by a click elsewhere.

import { el } from './dom.js';

export const openMenu = (anchor, label, items, current) => {
  const layer = document.getElementById('portalLayoutRoot');
  const close = () => {
    layer.replaceChildren();
    document.removeEventListener('pointerdown', outside, true);
    anchor.setAttribute('aria-expanded', 'false');
  };
  const outside = (event) => {
    if (!layer.contains(event.target)) close();
  };
  const choose = (item) => {
    close();
    anchor.focus();
    item.choose();
  };
  const entries = items.map((item) =>
    el(
      'div',
      {
        role: 'menuitemradio',
        tabindex: '-1',
        'aria-checked': String(item.name === current),
        class: 'menu-item',
        onclick: () => choose(item),
      },
      item.icon,
      el('span', {}, item.name),
    ),
  );
  const move = (by) => {
    const at = entries.indexOf(document.activeElement);
    entries[(at + by + entries.length) % entries.length].focus();
  };
  const leave = () => {
    close();
    anchor.focus();
  };
  const keys = new Map([
    ['Escape', leave],
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
    ['Enter', () => document.activeElement.click()],
  ]);
  const menu = el(
    'div',
    {
      role: 'menu',
      'aria-label': label,
      class: 'menu',
      onkeydown: (event) => {
        event.stopPropagation();
        keys.get(event.key)?.();
      },
    },
    ...entries,
  );
  const { left, bottom } = anchor.getBoundingClientRect();
  menu.style.left = `${Math.min(left, innerWidth - 220)}px`;
  menu.style.top = `${bottom + 4}px`;
  layer.replaceChildren(menu);
  anchor.setAttribute('aria-expanded', 'true');
  document.addEventListener('pointerdown', outside, true);
  (entries.find((entry) => entry.getAttribute('aria-checked') === 'true') ?? entries[0]).focus();
};
