/** React's own tree of a page: what it holds, and whether the document is as React left it. */

interface Fiber {
  tag: number;
  type: unknown;
  key: string | null;
  memoizedProps: unknown;
  stateNode: Node | { current: Fiber } | null;
  child: Fiber | null;
  sibling: Fiber | null;
}

const HOST_COMPONENT = 5;
const HOST_TEXT = 6;

const rootOf = (container: Element): Fiber | null => {
  const name = Object.keys(container).find((key) => key.startsWith('__reactContainer$'));
  const first: Fiber | undefined = name && Reflect.get(container, name);
  const root = first?.stateNode;
  return root && 'current' in root ? root.current : null;
};

/** React made this node. */
export const isReacts = (node: Node): boolean =>
  Object.keys(node).some((key) => key.startsWith('__reactFiber$'));

const childrenOf = (fiber: Fiber): Fiber[] => {
  const children: Fiber[] = [];
  for (let child = fiber.child; child; child = child.sibling) children.push(child);
  return children;
};

const isHost = ({ tag }: Fiber): boolean => tag === HOST_COMPONENT || tag === HOST_TEXT;

/** The nearest host fibers below. */
const hostsBelow = (fiber: Fiber): Fiber[] =>
  childrenOf(fiber).flatMap((child) => (isHost(child) ? [child] : hostsBelow(child)));

const plain = (_: string, value: unknown): unknown =>
  typeof value === 'function' || (typeof value === 'object' && value !== null && '$$typeof' in value)
    ? undefined
    : value;

const told = (fiber: Fiber): unknown => [
  isHost(fiber) ? fiber.type : '',
  fiber.key,
  JSON.stringify(isHost(fiber) ? fiber.memoizedProps : null, plain),
  childrenOf(fiber).map(told),
];

/** The tree as text: the same text, the same tree. */
export const fiberText = (container: Element): string => {
  const root = rootOf(container);
  return root ? JSON.stringify(told(root)) : '';
};

const name = (node: Node): string =>
  node instanceof Element ? `<${node.tagName.toLowerCase()}>` : `"${node.textContent}"`;

/** Where the document's nodes, those of `ours` set aside, are not the ones that React holds, in its order. */
export const fiberFaults = (container: Element, ours: string): string[] => {
  const faults: string[] = [];
  const compare = (fiber: Fiber, node: Node) => {
    const held = hostsBelow(fiber);
    const there = [...node.childNodes].filter((one) => !(one instanceof Element && one.matches(ours)));
    // A single text below an element has no fiber of its own.
    if (held.length === 0 && there.every((one) => one instanceof Text)) return;
    const nodes = held.map(({ stateNode }) => stateNode);
    if (there.length !== nodes.length || there.some((one, n) => one !== nodes[n]))
      faults.push(`${name(node)} holds ${there.map(name).join(' ')} and React has ${nodes.length}`);
    for (const one of held) if (one.stateNode instanceof Node) compare(one, one.stateNode);
  };
  const root = rootOf(container);
  if (root) compare(root, container);
  return root ? faults : ['no React here'];
};
