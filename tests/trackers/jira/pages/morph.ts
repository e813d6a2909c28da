/** Renders again in place, as React does: nodes of ours are kept and changed, strangers are another matter. */

/** Nodes that this app made; all others are strangers. */
const own = new WeakSet<Node>();

/** Markup as nodes. */
export const fragment = (html: string): DocumentFragment => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
};

/** Makes a node and all below it ours. */
export const claim = (node: Node): void => {
  own.add(node);
  for (const child of node.childNodes) claim(child);
};

const morph = (from: Element, to: Element, hostile: boolean): void => {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes)
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  morphChildren(from, to, hostile);
};

/** Brings what is below `from` into the state of `to`, keeping what is of the same kind. */
export const morphChildren = (from: Element, to: Element, hostile: boolean): void => {
  const mine = [...from.childNodes].filter((node) => own.has(node));
  if (hostile) for (const node of [...from.childNodes]) if (!own.has(node)) node.remove();
  const wanted = [...to.childNodes];
  for (const [i, next] of wanted.entries()) {
    const now = mine[i];
    if (!now) {
      claim(next);
      from.append(next);
    } else if (now instanceof Element && next instanceof Element && now.tagName === next.tagName) {
      morph(now, next, hostile);
    } else if (now instanceof Text && next instanceof Text) {
      if (now.data !== next.data) now.data = next.data;
    } else {
      claim(next);
      from.replaceChild(next, now);
    }
  }
  for (const node of mine.slice(wanted.length)) node.remove();
};
