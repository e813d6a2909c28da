import type { Kit, Selector } from '#integrations/selector.ts';

/** Under one of these the strip stands, the best first. */
export const TITLES: Selector[] = [
  { name: 'title', css: '[data-toy="title"]', seen: '2026-11, our own pages' },
  { name: 'h1', css: 'main h1', seen: '2026-11, our own pages' },
];

const LINK: Selector = { name: 'link', css: 'a[href*="/t/"]', seen: '2026-11, our own pages' };

export const TOY: Kit = {
  boxes: [
    {
      name: 'card',
      kind: 'card',
      surface: 'board',
      css: '[data-toy="card"]',
      seen: '2026-11, our own pages',
      links: [LINK],
    },
    {
      name: 'step',
      kind: 'row',
      surface: 'children',
      css: '[data-toy="step"]',
      seen: '2026-11, our own pages',
      links: [LINK],
    },
  ],
  link: LINK,
  prose: '[data-toy="text"]',
  frame: 'nav, header',
  main: 'main',
};
