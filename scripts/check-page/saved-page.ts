import { Document, DocumentFragment, Element, Node, Window } from 'happy-dom';
import { asServed } from './saved-links.ts';

/** Names that a site's code finds in any page and Node does not have. */
const GLOBALS = { Document, DocumentFragment, Element, Node };

/**
 * A saved page as a document at an address. The parser makes it without a browsing context, so that no script
 * runs and nothing is loaded: images, frames, styles and refreshes stay text.
 */
export const openSavedPage = (html: string, url: string): globalThis.Document => {
  Object.assign(globalThis, GLOBALS);
  const page: unknown = new new Window({ url }).DOMParser().parseFromString(html, 'text/html');
  if (!(page instanceof globalThis.Document)) throw new TypeError('The parser gave no document.');
  for (const link of page.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const served = asServed(href);
    if (served !== href) link.setAttribute('href', served);
  }
  return page;
};
