/** Licences of everything that ships in the extension: `npm run licences`. Fails on one we do not know to be permissive. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const PERMISSIVE = /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|MPL-2\.0|Unlicense|CC0-1\.0)$/;

const read = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

/** The folder a package resolves to from another's: nested first, then upwards, as Node does it. */
const locate = (name: string, from: string): string | null => {
  const nested = path.join(from, 'node_modules', name);
  if (existsSync(nested)) return nested;
  const parent = path.dirname(from);
  return parent === from ? null : locate(name, parent);
};

const walk = (folder: string, found = new Map<string, Manifest>()): Map<string, Manifest> => {
  for (const name of Object.keys(read(folder).dependencies ?? {})) {
    const place = locate(name, folder);
    if (!place || found.has(place)) continue;
    found.set(place, read(place));
    walk(place, found);
  }
  return found;
};

const shipped = [...walk(process.cwd()).values()].sort((a, b) => a.name.localeCompare(b.name));
const doubtful = shipped.filter(({ license }) => !PERMISSIVE.test(license ?? ''));
for (const { name, version, license } of shipped)
  console.log(`${name} ${version} ${license ?? 'no licence named'}`);
if (doubtful.length > 0) {
  console.error(`Not known to be permissive: ${doubtful.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
