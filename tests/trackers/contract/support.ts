import type { FactsPage } from '#integrations/tracker.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { SimCategory, SimIssue } from '../quarter/types.ts';

export const never = (): AbortSignal => new AbortController().signal;
export const read = () => ({ signal: never() });
export const NOTHING = { numbers: [], estimate: null, history: false };

/** As a browser's background page sends it: its session, its name and where it comes from. */
export const asBrowser = (cookie: string | null, origin = 'chrome-extension://abc') => ({
  fetch: (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set('user-agent', 'Mozilla/5.0 (X11) Chrome/156');
    if (init.credentials === 'include' && cookie !== null) headers.set('cookie', cookie);
    if (init.method !== 'GET') headers.set('origin', origin);
    return fetch(url, { ...init, headers });
  },
});

export const pagesOf = async (pages: AsyncIterable<FactsPage>): Promise<FactsPage[]> => {
  const all: FactsPage[] = [];
  for await (const page of pages) all.push(page);
  return all;
};

export const factsIn = (pages: FactsPage[]): IssueFacts[] => pages.flatMap(({ facts }) => facts);
export const keysIn = (pages: FactsPage[]): string[] =>
  factsIn(pages)
    .map(({ ref }) => ref.key)
    .sort();

/** Nobody waits in a test; how long it would have been is remembered. */
export const impatient = () => {
  const waits: number[] = [];
  return {
    waits,
    sleep: (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
};

export const categoryOf = ({ moves }: SimIssue): SimCategory => moves.at(-1)?.category ?? 'todo';

/** The last entry into done, if it is done now; by hand from the history. */
export const finishedOf = ({ moves }: SimIssue): string | null => {
  if (moves.at(-1)?.category !== 'done') return null;
  const opened = moves.findLastIndex(({ category }) => category !== 'done');
  return moves[opened + 1]?.at ?? null;
};

/** What the whole history tells, by hand. */
export const historyOf = (sim: SimIssue) => {
  const at = (wanted: SimCategory) => sim.moves.find(({ category }) => category === wanted)?.at ?? null;
  const reopened = sim.moves.filter(
    ({ category }, i) =>
      sim.moves[i - 1]?.category === 'done' && (category === 'todo' || category === 'doing'),
  );
  return {
    started: at('doing'),
    restored: at('done'),
    finished: finishedOf(sim),
    reopened: reopened.length,
    history: true,
  };
};
