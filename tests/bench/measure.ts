/**
 * How long measuring takes, and how it grows: `npm run bench:measure`. Milliseconds of CPU, reported and
 * never asserted: `whole` reads a team anew, `change` tells a reader of one ticket; each with and without the
 * forecasts, which the measures do not need. With `--quick` fewer tickets, with `--write` the figures go into
 * docs/performance.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addDays } from '#utils/okr/calendar.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { TeamInput } from '#utils/okr/team-parts.ts';
import { createTeamReader } from '#utils/okr/team-reader.ts';
import { readTeam } from '#utils/okr/team-view.ts';
import { number, table, writeFigures } from './figures.ts';
import { measuredTeam, ticket } from './measured-team.ts';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});
const SIZES = options.quick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const WHOLE_RUNS = 12;
const CHANGES = 80;
const WARM_UP = 20;

/** Milliseconds of this thread's own CPU: other work on the machine does not count. */
const timed = (work: () => unknown): number => {
  const from = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1000;
};

const at = (share: number, times: number[]): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

/** Each of another day, so that no forecast is remembered from the one before. */
const whole = (input: TeamInput, forecasts: boolean): number[] =>
  Array.from({ length: WHOLE_RUNS }, (_, i) =>
    timed(() => readTeam({ ...input, forecasts, now: `${addDays('2026-11-20', i)}T12:00:00Z` })),
  );

/** One ticket after another is finished: their mean, for the clock of a thread moves in steps of milliseconds. */
const change = (input: TeamInput, forecasts: boolean): number => {
  const reader = createTeamReader({ ...input, forecasts });
  const one = (i: number): void => {
    const n = (i * 7919) % input.facts.size;
    const over = { category: 'done', finished: '2026-11-20T10:00:00.000Z', title: `Changed ${i}` } as const;
    const changed = ticket(n, over);
    reader.update(new Map([[issueUid(changed.ref), changed]]), input.now);
  };
  for (let i = 0; i < WARM_UP; i += 1) one(i);
  const all = timed(() => {
    for (let i = WARM_UP; i < WARM_UP + CHANGES; i += 1) one(i);
  });
  return all / CHANGES;
};

const bench = (facts: number) => {
  const empty = heap();
  const input = measuredTeam(facts);
  const withFacts = heap();
  const measured = whole(input, false);
  const forecast = whole(input, true);
  const changeMeasured = change(input, false);
  const changeForecast = change(input, true);
  const before = heap();
  const reader = createTeamReader(input);
  const withReader = heap();
  return {
    facts,
    keyResults: reader.reading().view.objectives.flatMap(({ keyResults }) => keyResults).length,
    wholeFirst: measured[0] ?? 0,
    whole: at(0.5, measured),
    wholeForecast: at(0.5, forecast),
    change: changeMeasured,
    changeForecast,
    factsMB: (withFacts - empty) / 1e6,
    readerMB: (withReader - before) / 1e6,
  };
};

const rows = SIZES.map(bench);
mkdirSync('bench-output', { recursive: true });
writeFileSync('bench-output/measure.json', `${JSON.stringify(rows, null, 2)}\n`);

/** How many times as much for ten times the tickets. */
const growth = (row: (typeof rows)[number], n: number, of: 'whole' | 'change' | 'readerMB'): string => {
  const before = rows[n - 1];
  return before ? `${number(row[of])} (${number(row[of] / before[of])} ×)` : number(row[of]);
};
const figures = table(
  ['tickets', 'whole, ms', 'with forecasts', 'one change, ms', 'with forecasts', 'facts, MB', 'reader, MB'],
  rows.map((row, n) => [
    ...[row.facts.toLocaleString('en'), growth(row, n, 'whole'), number(row.wholeForecast)],
    ...[growth(row, n, 'change'), number(row.changeForecast)],
    ...[number(row.factsMB), growth(row, n, 'readerMB')],
  ]),
);
console.log(figures);
if (options.write)
  writeFigures('figures of measuring', `${new Date().toISOString().slice(0, 10)}\n\n${figures}`);
