import type { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import { finite } from '#utils/okr/numbers.ts';
import type { Absent } from './duration.ts';
import type { IssueFacts } from './facts.ts';

/**
 * Reads a number from a ticket. A field has another id on every site; of several named for one site the first
 * that is filled counts.
 */
export const fieldReader = (fields: readonly FieldRef[]): ((facts: IssueFacts) => number | Absent) => {
  const idsAt = ({ tracker, site }: IssueFacts['ref']): string[] =>
    fields.filter((field) => field.site === site && field.tracker === tracker).map(({ id }) => id);
  let last: { tracker: string; site: string; ids: string[] } = { tracker: '', site: '', ids: [] };
  return ({ ref, numbers }) => {
    // Most tickets lie where the one before did.
    if (ref.site !== last.site || ref.tracker !== last.tracker)
      last = { tracker: ref.tracker, site: ref.site, ids: idsAt(ref) };
    for (const id of last.ids) {
      const value = finite(numbers[id]);
      if (value !== null) return value;
    }
    return 'no-value';
  };
};
