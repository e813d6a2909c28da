import { countedIn, countedStrip, markedIn, type NameOf } from '../../marked.ts';
import { all, closest, first, insideOf } from '../../page-dom.ts';
import type { SelfCheck, Surface, SurfaceName, View, ViewKind } from '../../site.ts';
import { jiraTickets } from '../routes.ts';
import {
  BREADCRUMB,
  BREADCRUMBS,
  CLOUD,
  HEADING,
  HEADING_CONTAINER,
  PAGE_SCOPES,
  PANEL_SCOPES,
  PROSE,
  type Region,
  TICKET_REGION,
  TITLE,
} from './selectors.ts';

/** Places on a Jira Cloud page where tickets stand: the strip's first, the best of them first, then marks. */
export function* cloudSurfaces(view: View, root: ParentNode): Generator<Surface> {
  yield* strips(view, root);
  yield* markedIn(root, view, CLOUD, jiraTickets, nameIn(view, root));
}

export const cloudSelfCheck = (view: View, root: ParentNode): SelfCheck[] => [
  ...countedStrip(view, strips(view, root), root),
  ...countedIn(root, view, CLOUD, jiraTickets, nameIn(view, root)),
];

const TABLES: { [kind in ViewKind]?: SurfaceName } = {
  issue: 'children',
  search: 'navigator',
  timeline: 'timeline',
};

/** One table serves many views; inside of a ticket it lists the ticket's children. */
const nameIn = (view: View, root: ParentNode): NameOf => {
  const inTicket = insideOf(root, TICKET_REGION);
  return (row) => (inTicket(row) ? 'children' : (TABLES[view.behind ?? view.kind] ?? 'list'));
};

function* strips(view: View, root: ParentNode): Generator<Surface> {
  const { ticket } = view;
  if (ticket === null) return;
  for (const { region, scope } of scopesOf(view, root)) {
    for (const { by, anchor } of anchorsIn(scope, region.one ?? isPageOf(ticket, view, scope))) {
      yield { kind: 'strip', ticket, anchor, by: `${region.name} ${by}`, surface: region.surface };
    }
  }
}

/** A page that cannot show its ticket has a heading as well, which says so; no breadcrumb links to the ticket then. */
const isPageOf = (ticket: string, { kind }: View, scope: Element): boolean =>
  kind === 'issue' && first(scope, `[href$="/browse/${ticket}"]`) !== null;

/** A ticket opened beside a board is looked for in its panel first: the page's own title is the board's. */
function* scopesOf(view: View, root: ParentNode): Generator<{ region: Region; scope: Element }> {
  const regions = view.kind === 'issue' ? PAGE_SCOPES : [...PANEL_SCOPES, ...PAGE_SCOPES];
  for (const region of regions) {
    for (const scope of all(root, region.css)) yield { region, scope };
  }
}

/** The box of all breadcrumbs around the ticket's own. */
const outermost = (breadcrumb: Element): Element =>
  BREADCRUMBS.map(({ css }) => closest(breadcrumb, css)).find((box) => box !== null) ?? breadcrumb;

function* anchorsIn(scope: Element, showsOne: boolean): Generator<{ by: string; anchor: Element }> {
  const heading = first(scope, HEADING.css);
  if (heading) yield { by: HEADING.name, anchor: closest(heading, HEADING_CONTAINER.css) ?? heading };
  const breadcrumb = first(scope, BREADCRUMB.css);
  if (breadcrumb) yield { by: BREADCRUMB.name, anchor: outermost(breadcrumb) };
  if (!showsOne) return;
  for (const title of all(scope, TITLE.css)) {
    if (!closest(title, PROSE)) yield { by: TITLE.name, anchor: title };
  }
}
