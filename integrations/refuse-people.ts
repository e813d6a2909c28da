/** Rules never name a person: viewers would see different numbers, and people are not the measure. */
import type { Query } from '#utils/okr/model/link.ts';
import { TRACKERS } from './registry.ts';

/**
 * The word of a rule that names a person, null when none does. A site's own user fields are known only to
 * the site: they are refused when the rule is asked.
 */
export const personNamedBy = (query: Query): string | null => {
  for (const { namedPerson } of TRACKERS) {
    const person = namedPerson?.(query) ?? null;
    if (person !== null) return person;
  }
  return null;
};
