import type { Query } from '#utils/okr/model/link.ts';
import { quote, withoutOrder } from './jql.ts';

/** What a rule asks for, as JQL without an order; null when it is written for another tracker. */
export const restriction = (query: Query): string | null => {
  switch (query.kind) {
    case 'jql':
      return withoutOrder(query.jql);
    case 'label':
      return `labels = ${quote(query.label)}`;
    case 'parent':
      return `parent = ${quote(query.issue.id)}`;
    case 'project':
      return `project = ${quote(query.project)}`;
    case 'sprint':
      return `sprint = ${/^\d{1,19}$/.test(query.sprint) ? query.sprint : quote(query.sprint)}`;
    case 'linear-filter':
      return null;
  }
};

/**
 * The whole query. `since` is written as milliseconds since the epoch: a date literal would mean the
 * account's own time zone and a whole minute (JQL takes the number; airbyte #48395, 2024-11). The oldest
 * come first, so that what is created while we read does not move the pages.
 */
export const jqlFor = (restriction: string, since: string | null): string => {
  const changed = since === null ? '' : ` AND updated >= ${Date.parse(since)}`;
  return `(${restriction})${changed} ORDER BY created ASC, key ASC`;
};

/** What changed in these projects, by their ids; see `jqlFor`. */
export const changedJql = (projects: readonly string[], since: string): string =>
  jqlFor(`project in (${projects.filter((id) => /^\d{1,19}$/.test(id)).join(', ')})`, since);

/** Issues by id, in an order that stays while pages are read. */
export const idsJql = (ids: readonly string[]): string => `id in (${ids.join(', ')}) ORDER BY id ASC`;

/** What stands one level below these, by the parents’ ids. */
export const childrenJql = (ids: readonly string[]): string =>
  `parent in (${ids.join(', ')}) ORDER BY created ASC, key ASC`;

/** Words of a search, each to be found, the last one perhaps not yet typed to its end; null when there are none. */
export const searchJql = (text: string): string | null => {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 8) ?? [];
  if (words.length === 0) return null;
  const clauses = words.map((word, n) => `summary ~ ${quote(n === words.length - 1 ? `${word}*` : word)}`);
  return `${clauses.join(' AND ')} ORDER BY updated DESC`;
};

/** Whether a text has the form of a key; a project’s own rules may be stricter. */
export const isKey = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_]*-\d{1,12}$/.test(text);

/** Browsers and Jira's edge take addresses of about this length. */
const URL_MAX = 6_000;

/** The issue navigator with these issues and no others; null for none, or for more than an address can hold. */
export const listAddress = (base: string, keys: readonly string[]): string | null => {
  const url = `${base}/issues/?jql=${encodeURIComponent(`key in (${keys.map(quote).join(', ')})`)}`;
  return keys.length === 0 || url.length > URL_MAX ? null : url;
};
