/**
 * Questions to a page's nodes that the page cannot answer itself: in `<form><input name="querySelector">` the
 * form's own `querySelector` is the input, even for a content script, so they go by the prototypes.
 */
const isElement = (root: ParentNode): root is Element => root instanceof Element;

export const matches = (element: Element, css: string): boolean =>
  Element.prototype.matches.call(element, css);

export const closest = (element: Element, css: string): Element | null =>
  Element.prototype.closest.call(element, css);

export const first = (element: Element, css: string): Element | null =>
  Element.prototype.querySelector.call(element, css);

export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** A document's properties can be bent as well, by `<img name="querySelectorAll">`. */
const below = (root: ParentNode, css: string): NodeListOf<Element> =>
  (isElement(root)
    ? Element
    : root instanceof DocumentFragment
      ? DocumentFragment
      : Document
  ).prototype.querySelectorAll.call(root, css);

/** The root itself, when it matches, and what matches below it, in document order. */
export const all = (root: ParentNode, css: string): Element[] =>
  isElement(root) && matches(root, css) ? [root, ...below(root, css)] : [...below(root, css)];

/** The text of the first that matches, or null. */
export const textOf = (root: ParentNode, css: string): string | null => {
  const [found] = all(root, css);
  return found
    ? (Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get?.call(found) ?? null)
    : null;
};

/**
 * Whether elements below `root` stand inside of something that `css` describes. A page without any is asked
 * once, not once an element.
 */
export const insideOf = (root: ParentNode, css: string): ((element: Element) => boolean) =>
  isElement(root) || below(root, css).length > 0 ? (element) => closest(element, css) !== null : () => false;

const ownerOf = (element: Element): Document | null =>
  Object.getOwnPropertyDescriptor(Node.prototype, 'ownerDocument')?.get?.call(element) ?? null;

const isDocument = (root: ParentNode): root is Document => 'location' in root;

/** The document of an element; a document is its own. */
export const documentOf = (root: ParentNode): ParentNode =>
  isElement(root) ? (ownerOf(root) ?? root) : root;

/** Host (with its port) of the page that the nodes belong to, in lower case; empty when they have none. */
export const hostOf = (root: ParentNode): string => {
  const document = documentOf(root);
  return isDocument(document) ? (document.location?.host ?? '') : '';
};
