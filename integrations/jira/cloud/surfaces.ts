import type { Surface, View } from '../../site.ts';
import {
  BREADCRUMB,
  BREADCRUMBS,
  HEADING,
  HEADING_CONTAINER,
  PAGE_SCOPES,
  PANEL_SCOPES,
  PROSE,
  type Selector,
  TITLE,
} from './selectors.ts';

const closest = (element: Element, css: string): Element | null =>
  Element.prototype.closest.call(element, css);

/**
 * Places on a Jira Cloud page where a ticket stands, the best first. Now the strip of the ticket that the
 * address names; marks on cards and rows will be yielded after it.
 */
export function* cloudSurfaces(view: View, root: ParentNode): Generator<Surface> {
  const { ticket } = view;
  if (ticket === null) return;
  for (const { region, scope } of scopesOf(view, root)) {
    for (const { by, anchor } of anchorsIn(scope, view.kind === 'issue' || region.one === true)) {
      yield { kind: 'strip', ticket, anchor, by: `${region.name} ${by}` };
    }
  }
}

/** A ticket opened beside a board is looked for in its panel first: the page's own title is the board's. */
function* scopesOf(view: View, root: ParentNode): Generator<{ region: Selector; scope: Element }> {
  const regions = view.kind === 'issue' ? PAGE_SCOPES : [...PANEL_SCOPES, ...PAGE_SCOPES];
  for (const region of regions) {
    for (const scope of root.querySelectorAll(region.css)) yield { region, scope };
  }
}

/** The box of all breadcrumbs around the ticket's own. */
const outermost = (breadcrumb: Element): Element =>
  BREADCRUMBS.map(({ css }) => closest(breadcrumb, css)).find((box) => box !== null) ?? breadcrumb;

function* anchorsIn(scope: Element, showsOne: boolean): Generator<{ by: string; anchor: Element }> {
  const heading = scope.querySelector(HEADING.css);
  if (heading) yield { by: HEADING.name, anchor: closest(heading, HEADING_CONTAINER.css) ?? heading };
  const breadcrumb = scope.querySelector(BREADCRUMB.css);
  if (breadcrumb) yield { by: BREADCRUMB.name, anchor: outermost(breadcrumb) };
  if (!showsOne) return;
  for (const title of scope.querySelectorAll(TITLE.css)) {
    if (!closest(title, PROSE)) yield { by: TITLE.name, anchor: title };
  }
}
