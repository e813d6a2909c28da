/**
 * What the overlay finds on a saved page, as JSON: `npm run -s check:page -- FILE.html URL`. Works without network.
 *
 * Exit codes: 0 tickets were found; 1 the page is a tracker's and nothing was found, or its markup has
 * changed; 2 no tracker's page; 64 wrong call; 66 the file cannot be read.
 */
import { callOf, WrongCall } from './check-page/call.ts';
import { NoPage, readPage } from './check-page/read-page.ts';
import type { PageReport } from './check-page/report.ts';
import { openSavedPage } from './check-page/saved-page.ts';
import { savedElsewhere } from './check-page/saved-where.ts';
import { wellFormed } from './check-page/well-formed.ts';

const EXIT = { found: 0, nothing: 1, noTracker: 2, usage: 64, noInput: 66 } as const;

/** What the JSON cannot say, and the exit code. */
const verdict = ({ site, view, changed, surfaces }: PageReport): [code: number, says?: string] => {
  if (site === null)
    return [
      EXIT.noTracker,
      'No tracker of ours takes this page for its own. Was it saved after it had loaded, and is this its address?',
    ];
  if (view === null) return [EXIT.noTracker, "The address is none of the tracker's."];
  if (changed.length > 0)
    return [
      EXIT.nothing,
      `Rows without keys, or a ticket without its title, so the markup has changed: ${changed.join(', ')}`,
    ];
  return surfaces.length > 0
    ? [EXIT.found]
    : [EXIT.nothing, "A page of the tracker's, without a ticket on it."];
};

const check = async (args: readonly string[]): Promise<number> => {
  const { file, url } = callOf(args);
  const html = readPage(file);
  const page = openSavedPage(wellFormed(html), url.href);
  // Only now, as the sites' code expects the names of a page around it.
  const { reportOn, sitesAt } = await import('./check-page/report.ts');
  const report = reportOn(page, url, sitesAt(url.origin));
  console.log(JSON.stringify(report, null, 2));
  const [code, says] = verdict(report);
  for (const line of [says, savedElsewhere(html, url)]) if (line) console.error(line);
  return code;
};

try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongCall || error instanceof NoPage)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WrongCall ? EXIT.usage : EXIT.noInput;
}
