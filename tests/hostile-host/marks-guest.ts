/** The content script of the test extension: the overlay as it is, on the fake board. */
import { jiraSite } from '#integrations/jira/site.ts';
import { Overlay } from '#integrations/overlay/run.ts';
import type { Site, Surface } from '#integrations/site.ts';

const KEY = /\/browse\/([A-Z][A-Z0-9_]+-\d+)$/;
const BOXES: Record<Surface['kind'], string> = {
  strip: ':not(*)',
  card: '[data-testid="platform-board-kit.ui.card.card"]',
  row: '[data-testid="native-issue-table.ui.issue-row"], [data-testid*="card-list.card.content-container."]',
};

const surfaceOf = ({ tagName, className }: Element) =>
  tagName === 'TR' ? 'list' : className === 'card' ? 'board' : 'backlog';

/** Cards and rows of the fake board, each once. */
function* surfaces(root: ParentNode): Generator<Surface> {
  for (const kind of ['card', 'row'] as const) {
    for (const container of root.querySelectorAll(BOXES[kind])) {
      const anchor = container.querySelector('a[href]:not([data-testid$="screen-reader-key"])');
      const ticket = KEY.exec(anchor?.getAttribute('href') ?? '')?.[1];
      if (anchor && ticket)
        yield { kind, ticket, anchor, container, by: 'test', surface: surfaceOf(container) };
    }
  }
}

const site: Site = {
  ...jiraSite,
  detect: () => 'jira-cloud',
  view: () => ({ kind: 'board', ticket: null }),
  surfaces: (_layout, _view, root) => surfaces(root),
};

const overlay = new Overlay(site, window);
overlay.start();
// The page tells the test extension to leave: only a test can ask for that.
document.addEventListener('test-stop', () => overlay.stop());
document.addEventListener('test-start', () => overlay.start());
