import { textOf } from '../page-dom.ts';
import type { Site } from '../site.ts';
import { linearView } from './routes.ts';
import { STATUS } from './selectors.ts';
import { linearSelfCheck, linearSurfaces } from './surfaces.ts';

/** Classes that the body gains once the app stands; `content-loaded` comes before them. Seen 2026-08. */
const STARTED = ['is-bootstrapped', 'loaded'];

export const linearSite: Site = {
  id: 'linear',
  /** The app's root, which the public pages on the same origin share; the address tells those apart. */
  detect: (document) => (document.getElementById('root') ? 'linear' : null),
  view: linearView,
  surfaces: (_layout, view, root) => linearSurfaces(view, root),
  selfCheck: (_layout, view, root) => linearSelfCheck(view, root),
  status: (_layout, document) => textOf(document, STATUS.css),
  /** Exactly one of the two classes is there (2026-08, 2026-09). */
  theme: (document) => (document.documentElement.classList.contains('dark') ? 'dark' : 'light'),
  ready: (_layout, _view, document) => STARTED.some((name) => document.body.classList.contains(name)),
};
