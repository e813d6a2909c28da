import { countedIn, countedStrip, markedIn, type NameOf } from '../marked.ts';
import { all, attribute, first, hostOf } from '../page-dom.ts';
import type { SelfCheck, Surface, SurfaceName, View, ViewKind } from '../site.ts';
import { linearTickets } from './routes.ts';
import { DESCRIPTION, HEADER, ISSUE_VIEW, LINEAR, MAIN, TITLES } from './selectors.ts';

/** Places on a Linear page where tickets stand: the strip's first, the best of them first, then marks. */
export function* linearSurfaces(view: View, root: ParentNode): Generator<Surface> {
  yield* strips(view, root);
  yield* markedIn(root, view, LINEAR, linearTickets, nameIn(view));
}

export const linearSelfCheck = (view: View, root: ParentNode): SelfCheck[] => [
  ...countedStrip(view, strips(view, root), root),
  ...countedIn(root, view, LINEAR, linearTickets, nameIn(view)),
];

const ROWS: { [kind in ViewKind]?: SurfaceName } = {
  issue: 'children',
  backlog: 'backlog',
  search: 'search',
  project: 'project',
  inbox: 'inbox',
};

/** The same rows everywhere; the address tells which list they are. */
const nameIn =
  (view: View): NameOf =>
  () =>
    ROWS[view.kind] ?? 'list';

function* strips(view: View, root: ParentNode): Generator<Surface> {
  const { ticket } = view;
  if (ticket === null) return;
  for (const scope of [ISSUE_VIEW, MAIN]) {
    for (const region of all(root, scope.css)) {
      for (const title of TITLES) {
        const editor = first(region, title.css);
        if (editor) {
          yield {
            kind: 'strip',
            ticket,
            anchor: containerOf(editor, region),
            by: `${scope.name} ${title.name}`,
            surface: 'issue',
          };
        }
      }
    }
  }
  const header = headerOf(ticket, root);
  if (header) yield { kind: 'strip', ticket, anchor: header, by: HEADER.name, surface: 'issue' };
}

/**
 * The largest box in the region that holds the title and not the description: the editor's own container,
 * however many wrappers it has. Without a description to tell, the outermost editor itself.
 */
const containerOf = (editor: Element, region: Element): Element => {
  const description = first(region, DESCRIPTION.css);
  let box = editor;
  for (let parent = box.parentElement; parent && parent !== region; parent = parent.parentElement) {
    const holdsMore = description ? parent.contains(description) : !parent.matches('.ProseMirror');
    if (holdsMore) break;
    box = parent;
  }
  return box;
};

/** A header that names the ticket by a link. */
const headerOf = (ticket: string, root: ParentNode): Element | null => {
  const host = hostOf(root);
  for (const header of all(root, HEADER.css)) {
    const links = all(header, LINEAR.link.css);
    if (links.some((link) => linearTickets.ofLink(attribute(link, 'href') ?? '', host) === ticket))
      return header;
  }
  return null;
};
