/**
 * The names of our elements in a page. Undefined dashed tags (a content script has no custom elements in
 * Chromium), neutral, without attributes or ids: what a page can learn from them is that they are there.
 */
export const STRIP_TAG = 'note-line';
export const PANEL_TAG = 'note-panel';
export const CARD_TAG = 'note-card';
export const LENS_TAG = 'note-lens';

/** All of them, as a selector. */
export const OUR_TAGS = `${STRIP_TAG}, ${PANEL_TAG}, ${CARD_TAG}, ${LENS_TAG}`;
