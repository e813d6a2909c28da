/** Formulae in words: message keys (`formula_*`) with their substitutions. */
import { formatNumber } from '#utils/okr/format.ts';
import { sayCount, type Words } from '#utils/okr/words.ts';
import type { Explanation } from './explanation.ts';
import type { Aggregate, Measure, Window } from './measure.ts';

type Formula = Explanation['formula'];
type IssueMeasure = Extract<Measure, { kind: 'issues' }>;

/** What was computed over which tickets, e.g. `mean of p99 measured, tickets finished in the last 14 days`. */
export const formulaOf = (measure: IssueMeasure, assumedEstimate: number | null, words: Words): Formula => {
  const tickets = windowText(measure.window, words);
  const how = measure.aggregate;
  if (how.fn === 'sum' || how.fn === 'mean')
    return { message: `formula_${how.fn}`, args: [fieldNames(how), tickets] };
  if (how.fn === 'count') return { message: 'formula_count', args: [tickets] };
  if (how.by === 'count') return { message: 'formula_share_done', args: [tickets] };
  const assumed = assumedEstimate === null ? '1' : formatNumber(assumedEstimate, words.locale);
  return { message: `formula_share_done_estimate_${how.missing}`, args: [tickets, assumed] };
};

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

const fieldNames = ({ fields }: Extract<Aggregate, { fn: 'sum' | 'mean' }>): string =>
  [...new Set(fields.map(({ name, id }) => name || id))].join(', ');
