import { OUR_TAGS } from './tags.ts';

/** Heard by every copy of this script in the document, in whatever isolated world it runs. */
export const CLAIM = 'note-line-claim';

/**
 * One overlay a document, the newest. A script that is injected again (tabs open at install, an update) tells
 * the one before, which hears `superseded` and leaves; what a dead one left behind is removed.
 */
export const claimDocument = (document: Document, superseded: () => void, signal: AbortSignal): void => {
  document.dispatchEvent(new Event(CLAIM));
  for (const left of document.querySelectorAll(OUR_TAGS)) left.remove();
  document.addEventListener(CLAIM, superseded, { once: true, signal });
};
