import type { Surface, View } from '../site.ts';
import { DESCRIPTION, HEADER, ISSUE_VIEW, MAIN, TITLES } from './selectors.ts';

/**
 * Places on a Linear page where a ticket stands, the best first. Now the strip of the ticket that the address
 * names; marks on rows and cards will be yielded after it.
 */
export function* linearSurfaces(view: View, root: ParentNode): Generator<Surface> {
  const { ticket } = view;
  if (ticket === null) return;
  for (const scope of [ISSUE_VIEW, MAIN]) {
    for (const region of root.querySelectorAll(scope.css)) {
      for (const title of TITLES) {
        const editor = region.querySelector(title.css);
        if (editor) {
          yield {
            kind: 'strip',
            ticket,
            anchor: containerOf(editor, region),
            by: `${scope.name} ${title.name}`,
          };
        }
      }
    }
  }
  const header = headerOf(ticket, root);
  if (header) yield { kind: 'strip', ticket, anchor: header, by: HEADER.name };
}

/**
 * The largest box in the region that holds the title and not the description: the editor's own container,
 * however many wrappers it has. Without a description to tell, the outermost editor itself.
 */
const containerOf = (editor: Element, region: Element): Element => {
  const description = region.querySelector(DESCRIPTION.css);
  let box = editor;
  for (let parent = box.parentElement; parent && parent !== region; parent = parent.parentElement) {
    const holdsMore = description ? parent.contains(description) : !parent.matches('.ProseMirror');
    if (holdsMore) break;
    box = parent;
  }
  return box;
};

/** Compared as a whole path segment: `ENG-12` is not `ENG-123`. */
const headerOf = (ticket: string, root: ParentNode): Element | null => {
  for (const header of root.querySelectorAll(HEADER.css)) {
    for (const link of header.querySelectorAll('a[href*="/issue/"]')) {
      const key = /\/issue\/([^/?#]+)/.exec(link.getAttribute('href') ?? '')?.[1];
      if (key?.toUpperCase() === ticket) return header;
    }
  }
  return null;
};
