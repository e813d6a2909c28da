import type { MarkSpots } from '../../mark-spots.ts';

const TABLE = 'common.ui.issue-cells.issue-key.issue-key-cell';
const BACKLOG = 'software-backlog.card-list.card.card-contents';

/** Where marks stand on Jira Cloud's cards and rows (tracker-pages A3). Links by test ids, never by class. */
export const CLOUD_MARKS: MarkSpots = {
  address: '[href$="/browse/{key}"]',
  spots: [
    {
      name: 'card-key',
      css: '[data-testid="platform-card.common.ui.key.key"]>a',
      placing: 'behind',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      // The link has an aria-label, which hides generated content from a screen reader.
      name: 'card-spoken',
      css: '[data-testid="platform-board-kit.ui.card.card"]',
      address: '[id="card-{key}"]',
      tag: 'div',
      inside: '[data-testid="platform-card.common.ui.key.key"]',
      placing: 'spoken',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'backlog-key',
      css: `a[data-testid="${BACKLOG}.key"]`,
      placing: 'behind',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      // The key that is seen is hidden from a screen reader; this twin of it is what is read out.
      name: 'backlog-spoken',
      css: `a[data-testid="${BACKLOG}.screen-reader-key"]`,
      placing: 'spoken',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'table-key',
      css: `a[data-testid$="${TABLE}"]`,
      placing: 'behind',
      seen: '2026-04, saved business list and timeline; 2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'linked-key',
      css: 'a[data-testid$="issue-line-card.issue-line-card-view.key"]',
      placing: 'behind',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'plans-key',
      css: '[data-testid$="scope.issues.issue.row"]>a',
      placing: 'behind',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'business-card',
      css: '[data-testid="board.content.cell.card"]>a',
      placing: 'corner',
      seen: '2026-04, saved business board',
    },
    {
      name: 'calendar-card',
      css: '[role="link"][data-testid$="calendar-card-container"]',
      address: '[aria-label="{key}"]',
      tag: 'button',
      placing: 'corner',
      seen: '2026-04, saved business calendar',
    },
  ],
  shrinking: ['[data-testid="platform-card.common.ui.key.key"]'],
};
