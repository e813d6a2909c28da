import type { Filter } from './queries.ts';

/**
 * Every name under which an `IssueFilter` leads to a user, to any depth (a test derives the same list from
 * Linear's schema). A rule that names a person is refused: viewers would see different numbers, and people
 * are not the measure.
 */
export const PERSON_FILTERS: ReadonlySet<string> = new Set([
  'assignee',
  'creator',
  'delegate',
  'lead',
  'members',
  'owner',
  'owners',
  'sharedWith',
  'snoozedBy',
  'subscribers',
  'suggestedUser',
  'user',
  'users',
]);

/** The name in a filter that leads to a person, or null. Values are no names: a label may be called `lead`. */
export const namedPerson = (filter: Filter[string]): string | null => {
  if (typeof filter !== 'object' || filter === null) return null;
  const parts = Array.isArray(filter) ? filter.map((part) => ['', part] as const) : Object.entries(filter);
  for (const [name, part] of parts) {
    const found = PERSON_FILTERS.has(name) ? name : namedPerson(part);
    if (found !== null) return found;
  }
  return null;
};
