import { countedIn, countedStrip, markedIn, type NameOf } from '../../marked.ts';
import { all, attribute, closest, documentOf, first } from '../../page-dom.ts';
import type { SelfCheck, Surface, View } from '../../site.ts';
import { dataCenterTickets } from './routes.ts';
import { CHILDREN, DATA_CENTER, DETAIL, ISSUE, OPEN_DETAIL, PAGE, PROSE, type Region } from './selectors.ts';

/** Places on a Data Center page where tickets stand: the strip's first, the best of them first, then marks. */
export function* dataCenterSurfaces(view: View, root: ParentNode): Generator<Surface> {
  yield* strips(view, root);
  yield* markedIn(root, view, DATA_CENTER, dataCenterTickets(contextOf(root)), nameIn(view));
}

export const dataCenterSelfCheck = (view: View, root: ParentNode): SelfCheck[] => [
  ...(showsTicket(view, root) ? countedStrip(view, strips(view, root), root) : []),
  ...countedIn(root, view, DATA_CENTER, dataCenterTickets(contextOf(root)), nameIn(view)),
];

const showsTicket = ({ kind }: View, root: ParentNode): boolean =>
  kind !== 'panel' || all(root, OPEN_DETAIL).length > 0;

/** Told by Jira itself, since it cannot be seen in an address (tmetric-plugins, jira-helper, read 2026-10). */
const contextOf = (root: ParentNode): string => {
  const [meta] = all(documentOf(root), 'meta[name="ajs-context-path"]');
  const path = meta ? (attribute(meta, 'content') ?? '') : '';
  return /^(\/[\w.~-]+)*$/.test(path) ? path : '';
};

const nameIn =
  ({ kind }: View): NameOf =>
  (row) => {
    if (kind === 'issue' || closest(row, CHILDREN)) return 'children';
    return kind === 'list' ? 'list' : 'navigator';
  };

function* strips(view: View, root: ParentNode): Generator<Surface> {
  const { ticket } = view;
  if (ticket === null) return;
  for (const region of view.kind === 'panel' ? [DETAIL, ISSUE] : [ISSUE, PAGE]) {
    for (const scope of all(root, region.css)) yield* stripsOf(ticket, region, scope);
  }
}

function* stripsOf(ticket: string, region: Region, scope: Element): Generator<Surface> {
  for (const { name, css, closest: around } of region.anchors) {
    const found = first(scope, css);
    if (!found || closest(found, PROSE)) continue;
    const anchor = (around && closest(found, around)) || found;
    yield { kind: 'strip', ticket, anchor, by: `${region.name} ${name}`, surface: region.surface };
  }
}
