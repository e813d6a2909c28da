/**
 * Where things stand on Jira Cloud's pages. Test ids by their leaf, as prefixes change; no class, no visible
 * or aria text. Each with where and when it was seen; the order is the order to try.
 */
import type { Box, Kit, Selector } from '../../selector.ts';
import type { SurfaceName } from '../../site.ts';

/** A region that shows a ticket. */
export interface Region extends Selector {
  surface: SurfaceName;
  /** It shows one ticket and nothing else, so that its first heading is the ticket's title. */
  one?: true;
}

/** Both spellings: the old one is legacy since 2023-10 and still stands on live pages of 2026-08. */
const testId = (match: string, inside = ''): string =>
  `[data-testid${match}]${inside}, [data-test-id${match}]${inside}`;

const PREVIEW_PANEL = testId('="preview-panels.preview-panel"');

/** Regions that show one ticket beside something else, for `?selectedIssue=`. */
export const PANEL_SCOPES: Region[] = [
  {
    name: 'preview-panel',
    surface: 'preview-panel',
    one: true,
    css: PREVIEW_PANEL,
    seen: '2026-08, measurements on a live site (tracker-pages A3, INNO)',
  },
  {
    name: 'compact-layout',
    surface: 'side-panel',
    css: testId('$="issue-layout.compact-layout"'),
    seen: '2026-02, toggl/track-extension; 2025-10, tmetric-plugins',
  },
  {
    name: 'modal',
    surface: 'modal',
    one: true,
    css: testId('$="issue-modal.modal-dialog"'),
    seen: '2026, public integrations (tracker-pages A3)',
  },
  {
    name: 'dialog',
    surface: 'modal',
    css: '[role="dialog"]',
    seen: '2026-04, saved business boards',
  },
];

/** Regions that show a page's one ticket. */
export const PAGE_SCOPES: Region[] = [
  {
    name: 'main',
    surface: 'issue',
    css: testId('="page-layout.main"'),
    seen: '2026-04, saved pages',
  },
  { name: 'main-element', surface: 'issue', css: 'main, [role="main"]', seen: '2026-04, HTML semantics' },
];

/** Everything that shows a ticket in full, on its own page or beside a list. */
export const TICKET_REGION = `${PREVIEW_PANEL}, ${testId('*="issue-details.issue-layout"')}`;

export const HEADING: Selector = {
  name: 'heading',
  css: `${testId('$="foundation.summary.heading"')}, ${testId('$="idea-view.summary.container"')}`,
  seen: '2026-08, gthau/userscripts and others; ideas of discovery projects: 2026-01, wuhup/jira-userscripts',
};

/** The first is the ticket's own; lozenges stand in tables of children too. */
export const STATUS: Selector = {
  name: 'status',
  css: testId('$="foundation.status.status-field-wrapper"'),
  seen: '2026-02, public integrations (tracker-pages A3, grade A)',
};

/** What edits the summary in place and holds the heading alone. */
export const HEADING_CONTAINER: Selector = {
  name: 'heading-container',
  css: testId('$="issue-field-summary-inline-edit--container"'),
  seen: '2026-08, gthau/userscripts',
};

export const BREADCRUMB: Selector = {
  name: 'breadcrumb',
  css: testId('*="breadcrumbs.current-issue"'),
  seen: '2026-08, gthau/userscripts outerHTML',
};

/** What holds all breadcrumbs of a ticket, the outermost first. */
export const BREADCRUMBS: Selector[] = [
  {
    name: 'issue-header',
    css: '#jira-issue-header',
    seen: '2026-05, tmetric-plugins; 2026-01, wuhup/jira-userscripts',
  },
  { name: 'breadcrumbs', css: 'nav', seen: '2026-08, gthau/userscripts' },
];

/** The last resort on a ticket's own page. */
export const TITLE: Selector = { name: 'h1', css: 'h1', seen: '2026-04, HTML semantics' };

/** Text people wrote: what looks like a heading in there is none of the page's. */
export const PROSE =
  '.ak-renderer-document, .ProseMirror, [contenteditable="true"], [data-testid*="comment"], [data-testid*="issue.activity"]';

const LINK: Selector = {
  name: 'link',
  css: 'a[href*="/browse/"], a[href*="selectedIssue="], a[href*="/issues/"], a[href*="/servicedesk/"]',
  seen: '2026-08, gthau/userscripts: on every view of a live survey',
};

const KEY_CELL: Selector = {
  name: 'key-cell',
  css: testId('$="issue-key.issue-key-cell"'),
  seen: '2026-08, gthau/userscripts outerHTML; 2026-04, saved lists and timelines',
};
const BACKLOG_KEY: Selector = {
  name: 'key',
  css: testId('$="card-contents.key"'),
  seen: '2026-08, gthau/userscripts outerHTML',
};
const CARD_KEY: Selector = {
  name: 'key',
  css: testId('$="card.common.ui.key.key"', ' > a[href]'),
  seen: '2026-08, gthau/userscripts outerHTML',
};
const LINE_KEY: Selector = {
  name: 'key',
  css: testId('$="issue-line-card-view.key"'),
  seen: '2026-08, gthau/userscripts outerHTML',
};

/** The table of the navigator, lists, timelines and children of an epic; the view tells which of them it is. */
const TABLE_ROW: Box = {
  name: 'table-row',
  kind: 'row',
  surface: null,
  css: testId('$="ui.issue-row"'),
  seen: '2026-08, gthau/userscripts outerHTML; 2026-04, saved lists and timelines',
  // No link of just any cell: with the key hidden, the one that is left may be the parent's.
  links: [
    KEY_CELL,
    {
      name: 'key-component',
      css: '[data-component-selector="jira-native-issue-table-issue-key"]',
      seen: '2024, public extensions',
    },
    {
      name: 'summary-cell',
      css: testId('$="issue-summary.issue-summary-cell"'),
      seen: '2026-08, gthau/userscripts: a link among the children of an epic, a span elsewhere',
    },
    {
      name: 'first-cell',
      css: testId('$="issue-row.merged-cell"', ' a[href*="/browse/"]'),
      seen: '2026-04, saved lists',
    },
  ],
};

const BACKLOG_ROW: Box = {
  name: 'backlog-row',
  kind: 'row',
  surface: 'backlog',
  css: testId('*="card-list.card.content-container."'),
  seen: '2026-08, gthau/userscripts outerHTML',
  own: { attributes: ['data-testid', 'data-test-id'], after: 'card.content-container.' },
  // Its twin for screen readers is one of the other links.
  links: [BACKLOG_KEY, LINK],
};

/** A queue of a service project: of its rows only the cells have names, which hold the key and the column. */
const QUEUE_KEY: Box = {
  name: 'queue-key',
  kind: 'row',
  surface: null,
  css: '[data-testid*="cell-wrapper-row"][data-testid$="-issuekey"]',
  seen: '2026, public extension; the cells also 2026, public user script, and 2024, public browser test',
  // To the ticket's own page, or to that beside the queue.
  address: '[href$="/{key}"]',
  links: [LINK],
};

/** The kit of software boards until 2026. */
const KIT_CARD: Box = {
  name: 'kit-card',
  kind: 'card',
  surface: 'board',
  css: `${testId('$="board-kit.ui.card.card"')}, [id^="card-"][aria-describedby^="card-description-"]`,
  seen: '2026-08, gthau/userscripts outerHTML; 2026-07, jira-helper',
  own: { attributes: ['id'], after: 'card-' },
  links: [CARD_KEY, LINK],
};

/** The kit of business boards, which software boards are moving to. A link without text covers the card. */
const CONTENT_CARD: Box = {
  name: 'content-card',
  kind: 'card',
  surface: 'content-board',
  css: `${testId('$="board.content.cell.card"')}, [data-vc="business-board-card"]`,
  seen: '2026-09, public extension measured on live boards; 2026-07, jira-helper; 2026-04, saved business boards',
  surely: {
    name: 'overlay',
    css: 'a[href*="/browse/"][draggable="true"]',
    seen: '2026-04, saved business boards',
  },
  links: [
    {
      name: 'key-link',
      css: 'a[href*="/browse/"]:not([draggable="true"], [aria-label])',
      seen: '2026-09, public extension measured on live boards; 2026-07, jira-helper',
    },
    LINK,
  ],
};

const LINE_CARD: Box = {
  name: 'line-card',
  kind: 'row',
  surface: 'linked',
  css: testId('$="issue-line-card.card-container"'),
  seen: '2026-08, gthau/userscripts, probe on a live ticket',
  // The summary is a link to the same ticket.
  links: [LINE_KEY, LINK],
};

/** Children of a ticket, before they became a table. */
const CHILD_CARD: Box = {
  ...LINE_CARD,
  name: 'child-card',
  surface: 'children',
  css: testId('*="child-issues-panel"', ` :is(${LINE_CARD.css})`),
  seen: '2024, public extensions and scripts that read the panel; 2026, public script',
};

const PLAN_ROW: Box = {
  name: 'plan-row',
  kind: 'row',
  surface: 'plan',
  css: testId('$="scope.issues.issue.row"'),
  seen: '2026-08, gthau/userscripts outerHTML',
  links: [
    { name: 'issue-link', css: 'a[id^="issue-link-"]', seen: '2026-08, gthau/userscripts outerHTML' },
    LINK,
  ],
};

/** The timeline of software projects before it moved to the table, in 2026-08. */
const ROADMAP_ROW: Box = {
  name: 'roadmap-row',
  kind: 'row',
  surface: 'timeline',
  css: testId('*="timeline-table.components.list-item.container-"'),
  seen: '2026-08-18, gthau/userscripts outerHTML',
  links: [
    {
      name: 'summary-key',
      css: testId('$="list-item-content.summary.key"'),
      seen: '2026-08-18, gthau/userscripts outerHTML',
    },
    LINK,
  ],
};

const SPLIT_ITEM: Box = {
  name: 'split-item',
  kind: 'row',
  surface: 'split-view',
  css: testId('$="detail-view.card-list.card.list-item"'),
  seen: '2024, several public extensions and tests',
  address: ':is([href*="/issues/{key}?"],[href$="/issues/{key}"],[href$="/browse/{key}"])',
  links: [LINK],
};

/** The table of a search's answer; the same component stands in descriptions, which are prose. */
const ANSWER_ROW: Box = {
  name: 'answer-row',
  kind: 'row',
  surface: 'search',
  css: testId('*="datasource-table-view--row-"'),
  seen: '2026-08-25, gthau/userscripts outerHTML',
  links: [
    {
      name: 'cell-link',
      css: testId('$="link-datasource-render-type--link"'),
      seen: '2026-08-25, gthau/userscripts outerHTML',
    },
    LINK,
  ],
};

const RESULT: Box = {
  name: 'result',
  kind: 'row',
  surface: 'search',
  css: testId('="search-page-result"'),
  seen: '2026-08-25, gthau/userscripts outerHTML',
  links: [LINK],
};

/** The one surface without a link: the key is the whole label of a button, in any language. */
const TRAY_CARD: Box = {
  name: 'tray-card',
  kind: 'card',
  surface: 'calendar',
  css: testId('$="card-list.calendar-card-container"'),
  seen: '2026-04, saved business calendars',
  own: { attributes: ['aria-label'], after: '' },
  links: [LINK],
};

/** What holds the key alone, for the day on which the card or row around it is called something else. */
const bare = (key: Selector, of: Box, css = key.css): Box => ({
  ...of,
  name: `bare ${of.name}`,
  css,
  links: [key],
});

export const CLOUD: Kit = {
  boxes: [
    TABLE_ROW,
    BACKLOG_ROW,
    QUEUE_KEY,
    KIT_CARD,
    CONTENT_CARD,
    CHILD_CARD,
    LINE_CARD,
    PLAN_ROW,
    ROADMAP_ROW,
    SPLIT_ITEM,
    ANSWER_ROW,
    RESULT,
    TRAY_CARD,
    bare(KEY_CELL, TABLE_ROW),
    bare(BACKLOG_KEY, BACKLOG_ROW),
    bare(CARD_KEY, KIT_CARD, testId('$="card.common.ui.key.key"')),
    bare(LINE_KEY, LINE_CARD),
  ],
  carry: '[data-testid], [data-test-id], [data-vc], [id^="card-"]',
  link: LINK,
  prose: PROSE,
  frame: ['nav, header', testId('*=".breadcrumbs"'), ...PANEL_SCOPES.map(({ css }) => css)].join(', '),
  main: PAGE_SCOPES.map(({ css }) => css).join(', '),
};
