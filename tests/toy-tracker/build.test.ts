/** The extension with a fourth tracker: its folder copied in, one line added, and built. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const PARTS = [
  ...['components', 'entrypoints', 'integrations', 'public', 'scripts', 'utils'],
  ...['package.json', 'tsconfig.json', 'wxt.config.ts'],
];

let root: string;
const run = (...command: string[]): string =>
  execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'with-a-toy-'));
  for (const part of PARTS) cpSync(part, path.join(root, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  cpSync(`${import.meta.dirname}/toy`, path.join(root, 'integrations/toy'), { recursive: true });
  const registry = path.join(root, 'integrations/registry.ts');
  const text = readFileSync(registry, 'utf8');
  const withToy = text
    .replace('linearEntry]', 'linearEntry, toyEntry]')
    .replace(/^import type \{ Site \}/m, "import { toyEntry } from './toy/entry.ts';\n$&");
  expect(withToy).not.toBe(text);
  writeFileSync(registry, withToy);
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

it('has the toy’s hosts and content script, and imports in the right direction', { timeout: 180_000 }, () => {
  run('node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'chrome');
  const built = path.join(root, '.output/chrome-mv3');
  const { host_permissions, content_scripts } = JSON.parse(
    readFileSync(path.join(built, 'manifest.json'), 'utf8'),
  ) as { host_permissions: string[]; content_scripts: { matches: string[]; js: string[] }[] };
  expect(host_permissions).toContain('https://toy.example/*');
  expect(content_scripts).toContainEqual(
    expect.objectContaining({ matches: ['https://toy.example/*'], js: ['content-scripts/toy.js'] }),
  );
  expect(run('scripts/boundaries.ts')).toContain('hold');
});
