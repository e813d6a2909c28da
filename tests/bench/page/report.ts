/** What a run has found, as text in Markdown. */
import { number, table } from '../figures.ts';
import type { Found, Judged } from './budgets.ts';
import type { Estimate } from './statistics.ts';
import { difference, median, ratio, saysSomething } from './statistics.ts';
import { NAMES, VARIANTS } from './variants.ts';

export interface PageReport extends Found {
  /** When, and how many rounds. */
  at: string;
  runsEach: number;
  quick: boolean;
  browser: string;
  titles: Record<string, string>;
  judged: Judged[];
}

const interval = ({ low, high }: Estimate): string => `${number(low)} to ${number(high)}`;

const MARKS = {
  pass: 'pass',
  fail: '**fail**',
  inconclusive: 'inconclusive',
  silent: 'says nothing: see the control',
};

const budgetTable = ({ judged, titles }: Pick<PageReport, 'judged' | 'titles'>): string =>
  table(
    ['page', 'what', 'budget', 'found', '95 %', 'verdict'],
    judged.map(({ page, what, unit, budget, estimate, verdict }) => [
      titles[page] ?? page,
      what,
      `≤ ${number(budget)} ${unit}`.trim(),
      `${number(estimate.value)} ${unit}`.trim(),
      interval(estimate),
      MARKS[verdict],
    ]),
  );

/** Medians of one page, a line a variant. */
const pageTable = (runs: Found['runs'][string]): string => {
  const bare = runs.cpu.bare ?? [];
  return table(
    [
      '',
      'CPU, ms',
      '× bare',
      '95 %',
      'script',
      'style',
      'layout',
      'long tasks',
      'click',
      'heap, MB',
      'marks',
    ],
    VARIANTS.flatMap((variant) => {
      const cpu = runs.cpu[variant];
      if (!cpu) return [];
      const times = ratio(cpu, bare);
      const of = (measure: keyof typeof runs) => number(median(runs[measure][variant] ?? []));
      return [
        [
          NAMES[variant],
          ...[number(median(cpu)), number(times.value), interval(times)],
          ...[of('scriptCpu'), of('styleCpu'), of('layoutCpu'), of('longTasks')],
          ...[of('interaction'), of('heapMB'), of('marks')],
        ],
      ];
    }),
  );
};

/** What pages that differ only in length pay; empty when none was visited. */
const growthTable = ({ runs, titles }: Pick<PageReport, 'runs' | 'titles'>): string => {
  const rows = Object.entries(runs).flatMap(([page, { cpu }]) => {
    const { ours, bare } = cpu;
    if (!page.startsWith('growth-') || !ours || !bare) return [];
    const added = difference(ours, bare);
    return [[titles[page] ?? page, number(median(bare)), number(added.value), interval(added)]];
  });
  return rows.length === 0 ? '' : table(['growth', 'bare, ms', 'added, ms', '95 %'], rows);
};

/** The whole report in Markdown. */
export const reportOf = (report: PageReport): string => {
  const { runs, titles, at, runsEach, quick, browser, latency } = report;
  const how = quick ? 'A quick run: too few rounds to conclude from.' : `${runsEach} rounds.`;
  const pages = Object.entries(runs).map(([page, of]) => {
    const { empty = [], bare = [] } = of.cpu;
    const silent = saysSomething(ratio(empty, bare)) ? '' : '\n\n**This run says nothing of this page.**';
    return `### ${titles[page] ?? page}\n\n${pageTable(of)}${silent}`;
  });
  const ms = (values: readonly number[]) => `${number(median(values))} ms (${values.map(number).join(', ')})`;
  return [
    `${at.slice(0, 10)}, ${browser}. ${how}`,
    budgetTable(report),
    `250 marks: warm worker ${ms(latency.warm)}; cold worker ${ms(latency.cold)}.`,
    growthTable(report),
    ...pages,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
