import type { Query } from '#utils/okr/model/link.ts';

/** An `IssueFilter` of Linear's API. */
export type Filter = Extract<Query, { kind: 'linear-filter' }>['filter'];

/** Whether a text has the form of Linear’s ids. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Whether a text has the form of a key, such as `ENG-7`. */
export const isIdentifier = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_]{0,19}-\d{1,9}$/.test(text);

/** A team by key, or a project by name or by the last part of its address; with a UUID either of them. */
export const placeFilter = (place: string): Filter =>
  isUuid(place)
    ? { or: [{ team: { id: { eq: place } } }, { project: { id: { eq: place } } }] }
    : {
        or: [
          { team: { key: { eqIgnoreCase: place } } },
          { project: { name: { eqIgnoreCase: place } } },
          { project: { slugId: { eq: place } } },
        ],
      };

/** A cycle by its id, its number or its name; most have only a number. */
const cycleFilter = (cycle: string): Filter => {
  if (isUuid(cycle)) return { cycle: { id: { eq: cycle } } };
  const named = { cycle: { name: { eqIgnoreCase: cycle } } };
  return /^\d{1,6}$/.test(cycle) ? { or: [{ cycle: { number: { eq: Number(cycle) } } }, named] } : named;
};

/** What a rule asks for; null when it is written for another tracker. */
export const filterOf = (query: Query): Filter | null => {
  switch (query.kind) {
    case 'linear-filter':
      return query.filter;
    case 'label':
      return { labels: { some: { name: { eqIgnoreCase: query.label } } } };
    case 'parent':
      return childrenFilter([query.issue.id]);
    case 'project':
      return placeFilter(query.project);
    case 'sprint':
      return cycleFilter(query.sprint);
    case 'jql':
      return null;
  }
};

/** With `since`, only what changed at that instant or later. */
export const changedSince = (filter: Filter, since: string | null): Filter =>
  since === null ? filter : { and: [filter, { updatedAt: { gte: since } }] };

/** A team stands for the project (`facts.ts`). */
export const teamsFilter = (ids: readonly string[]): Filter => ({ team: { id: { in: [...ids] } } });

/** UUIDs and identifiers may stand together (linear/linear#1066; measured by others, 2026). */
export const idsFilter = (ids: string[]): Filter => ({ id: { in: ids } });

/** What stands one level below issues of these ids. */
export const childrenFilter = (ids: string[]): Filter => ({ parent: { id: { in: ids } } });
