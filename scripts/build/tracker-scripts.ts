import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { EntrypointInfo } from 'wxt';

/** A tracker's content script is a file of its folder, `integrations/<name>/content.ts`, named as the folder is. */
export const trackerScripts = (root: string): EntrypointInfo[] =>
  readdirSync(path.join(root, 'integrations'))
    .map((name) => ({ name, inputPath: path.join(root, 'integrations', name, 'content.ts') }))
    .filter(({ inputPath }) => existsSync(inputPath))
    .map((found) => ({ ...found, type: 'content-script' }));
