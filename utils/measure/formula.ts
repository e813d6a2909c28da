/** Formulae in words: message keys (`formula_*`) with their substitutions. */
import { formatNumber } from '#utils/okr/format.ts';
import { listed } from '#utils/okr/listed.ts';
import { sayCount, type Words } from '#utils/okr/words.ts';
import type { Aggregated } from './aggregate.ts';
import type { Explanation } from './explanation.ts';
import type { Aggregate, Measure, Statistic, Window } from './measure.ts';
import type { Weighed } from './share-done.ts';

type Formula = Explanation['formula'];
type IssueMeasure = Extract<Measure, { kind: 'issues' }>;
type Outcome = Pick<Aggregated<Weighed>, 'assumedEstimate' | 'counted' | 'tooFewFor'>;

/** What was computed over which tickets, e.g. `mean of p99 measured, tickets finished in the last 14 days`. */
export const formulaOf = (measure: IssueMeasure, outcome: Outcome, words: Words): Formula => {
  const { aggregate: how, window } = measure;
  const tickets = windowText(window, words);
  switch (how.fn) {
    case 'count':
    case 'reopen-rate':
      return { message: `formula_${how.fn.replace('-', '_')}`, args: [tickets] };
    case 'arrivals-minus-departures':
      return { message: 'formula_net_arrivals', args: [periodText(window, words)] };
    case 'share-done':
      return shareFormula(how, outcome.assumedEstimate, tickets, words);
    case 'duration':
      return statisticFormula(how.take, durationText(how, words), tickets, outcome, words);
    default:
      return statisticFormula(how.fn, fieldNames(how.fields, words), tickets, outcome, words);
  }
};

/** What a measure takes of which tickets, whatever came of it: `85th percentile of lead time in days, …`. */
export const measureText = (measure: IssueMeasure, words: Words): string => {
  const { message, args } = formulaOf(measure, NO_OUTCOME, words);
  return words.say(message.replace(/^formula_(p\d\d|share_done_estimate_median)/, 'measure_$1'), ...args);
};

const NO_OUTCOME: Outcome = { assumedEstimate: null, counted: [], tooFewFor: null };

const shareFormula = (
  { by, missing, doingCredit }: Extract<Aggregate, { fn: 'share-done' }>,
  assumed: number | null,
  tickets: string,
  { locale }: Words,
): Formula => {
  const message = by === 'count' ? 'formula_share_done' : `formula_share_done_estimate_${missing}`;
  const args = by === 'count' ? [tickets] : [tickets, formatNumber(assumed ?? 1, locale)];
  if (!doingCredit) return { message, args };
  return { message: `${message}_credit`, args: [...args, formatNumber(doingCredit, locale)] };
};

/** Percentiles say of how many tickets they are, or that these are too few. */
const statisticFormula = (
  how: Statistic,
  what: string,
  tickets: string,
  { counted, tooFewFor }: Outcome,
  { locale }: Words,
): Formula => {
  const n = formatNumber(counted.length, locale);
  if (tooFewFor === null) return { message: `formula_${how}`, args: [what, tickets, n] };
  return { message: `formula_${how}_too_few`, args: [what, tickets, n, formatNumber(tooFewFor, locale)] };
};

/** `cycle time in working days`. */
const durationText = ({ of, time, unit }: Extract<Aggregate, { fn: 'duration' }>, words: Words): string =>
  words.say(`formula_in_${time}_${unit}`, words.say(`formula_duration_${of}`));

const windowText = (window: Window, words: Words): string => {
  switch (window.kind) {
    case 'whole':
      return words.say('formula_window_whole');
    case 'created-in-cycle':
      return words.say('formula_window_created');
    case 'finished-in-cycle':
      return words.say('formula_window_finished');
    case 'rolling':
      return sayCount(words, 'formula_window_rolling', window.days, window.days);
  }
};

const periodText = (window: Window, words: Words): string => {
  if (window.kind === 'whole') return words.say('formula_period_whole');
  if (window.kind !== 'rolling') return words.say('formula_period_cycle');
  return sayCount(words, 'formula_period_rolling', window.days, window.days);
};

/** Each ticket has one of them, whichever its site calls it. */
const fieldNames = (fields: Extract<Aggregate, { fn: Statistic }>['fields'], { locale }: Words): string =>
  listed([...new Set(fields.map(({ name, id }) => name || id))], locale, 'or');
