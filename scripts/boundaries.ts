/**
 * Who may import whom (docs/architecture.md), and that no files import one another in a circle. Prints each
 * violation and exits with 1 when there is one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { circlesIn } from './circles.ts';
import { type Import, importsOf } from './imports.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

interface Rule {
  /** Files of ours that the rule speaks of. */
  files: RegExp;
  /** What they may import of ours; everything else of ours is refused. */
  ours: RegExp;
  /** What they may import as types only, in addition. */
  types?: RegExp;
  /** Packages they may import; absent: any. */
  packages?: RegExp;
}

/** The first rule whose `files` match holds. */
export const RULES: Rule[] = [
  {
    files: /^utils\/(okr|measure)\//,
    ours: /^utils\/(okr|measure)\/|^utils\/zod\.ts$/,
    packages: /^$/,
  },
  {
    files: /^utils\/sync\//,
    ours: /^utils\/(sync|workspace\/change|zod)/,
    types: /^utils\//,
    packages: /^$/,
  },
  { files: /^utils\//, ours: /^utils\//, types: /^utils\// },
  {
    files: /^components\//,
    ours: /^components\/|^utils\/(okr|measure)\/|^utils\/(i18n|problem-sentence)\.ts$/,
    types: /^utils\//,
  },
  {
    files: /^integrations\/(overlay\/|[^/]+\/(site|routes|content)\.ts|.*(selectors|surfaces)\.ts)/,
    ours: /^integrations\/|^utils\/(i18n|problem-sentence|messaging\/page-client)\.ts$/,
    types: /^utils\//,
    packages: /^wxt\//,
  },
  { files: /^integrations\//, ours: /^(integrations|utils)\// },
  { files: /^entrypoints\//, ours: /^(entrypoints|integrations|components|utils)\// },
];

/** Why an import is not allowed, or null when it is. */
export const violation = ({ from, to, typeOnly }: Import): string | null => {
  const rule = RULES.find(({ files }) => files.test(from));
  if (!rule) return null;
  if (to.startsWith('package:')) {
    const name = to.slice('package:'.length);
    if (!rule.packages || typeOnly || rule.packages.test(name)) return null;
    return `${from} imports the package ${name}`;
  }
  if (rule.ours.test(to) || (typeOnly && rule.types?.test(to))) return null;
  return `${from} imports ${to}${typeOnly ? ' (as a type)' : ''}`;
};

const sources = (): string[] =>
  ['entrypoints', 'components', 'integrations', 'utils'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file)),
  );

/** Every violation in the project as it stands. */
export const violations = (): string[] => {
  const imports = sources().flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));
  return [
    ...imports.map(violation).filter((found) => found !== null),
    ...circlesIn(imports).map((files) => `${files.join(', ')} import one another in a circle`),
  ];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = violations();
  for (const line of found) console.error(line);
  console.log(found.length === 0 ? 'Import directions hold.' : `${found.length} imports go the wrong way.`);
  process.exit(found.length === 0 ? 0 : 1);
}
