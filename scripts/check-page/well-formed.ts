import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements whose content is no part of what people see, or names no ticket. */
const SILENT = new Set(['iframe', 'noscript', 'script', 'style', 'svg', 'template', 'textarea']);

const isSilent = (node: Tree.ChildNode): boolean => node.nodeName === '#comment' || SILENT.has(node.nodeName);

const withoutSilence = (page: Tree.Document): Tree.Document => {
  const open: Tree.ParentNode[] = [page];
  for (let node = open.pop(); node; node = open.pop()) {
    node.childNodes = node.childNodes.filter((child) => !isSilent(child));
    for (const child of node.childNodes) if ('childNodes' in child) open.push(child);
  }
  return page;
};

/**
 * A page with every tag that it leaves out, as browsers read it: SingleFile, for one, saves no `</td>`. What runs,
 * paints or is never seen goes, which is most of a large file. One that is nested too deep for this stays as it is.
 */
export const wellFormed = (html: string): string => {
  try {
    return serialize(withoutSilence(parse(html)));
  } catch (error) {
    if (error instanceof RangeError) return html;
    throw error;
  }
};
