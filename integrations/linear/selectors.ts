/**
 * Where things stand on Linear's pages. Classes are hashed and change with each build; attributes below have
 * lasted. Linear's interface is English only, so its aria labels are names, not translations.
 */
export interface Selector {
  name: string;
  css: string;
  /** Month in which it was last seen on a real page, and by whom. */
  seen: string;
}

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

/** The page's region when the issue view cannot be told. */
export const MAIN: Selector = { name: 'main', css: 'main', seen: '2026-08, near-linear captures' };

/** The header of an issue names it by a link; the strip goes behind the whole header. */
export const HEADER: Selector = { name: 'header', css: 'main header', seen: '2026-08, near-linear captures' };
