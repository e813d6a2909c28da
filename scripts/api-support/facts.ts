/** Support facts of MDN's browser-compat-data, which web-ext brings along; only to write and to check our table. */
import { existsSync, readFileSync } from 'node:fs';
import { BROWSERS, type Support } from './judge.ts';

const FILE = 'node_modules/@mdn/browser-compat-data/data.json';

export const hasFacts = existsSync(FILE);

type Tree = { [key: string]: Tree } & { __compat?: { support: Record<string, unknown> } };

/** Calls under another name there. `*` is any storage area: the youngest of those we use. */
const elsewhere = (api: string): string =>
  api
    .replace(/^storage\.\*\./, 'storage.session.')
    .replace(/^storage\.(local|session)\.setAccessLevel$/, 'storage.StorageArea.setAccessLevel')
    .replace(/^contextMenus(\.|$)/, 'menus$1');

/** A note there says that Safari has it for the session area alone. */
const CORRECTED: Record<string, Partial<Support>> = { 'storage.local.setAccessLevel': { safari: false } };

const sinceOf = (stated: unknown): string | false => {
  const [first] = [stated].flat();
  const since =
    typeof first === 'object' && first !== null && 'version_added' in first && first.version_added;
  return typeof since === 'string' ? since.replace('≤', '') : false;
};

const read = (): { data: Tree; version: string; date: string } => {
  const data = JSON.parse(readFileSync(FILE, 'utf8')) as Tree & {
    __meta: { version: string; timestamp: string };
  };
  return { data, version: data.__meta.version, date: data.__meta.timestamp.slice(0, 10) };
};

const nodeAt = (tree: Tree, path: string): Tree | undefined =>
  path.split('.').reduce<Tree | undefined>((node, name) => node?.[name], tree);

const supportOf = (node: Tree | undefined, name: string): Support => {
  const stated = node?.__compat?.support;
  if (!stated) throw new Error(`Nothing is known of ${name}: look it up and say where it stands.`);
  const found = Object.fromEntries(BROWSERS.map((browser) => [browser, sinceOf(stated[browser])])) as Support;
  return { ...found, ...CORRECTED[name] };
};

/** Reads the facts for these calls and permissions. Throws for one that MDN does not list. */
export const factsFor = (apis: readonly string[], permissions: readonly string[]) => {
  const { data, version, date } = read();
  const api = nodeAt(data, 'webextensions.api') ?? {};
  const known = nodeAt(data, 'webextensions.manifest.permissions') ?? {};
  const all = (names: readonly string[], of: (name: string) => Support) =>
    Object.fromEntries([...names].sort().map((name) => [name, of(name)]));
  return {
    source: `@mdn/browser-compat-data ${version}`,
    date,
    apis: (names = apis) => all(names, (name) => supportOf(nodeAt(api, elsewhere(name)), name)),
    permissions: () => all(permissions, (name) => supportOf(known[name], name)),
  };
};
