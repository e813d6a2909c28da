/** Sets up, then runs a TypeScript file with the Node that the lockfile brings: `node with-node.mjs FILE ARGS`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { node, root, setup } from './setup.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error('Which file? node scripts/with-node.mjs FILE ARGS');

try {
  setup();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const bin = path.join(root, 'node_modules', '.bin');
const run = spawnSync(node, [file, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
});
process.exit(run.status ?? 1);
