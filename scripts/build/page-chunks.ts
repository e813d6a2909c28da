/**
 * What pages load at once, in one file for each set of pages that share it. Left to itself the bundler makes one for
 * each set of pages and later screens, most of them tiny: the dashboard asked for 27 files before its first line ran,
 * each of which takes the browser and a new process about a millisecond (docs/performance.md).
 */
import type { Plugin, Rolldown } from 'vite';

type Context = Parameters<Exclude<Rolldown.CodeSplittingGroup['name'], string>>[1];

/** `/…/entrypoints/popup/index.html` → popup */
const nameOf = (entry: string): string => /([^/]+)(?:\/index)?\.html$/.exec(entry)?.[1] ?? 'page';

/** The pages that import a module, not counting what they import later on. */
const pagesOf = (id: string, context: Context, seen = new Set<string>()): Set<string> => {
  seen.add(id);
  const info = context.getModuleInfo(id);
  const pages = new Set(info?.isEntry ? [nameOf(id)] : []);
  for (const importer of info?.importers ?? []) {
    if (seen.has(importer)) continue;
    for (const page of pagesOf(importer, context, seen)) pages.add(page);
  }
  return pages;
};

/** Only the dashboard has parts that come later; what it shares with none of them is in one file as it is. */
const nameFor = (id: string, context: Context): string | null => {
  const pages = pagesOf(id, context);
  return pages.has('dashboard') ? ['at-once', ...[...pages].sort()].join('-') : null;
};

const shared = {
  name: nameFor,
  tags: ['$initial' as const],
  // A page's own code runs as soon as it is loaded, and so stays with the page.
  test: (id: string) => !/\/entrypoints\/[^/]+\/(?:index\.html|main\.tsx)$/.test(id),
  // What a module imports is shared by as many pages or more, so that no file needs one of fewer.
  includeDependenciesRecursively: false,
};

export const pageChunks = (): Plugin => ({
  name: 'throughline:page-chunks',
  config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups: [shared] } } } } }),
});
