import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A call or read of the browser's extension API in our own source, such as `storage.session.get`. */
export interface Use {
  api: string;
  file: string;
  /** It is only reached where the browser has it: `?.` on the way, or a file that asks for its namespace. */
  guarded: boolean;
}

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* below(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* below(child);
}

const nameOf = (value: unknown): string =>
  isNode(value) && value.type === 'Identifier' && typeof value.name === 'string' ? value.name : '';

interface Path {
  names: string[];
  optional: boolean;
}

/** `browser.storage[name].get` is `storage.*.get`: which of the areas cannot be read off the source. */
const pathOf = (value: unknown, aliases: ReadonlyMap<string, string[]>): Path | null => {
  if (!isNode(value)) return null;
  if (/^TS|^Parenthesized/.test(value.type)) return pathOf(value.expression, aliases);
  if (value.type === 'Identifier') {
    const names = aliases.get(nameOf(value));
    return names ? { names, optional: false } : null;
  }
  if (value.type === 'ChainExpression') return pathOf(value.expression, aliases);
  if (value.type !== 'MemberExpression') return null;
  const inner = pathOf(value.object, aliases);
  if (!inner) return null;
  const name = value.computed === true ? '*' : nameOf(value.property);
  return { names: [...inner.names, name], optional: inner.optional || value.optional === true };
};

/** Names that stand for a part of the API: `const rules = browser.declarativeNetRequest`. */
const aliasesIn = (nodes: readonly Node[]): Map<string, string[]> => {
  const aliases = new Map<string, string[]>([['browser', []]]);
  for (const node of nodes) {
    if (node.type !== 'VariableDeclarator') continue;
    const found = pathOf(node.init, aliases);
    if (found && nameOf(node.id)) aliases.set(nameOf(node.id), found.names);
  }
  return aliases;
};

const isTested = (nodes: readonly Node[], namespace: string): boolean =>
  nodes.some(({ type, test, left }) =>
    [...(type === 'ConditionalExpression' || type === 'IfStatement' ? [test] : []), left].some(
      (asked) =>
        isNode(asked) &&
        [...below(asked)].some(
          (one) => pathOf(one, new Map([['browser', []]]))?.names.join('.') === namespace,
        ),
    ),
  );

/** The uses in one file's text; none where it does not import `wxt/browser`. */
export const usesIn = (file: string, text: string): Use[] => {
  if (!text.includes("'wxt/browser'")) return [];
  const nodes = [...below(parseSync(file, text).program as unknown as Node)];
  const aliases = aliasesIn(nodes);
  const inner = new Set<unknown>();
  const uses: Use[] = [];
  for (const node of nodes) {
    if (node.type !== 'MemberExpression') continue;
    const found = pathOf(node, aliases);
    if (found) inner.add(node.object);
    // The call's own `?.` stands on the call: `setAccessLevel?.(…)`.
    if (!found || inner.has(node) || found.names.length < 2) continue;
    const called = nodes.some(
      ({ type, callee, optional }) => type === 'CallExpression' && callee === node && optional === true,
    );
    const namespace = found.names[0] ?? '';
    uses.push({
      api: found.names.join('.').replace(/\.(addListener|removeListener|hasListener)$/, ''),
      file,
      guarded: found.optional || called || isTested(nodes, namespace),
    });
  }
  return uses;
};

const SOURCES = ['entrypoints', 'integrations', 'components', 'utils'];

/** All uses of this repository, by reading its source. */
export const usesHere = (root = '.'): Use[] =>
  SOURCES.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })).flatMap((file) =>
    usesIn(file, readFileSync(path.join(root, file), 'utf8')),
  );
