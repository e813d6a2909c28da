export { closest, contains } from '../page-dom.ts';

/**
 * DOM calls that a page cannot bend. In `<form><input name="after">` the form's own `after` is the input,
 * even in the isolated world (measured in Chromium 156), so what touches host nodes goes by the prototypes.
 */
const getter = <T>(prototype: object, name: string): ((node: Node) => T) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node) as T;
};

export const parentOf = getter<Element | null>(Node.prototype, 'parentElement');
export const isConnected = getter<boolean>(Node.prototype, 'isConnected');
const previousOf = getter<Element | null>(Element.prototype, 'previousElementSibling');

/** `node` stands right after `anchor`, both in the document. */
export const standsAfter = (node: Element, anchor: Element): boolean =>
  isConnected(node) && previousOf(node) === anchor;

/** Puts `node` right after `anchor`, as its sibling. */
export const putAfter = (anchor: Element, node: Element): void => Element.prototype.after.call(anchor, node);

type Child = Node | string | null;

/** An element of our own with classes and children; strings become text, never markup. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  classes: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.append(...children.filter((child) => child !== null));
  return made;
};

/**
 * An element with a text that keeps its own direction, whatever the page's is, and cannot turn what stands
 * beside it around: `dir=auto` isolates.
 */
export const textElement = <K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  classes: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] => {
  const made = element(document, tag, classes, ...children);
  made.dir = 'auto';
  return made;
};
