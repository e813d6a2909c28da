/**
 * Holds the extension APIs that our source uses against what Edge and Safari have: `npm run api-support`.
 * With `--write` the table is made anew from MDN's data. Exit code 1: something is used that one of them lacks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { usesHere } from './api-support/collect.ts';
import { factsFor } from './api-support/facts.ts';
import { lacksOf, type Table } from './api-support/judge.ts';
import { manifest } from './build/manifest.ts';

const FILE = 'scripts/api-support/table.json';
const uses = usesHere();
const standing = JSON.parse(readFileSync(FILE, 'utf8')) as Table;

const written = (): Table => {
  // What stands there stays: the next to call it need not look it up.
  const apis = [...new Set([...Object.keys(standing.apis), ...uses.map(({ api }) => api)])];
  const permissions = [
    ...new Set([...Object.keys(standing.permissions), ...(manifest('chrome').permissions ?? []).map(String)]),
  ];
  const facts = factsFor(apis, permissions);
  const { source, date } = facts;
  const options = facts.apis(Object.keys(standing.options));
  const { minimum } = standing;
  return { source, date, minimum, apis: facts.apis(), options, permissions: facts.permissions() };
};

const table = process.argv.includes('--write') ? written() : standing;
if (table !== standing) writeFileSync(FILE, `${JSON.stringify(table, null, 2)}\n`);

const lacks = lacksOf(uses, table);
for (const { api, browser, file, why } of lacks) console.error(`✗ ${browser}: ${api} ${why} ${file}`);
const guarded = new Set(uses.filter((one) => one.guarded).map(({ api }) => api));
console.log(
  `${Object.keys(table.apis).length} calls (${guarded.size} asked for first) held against ${table.source} of ${table.date}.`,
);
process.exit(lacks.length === 0 ? 0 : 1);
