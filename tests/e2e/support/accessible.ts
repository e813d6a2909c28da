/**
 * Finds things as assistive technology does, over the browser's accessibility tree. It is the one honest
 * way to what stands in a closed shadow root, and a thing it cannot find a person could not use either.
 */
import type { CDPSession, Page } from 'playwright-core';

interface AxNode {
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  ignored: boolean;
  backendDOMNodeId?: number;
  properties?: { name: string; value: { value?: unknown } }[];
}

export interface Found {
  role: string;
  name: string;
  node: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

const session = (page: Page): Promise<CDPSession> => {
  const known = sessions.get(page);
  if (known) return known;
  const opened = page.context().newCDPSession(page);
  sessions.set(page, opened);
  return opened;
};

const hasFocus = ({ properties = [] }: AxNode): boolean =>
  properties.some((property) => property.name === 'focused' && property.value.value === true);

/** Everything of `role` whose name matches, in document order; `focused` asks for what has the focus alone. */
export const findAll = async (page: Page, role: string, name: RegExp, focused = false): Promise<Found[]> => {
  const cdp = await session(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  return nodes.flatMap((node) =>
    !node.ignored &&
    node.role?.value === role &&
    node.backendDOMNodeId &&
    name.test(node.name?.value ?? '') &&
    (!focused || hasFocus(node))
      ? [{ role, name: node.name?.value ?? '', node: node.backendDOMNodeId }]
      : [],
  );
};

/** The middle of what was found, in the page's coordinates. */
export const middleOf = async (page: Page, found: Found): Promise<{ x: number; y: number }> => {
  const cdp = await session(page);
  await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: found.node });
  const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: found.node });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};
