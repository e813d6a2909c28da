import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { quote } from '../jql.ts';

/** Only digits: an id goes into a query as it is. */
export const isId = (id: string): boolean => /^\d{1,19}$/.test(id);

// Without spaces: a hundred ids in an address are a hundred spaces.
export const idsJql = (ids: readonly string[]): string => `id in (${ids.join(',')}) ORDER BY id ASC`;

/** Issues by key; asked with `strict`, one that is unknown makes Jira refuse them all. */
export const keysJql = (keys: readonly string[]): string => `key in (${keys.map(quote).join(',')})`;

/**
 * What stands one level below these: sub-tasks by their parent's id, and by its key whatever names it in one
 * of `links` (`cf[10006]`: the epic link, the parent link). Epic links are documented for keys.
 */
export const childrenClause = (parents: readonly IssueRef[], links: readonly string[]): string => {
  const keys = parents.map(({ key }) => quote(key)).join(',');
  const clauses = [
    `parent in (${parents.map(({ id }) => id).join(',')})`,
    ...links.map((link) => `${link} in (${keys})`),
  ];
  return clauses.join(' OR ');
};

/** The same in an order that stays while pages are read. */
export const childrenJql = (parents: readonly IssueRef[], links: readonly string[]): string =>
  `${childrenClause(parents, links)} ORDER BY created ASC, key ASC`;
