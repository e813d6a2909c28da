import type { Box, Kit, Selector } from '../../selector.ts';
import type { SurfaceName } from '../../site.ts';

/**
 * Where things stand on the pages of Data Center and Server 8 to 10: ids and hooks that have been the same
 * since 2017 (tracker-pages E). Classes are Jira's own names here, not generated ones.
 */

/** A region that shows one ticket in full. */
export interface Region extends Selector {
  surface: SurfaceName;
  /** Where the strip goes after, the best first. */
  anchors: readonly (Selector & { closest?: string })[];
}

const TITLE: Selector = {
  name: 'summary',
  css: '#summary-val',
  seen: '2026-05, rybak/atlassian-tweaks; DC app performance toolkit; tmetric-plugins',
};

export const STATUS: Selector = {
  name: 'status',
  css: '#status-val',
  seen: '2026-04, jira-helper; 2026-05, rybak/atlassian-tweaks',
};

/** The ticket's own page, and the right half of a split view. */
export const ISSUE: Region = {
  name: 'issue-content',
  css: '#issue-content, .issue-view, #issuedetails',
  surface: 'issue',
  seen: '2026-04, jira-helper; 2026-05, rybak/atlassian-tweaks',
  anchors: [
    TITLE,
    {
      name: 'key',
      css: '#key-val',
      closest: '.aui-nav-breadcrumbs, ol, ul',
      seen: '2026-05, rybak/atlassian-tweaks; DC app performance toolkit',
    },
    // No heading of just any kind: that of a page which cannot show its ticket says so.
    { name: 'header', css: '#stalker .issue-header-content', seen: '2026-04, jira-helper' },
  ],
};

/** What a detail view holds while it is open; the address names a selected ticket also when it is closed. */
export const OPEN_DETAIL = '#ghx-detail-issue';

/** Beside a board or backlog. */
export const DETAIL: Region = {
  name: 'detail-view',
  css: '#ghx-detail-view',
  surface: 'side-panel',
  seen: '2026-04, jira-helper; tickety-tick',
  anchors: [
    { name: 'head', css: '#ghx-detail-head', seen: '2026-04, jira-helper' },
    {
      name: 'summary',
      css: '#ghx-detail-issue [data-field-id="summary"]',
      closest: 'dl',
      seen: 'tickety-tick, read 2026-10',
    },
    TITLE,
  ],
};

/** The whole page, where a ticket's address shows none of these regions. */
export const PAGE: Region = {
  name: 'content',
  css: '#content',
  surface: 'issue',
  seen: '2026-05, rybak/atlassian-tweaks',
  anchors: [TITLE],
};

export const PROSE =
  '.user-content-block, #activitymodule, .activity-comment, .action-body, .wiki-edit, [contenteditable="true"], .mce-content-body';

/** Children of an epic and sub-tasks: they stand on a ticket's own page. */
export const CHILDREN = '#view-subtasks, #greenhopper-epics-issue-web-panel';

const LINK: Selector = {
  name: 'link',
  css: 'a[href*="/browse/"], a[href*="selectedIssue="], a[href*="/issues/"], a[href*="/queues/"]',
  seen: '2026-04, jira-helper routing',
};

const ISSUE_LINK: Selector = {
  name: 'issue-link',
  css: 'a.issue-link[data-issue-key]:not(.parentIssue)',
  seen: 'DC app performance toolkit, read 2026-10; many user scripts',
};

/** `.ghx-key` is the link itself in a backlog and holds it on a board. */
const GHX_KEY: Selector = {
  name: 'key',
  css: '.ghx-key a[href], a.ghx-key',
  seen: '2026-07, jira-helper; transcribed from a live Server',
};

const own = (name: string) => ({ attributes: [name], after: '' });

const BACKLOG_ROW: Box = {
  name: 'backlog-row',
  kind: 'row',
  surface: 'backlog',
  css: ['#ghx-backlog', '#ghx-plan'].map((plan) => `${plan} .js-issue[data-issue-key]`).join(', '),
  seen: '2026-04, jira-helper; DC app performance toolkit',
  own: own('data-issue-key'),
  links: [GHX_KEY, LINK],
};

const CARD: Box = {
  name: 'card',
  kind: 'card',
  surface: 'board',
  css: '.ghx-issue[data-issue-key]',
  seen: '2026-07, jira-helper, transcribed from a live Server; jira-monkey, 2026',
  own: own('data-issue-key'),
  links: [GHX_KEY, LINK],
};

/** A lane of a ticket with sub-tasks: the ticket itself is its head. */
const LANE: Box = {
  name: 'lane',
  kind: 'row',
  surface: 'board',
  css: '.ghx-swimlane-header[data-issue-key]',
  seen: '2026-07, jira-helper; jira-monkey, 2026',
  own: own('data-issue-key'),
  links: [
    { name: 'parent-key', css: 'a.ghx-parent-key, .ghx-parent-key a[href]', seen: '2026-07, jira-helper' },
    LINK,
  ],
};

/** One table serves the navigator, sub-tasks and an epic's issues; the page tells which of them it is. */
const TABLE_ROW: Box = {
  name: 'table-row',
  kind: 'row',
  surface: null,
  css: 'tr[data-issuekey]',
  seen: 'DC app performance toolkit, read 2026-10; 2026-04, jira-helper',
  own: own('data-issuekey'),
  links: [
    {
      name: 'key-cell',
      css: 'td.issuekey a.issue-link, td.ghx-minimal a',
      seen: 'DC app performance toolkit, read 2026-10; an epic’s issues: public scripts and a test page, read 2026-11',
    },
    // No link of just any cell: it may be the parent's.
    ISSUE_LINK,
  ],
};

const SPLIT_ROW: Box = {
  name: 'split-row',
  kind: 'row',
  surface: 'split-view',
  css: '.issue-list li[data-key]',
  seen: 'tickety-tick, read 2026-10',
  own: own('data-key'),
  links: [ISSUE_LINK, LINK],
};

const LINKED: Box = {
  name: 'linked',
  kind: 'row',
  surface: 'linked',
  // Links to wikis and other sites are remote ones.
  css: '#linkingmodule :not(.remote-link) > .link-content',
  seen: '2026-04, jira-helper; remote links: the page’s template of 2018',
  links: [ISSUE_LINK, LINK],
};

export const DATA_CENTER: Kit = {
  boxes: [BACKLOG_ROW, CARD, LANE, TABLE_ROW, SPLIT_ROW, LINKED],
  link: LINK,
  prose: PROSE,
  frame: '#header, #footer, .aui-nav-breadcrumbs, .aui-sidebar, #ghx-detail-view, .aui-dropdown2',
  main: '#content',
};
