import { countedIn, countedStrip, markedIn, type NameOf } from '#integrations/marked.ts';
import { all } from '#integrations/page-dom.ts';
import type { Site, Surface, View } from '#integrations/site.ts';
import { toyTickets, toyView } from './routes.ts';
import { TITLES, TOY } from './selectors.ts';

const nameOf: NameOf = () => 'list';

function* strips({ ticket }: View, root: ParentNode): Generator<Surface> {
  if (ticket === null) return;
  for (const { name, css } of TITLES) {
    for (const anchor of all(root, css)) yield { kind: 'strip', ticket, anchor, by: name, surface: 'issue' };
  }
}

export const toySite: Site = {
  id: 'toy',
  detect: (document) => (all(document, 'meta[name="generator"][content="Toy"]').length > 0 ? 'toy' : null),
  view: toyView,
  *surfaces(_layout, view, root) {
    yield* strips(view, root);
    yield* markedIn(root, view, TOY, toyTickets, nameOf);
  },
  selfCheck: (_layout, view, root) => [
    ...countedStrip(view, strips(view, root), root),
    ...countedIn(root, view, TOY, toyTickets, nameOf),
  ],
  theme: (document) => (document.documentElement.dataset.mode === 'dark' ? 'dark' : 'light'),
  ready: (_layout, _view, document) => document.body.hasAttribute('data-toy-started'),
};
