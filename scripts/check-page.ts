/**
 * What the overlay finds on a saved page, as JSON: `npm run check:page -- FILE.html URL`. Works without network.
 *
 * Exit codes: 0 tickets were found; 1 the page is a tracker's and nothing was found, or its markup has
 * changed; 2 no tracker's page; 64 wrong call; 66 the file cannot be read.
 */
import { readFileSync } from 'node:fs';
import { openSavedPage } from './check-page/saved-page.ts';

const EXIT = { found: 0, nothing: 1, noTracker: 2, usage: 64, noInput: 66 } as const;
const USAGE = 'Usage: npm run check:page -- FILE.html URL   (URL: the address at which the page was saved)';

const stop = (code: number, ...lines: string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(code);
};

const addressOf = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url : stop(EXIT.usage, `Not a web address: ${text}`, USAGE);
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return stop(
      EXIT.noInput,
      `Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

const main = async (): Promise<never> => {
  const [file, address, ...rest] = process.argv.slice(2);
  if (!file || !address || rest.length > 0) return stop(EXIT.usage, USAGE);
  const url = addressOf(address);
  const html = read(file);
  if (!/<[a-z!]/i.test(html)) return stop(EXIT.noInput, `${file} holds no HTML.`);
  const page = openSavedPage(html, url.href);
  // Only now, as the sites' code expects the names of a page around it.
  const { reportOn } = await import('./check-page/report.ts');
  const report = reportOn(page, url);
  console.log(JSON.stringify(report, null, 2));
  if (report.site === null) return stop(EXIT.noTracker, 'No tracker of ours takes this page for its own.');
  if (report.view === null) return stop(EXIT.noTracker, "The address is none of the tracker's.");
  if (report.changed.length > 0)
    return stop(EXIT.nothing, `Rows without keys, so the markup has changed: ${report.changed.join(', ')}`);
  return process.exit(report.surfaces.length > 0 ? EXIT.found : EXIT.nothing);
};

await main();
