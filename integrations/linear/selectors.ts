/**
 * Where things stand on Linear's pages. Classes are hashed and change with each build; attributes below have
 * lasted. Linear's interface is English only, so its aria labels are names, not translations.
 */
import type { Box, Kit, Selector } from '../selector.ts';

export const ISSUE_VIEW: Selector = {
  name: 'issue-view',
  css: '[data-view-id="issue-view"]',
  seen: '2026-08, near-linear captures; 2026-03, timecamp-browser-plugin; 2025-04, toggl/track-extension',
};

/** The title is an editor (ProseMirror): nothing of ours goes inside. */
export const TITLES: Selector[] = [
  {
    name: 'title',
    css: '[aria-label="Issue title"]',
    seen: '2026-08, near-linear captures; 2026-05, tmetric-plugins; 2026-03, timecamp-browser-plugin',
  },
  {
    name: 'single-line-editor',
    css: '[contenteditable][aria-multiline="false"]',
    seen: '2026-05, tmetric-plugins',
  },
];

export const DESCRIPTION: Selector = {
  name: 'description',
  css: '[aria-label="Issue description"], [data-editor-id^="issue-"], [contenteditable][aria-multiline="true"]',
  seen: '2026-08, near-linear captures',
};

/** The first of a ticket's properties; its label was seen before, and is aria text, which changes. */
export const STATUS: Selector = {
  name: 'status',
  css: '[aria-label="Change status"], [data-details-pane-section-content] [data-detail-button]',
  seen: '2026-08, near-linear captures; the label: 2025-06, Clockify',
};

/** The page's region when the issue view cannot be told. */
export const MAIN: Selector = { name: 'main', css: 'main', seen: '2026-08, near-linear captures' };

/** The header of an issue names it by a link; the strip goes behind the whole header. */
export const HEADER: Selector = { name: 'header', css: 'main header', seen: '2026-08, near-linear captures' };

const LINK: Selector = {
  name: 'link',
  css: 'a[href*="/issue/"]',
  seen: '2026-08, near-linear captures; 2026-05, tmetric-plugins',
};

/** Rows that are links to something else than a ticket: lists of projects share all of a ticket's but the address. */
const OTHER =
  ':not(:is([href*="/project/"], [href*="/initiative/"], [href*="/view/"], [href*="/document/"], [href*="/customer/"]):not([href*="/issue/"]))';

/** The row is the link. Group rows share its attribute, as do the lines of menus, which are no links. */
const LIST_ROW: Box = {
  name: 'list-row',
  kind: 'row',
  surface: null,
  css: `a[data-list-row="true"]:not([data-list-key^="GROUP_"])${OTHER}`,
  seen: '2026-08, near-linear captures; 2026, public extension and tests on my issues',
  links: [LINK],
};

const OLD_LIST_ROW: Box = {
  name: 'list-key-row',
  kind: 'row',
  surface: null,
  css: `a[data-list-key]:not([data-list-row])${OTHER}`,
  seen: '2025-02, toggl/track-extension; still there in 2026-04',
  links: [LINK],
};

const BOARD_CARD: Box = {
  name: 'board-card',
  kind: 'card',
  surface: 'board',
  css: '[data-board-item="true"]',
  seen: '2026, kaiix/userscripts and others; 2024-11, toggl/track-extension',
  links: [LINK],
};

/** Boards, lists and views of every kind use the same three; inbox, search and project pages are not described. */
export const LINEAR: Kit = {
  boxes: [LIST_ROW, OLD_LIST_ROW, BOARD_CARD],
  link: LINK,
  prose: '.ProseMirror, [contenteditable="true"], [data-editor-id], [data-history-entry-id]',
  frame: 'nav, header, [role="dialog"]',
  main: MAIN.css,
};
