/**
 * What a translation lacks: `node scripts/locales.ts` lists keys that are missing, left over or stale, with
 * the English words, and ends with 1 where there are any. Stale is what was translated from other English
 * words than today's; `--accept` notes that all of it was looked at.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defects, type Messages } from './locales/defects.ts';

const folder = fileURLToPath(new URL('../public/_locales/', import.meta.url));
const notes = (locale: string) => fileURLToPath(new URL(`locales/${locale}.json`, import.meta.url));

const read = (locale: string): Messages =>
  JSON.parse(readFileSync(`${folder}${locale}/messages.json`, 'utf8')) as Messages;

/** By key, what the English words were when they were translated. */
const readNotes = (locale: string): Record<string, string> => {
  try {
    return JSON.parse(readFileSync(notes(locale), 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
};

const english = read('en');
const marks = Object.fromEntries(
  Object.entries(english).map(([key, { message }]) => [
    key,
    createHash('sha256').update(message).digest('hex').slice(0, 8),
  ]),
);

for (const locale of readdirSync(folder).filter((name) => name !== 'en')) {
  const own = read(locale);
  if (process.argv.includes('--accept')) {
    const seen = Object.fromEntries(Object.entries(marks).filter(([key]) => key in own));
    writeFileSync(notes(locale), `${JSON.stringify(seen, null, 2)}\n`);
  }
  const known = readNotes(locale);
  const found = [
    ...defects(locale, english, own),
    ...Object.keys(marks)
      .filter((key) => key in known && known[key] !== marks[key])
      .map((key) => `${key}: stale`),
  ];
  for (const line of found) {
    console.log(`${locale}  ${line}  ${english[line.split(':')[0] ?? '']?.message ?? ''}`);
  }
  console.log(`${locale}: ${found.length === 0 ? 'complete' : `${found.length} to look at`}`);
  if (found.length > 0) process.exitCode = 1;
}
