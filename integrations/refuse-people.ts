/** Rules never name a person: viewers would see different numbers, and people are not the measure (design 3). */
import type { Query } from '#utils/okr/model/link.ts';
import { namedPerson as namedInJql } from './jira/refuse-people.ts';
import { namedPerson as namedInFilter } from './linear/refuse-people.ts';

/**
 * The word of a rule that names a person, null when none does. A site's own user fields are known only to
 * the site: they are refused when the rule is asked.
 */
export const personNamedBy = (query: Query): string | null => {
  if (query.kind === 'jql') return namedInJql(query.jql);
  return query.kind === 'linear-filter' ? namedInFilter(query.filter) : null;
};
