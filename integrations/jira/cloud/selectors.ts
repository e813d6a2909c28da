/**
 * Where things stand on Jira Cloud's pages. Test ids by their leaf, as prefixes change; no class, no visible
 * or aria text. Each with where and when it was seen; the order is the order to try.
 */
export interface Selector {
  name: string;
  css: string;
  /** Of a region: it shows one ticket and nothing else, so that its first heading is the ticket's title. */
  one?: true;
  /** Month in which it was last seen on a real page, and by whom. */
  seen: string;
}

const testId = (match: string): string => `[data-testid${match}], [data-test-id${match}]`;

/** Regions that show one ticket beside something else, for `?selectedIssue=`. */
export const PANEL_SCOPES: Selector[] = [
  {
    name: 'preview-panel',
    one: true,
    css: testId('="preview-panels.preview-panel"'),
    seen: '2026-08, measurements on a live site (tracker-pages A3, INNO)',
  },
  {
    name: 'compact-layout',
    css: testId('$="issue-layout.compact-layout"'),
    seen: '2026-02, toggl/track-extension; 2025-10, tmetric-plugins',
  },
  {
    name: 'modal',
    one: true,
    css: testId('$="issue-modal.modal-dialog"'),
    seen: '2026, public integrations (tracker-pages A3)',
  },
  {
    name: 'dialog',
    css: '[role="dialog"]',
    seen: '2026-04, saved business boards',
  },
];

/** Regions that show a page's one ticket. */
export const PAGE_SCOPES: Selector[] = [
  {
    name: 'main',
    css: testId('="page-layout.main"'),
    seen: '2026-04, saved pages',
  },
  { name: 'main-element', css: 'main, [role="main"]', seen: '2026-04, HTML semantics' },
];

export const HEADING: Selector = {
  name: 'heading',
  css: testId('$="foundation.summary.heading"'),
  seen: '2026-08, gthau/userscripts and others; the most used test id of all',
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
