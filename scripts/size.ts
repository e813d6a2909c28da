/** First-load sizes of the Chrome build against the budgets of docs/architecture.md: `npm run size`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

const BUILD = '.output/chrome-mv3';

/** Gzip budgets in kB (1,000 bytes). */
const BUDGETS = [
  { part: 'content script, Jira', entry: 'content-scripts/jira.js', kB: 20 },
  { part: 'content script, Linear', entry: 'content-scripts/linear.js', kB: 20 },
  { part: 'background', entry: 'background.js', kB: 150 },
  { part: 'popup', entry: 'popup.html', kB: 110 },
  { part: 'panel', entry: 'panel.html', kB: 130 },
  { part: 'dashboard', entry: 'dashboard.html', kB: 300 },
];

/** The files that a page or script loads before it shows anything: itself and its static imports. */
const firstLoad = (entry: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const source = readFileSync(path.join(BUILD, entry), 'utf8');
  for (const next of entry.endsWith('.html') ? linked(source) : imported(entry, source))
    firstLoad(next, seen);
  return seen;
};

const linked = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? []);

const imported = (entry: string, source: string): string[] =>
  entry.endsWith('.js')
    ? parseSync(entry, source).module.staticImports.map(({ moduleRequest }) =>
        path.posix.join(path.posix.dirname(entry), moduleRequest.value),
      )
    : [];

const gzip = (file: string): number => gzipSync(readFileSync(path.join(BUILD, file))).length;

const rows = BUDGETS.map(({ part, entry, kB }) => {
  const bytes = [...firstLoad(entry)].reduce((sum, file) => sum + gzip(file), 0);
  return { part, bytes, budget: kB * 1000, ok: bytes <= kB * 1000 };
});
mkdirSync('bench-output', { recursive: true });
writeFileSync('bench-output/size.json', `${JSON.stringify(rows, null, 2)}\n`);
for (const { part, bytes, budget, ok } of rows) {
  const size = `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  console.log(`${ok ? '✓' : '✗'} ${part.padEnd(24)} ${size} of ${budget / 1000} kB gzip`);
}
process.exit(rows.every(({ ok }) => ok) ? 0 : 1);
