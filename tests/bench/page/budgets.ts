/** The budgets of a page that carries marks, and how each is judged from the runs. */
import type { Latency } from './latency.ts';
import type { Runs } from './run-all.ts';
import {
  addedRatio,
  difference,
  type Estimate,
  plain,
  ratio,
  saysSomething,
  type Verdict,
  verdictOf,
} from './statistics.ts';
import type { OwnWork } from './trace.ts';

/** All that one run of the bench has found. */
export interface Found {
  runs: Record<string, Runs>;
  /** Of the extension's own scripts, by page: an entry a traced visit. */
  own: Record<string, OwnWork[]>;
  latency: Latency;
}

export interface Judged {
  page: string;
  what: string;
  unit: string;
  estimate: Estimate;
  budget: number;
  /** `silent`: the control of this page seems to cost something, so nothing on it is judged. */
  verdict: Verdict | 'silent';
}

type Rule = Omit<Judged, 'estimate' | 'verdict'> & { of: (found: Found) => Estimate | null };

/** Both, or nothing to say. */
const both = (
  runs: Runs | undefined,
  measure: keyof Runs,
  other: 'bare' | 'empty' | 'cheapest' | 'portals' | 'roots',
  compare: (ours: readonly number[], base: readonly number[]) => Estimate,
): Estimate | null => {
  const ours = runs?.[measure].ours;
  const base = runs?.[measure][other];
  return ours && base ? compare(ours, base) : null;
};

const added = (runs: Runs | undefined, other: 'cheapest' | 'portals' | 'roots'): Estimate | null => {
  const { ours, bare, [other]: than } = runs?.cpu ?? {};
  return ours && bare && than ? addedRatio(ours, than, bare) : null;
};

const relative = (page: string, budget: number): Rule => ({
  ...{ page, budget, what: 'CPU, against the bare page', unit: '×' },
  of: ({ runs }) => both(runs[page], 'cpu', 'bare', ratio),
});

const addedThan = (page: string, other: 'cheapest' | 'portals' | 'roots', budget: number): Rule => ({
  ...{ page, budget, unit: '×', what: `added CPU, against what ${WORDS[other]} adds` },
  of: ({ runs }) => added(runs[page], other),
});

const WORDS = {
  cheapest: 'the cheapest mark',
  portals: 'React with portals',
  roots: 'React, a root a mark,',
};

/** A page's peace: what a user would feel. */
const calm = (page: string): Rule[] => [
  {
    ...{ page, what: 'layout shift, more than the bare page', unit: '', budget: 0 },
    of: ({ runs }) => both(runs[page], 'layoutShift', 'bare', difference),
  },
  {
    ...{ page, what: 'slowest click, more than the bare page', unit: 'ms', budget: 8 },
    of: ({ runs }) => both(runs[page], 'interaction', 'bare', difference),
  },
  {
    ...{ page, what: 'heap after collection, more than the empty extension', unit: 'MB', budget: 2 },
    of: ({ runs }) => both(runs[page], 'heapMB', 'empty', difference),
  },
  {
    ...{ page, what: 'long tasks of ours, by trace', unit: '', budget: 0 },
    of: ({ own }) => (own[page] ? plain(own[page].map(({ longTasks }) => longTasks)) : null),
  },
];

const scripts = (page: string): Rule => ({
  ...{ page, what: 'time in our scripts, by trace', unit: 'ms', budget: 10 },
  of: ({ own }) => (own[page] ? plain(own[page].map(({ scriptMs }) => scriptMs)) : null),
});

const nothing = (page: string): Rule => ({
  ...{ page, what: 'scripts of ours that ran', unit: '', budget: 0 },
  of: ({ own }) => (own[page] ? plain(own[page].map(({ injected }) => Number(injected))) : null),
});

const latency = (which: keyof Latency, what: string, budget: number): Rule => ({
  ...{ page: 'board-250', what: `250 marks, ${what}`, unit: 'ms', budget },
  of: (found) => plain(found.latency[which]),
});

const RULES: readonly Rule[] = [
  relative('realistic', 1.05),
  addedThan('stress', 'cheapest', 1.2),
  addedThan('stress', 'portals', 0.4),
  addedThan('stress', 'roots', 0.4),
  ...['realistic', 'stress', 'board-250', 'list-1000', 'issue'].flatMap(calm),
  scripts('unserved'),
  scripts('settings'),
  nothing('wiki'),
  nothing('elsewhere'),
  latency('warm', 'warm worker', 20),
  latency('cold', 'cold worker', 120),
];

/** The empty extension against the bare page, for each page. */
export const controls = ({ runs }: Found): Record<string, Estimate> =>
  Object.fromEntries(
    Object.entries(runs).flatMap(([page, of]) => {
      const { empty, bare } = of.cpu;
      return empty && bare ? [[page, ratio(empty, bare)] as const] : [];
    }),
  );

/** One entry a budget whose page was visited. */
export const judge = (found: Found): Judged[] => {
  const control = controls(found);
  return RULES.flatMap(({ of, ...rule }) => {
    const estimate = of(found);
    if (!estimate) return [];
    const known = control[rule.page];
    const silent = rule.what.includes('CPU') && known !== undefined && !saysSomething(known);
    return [{ ...rule, estimate, verdict: silent ? ('silent' as const) : verdictOf(estimate, rule.budget) }];
  });
};
