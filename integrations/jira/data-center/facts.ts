import type { IssueFacts } from '#utils/measure/facts.ts';
import { z } from '#utils/zod.ts';
import { checked } from '../../http/shape.ts';
import type { FieldSet } from '../../tracker.ts';
import { fieldsFor, toFacts } from '../facts.ts';
import { ChangeHistory, withHistory } from '../history.ts';
import { isKey } from '../queries.ts';
import { JiraIssue } from '../schemas.ts';
import { linkedParent } from './parent-fields.ts';
import { keysJql } from './queries.ts';
import { IssueNames } from './schemas.ts';
import { type Search, searchPages } from './search.ts';
import type { DataCenterSource } from './source.ts';

/** Histories come whole with an issue, since Data Center has no other way to them (tracker APIs §2). */
const Issues = z.array(
  JiraIssue.extend({ changelog: z.object({ histories: z.array(ChangeHistory) }).optional() }),
);

/** With histories an issue is some ten times as long. */
const HISTORY_PAGE = 100;

/** What to ask for: fields, those that name a parent included, and histories where they are wanted. */
export const askingFor = async (
  source: DataCenterSource,
  want: FieldSet,
  signal: AbortSignal,
): Promise<Pick<Search, 'fields' | 'expand' | 'pageSize'>> => ({
  fields: fieldsFor(want, await source.parentFields(signal)).filter(
    (field) => field !== 'statuscategorychangedate',
  ),
  ...(want.history ? { expand: ['changelog'], pageSize: HISTORY_PAGE } : {}),
});

/**
 * Issues as facts. An epic link names a key where facts hold an id: ids that were not yet seen are asked
 * for, all of a page in one request. A parent that is absent or hidden is none.
 */
export const factsOf = async (
  source: DataCenterSource,
  raw: unknown[],
  want: FieldSet,
  signal: AbortSignal,
): Promise<IssueFacts[]> => {
  const issues = checked(source.transport, Issues, raw, 'issues');
  for (const { key, id } of issues) source.ids.set(key, id);
  const parentFields = await source.parentFields(signal);
  const parents = issues.map((issue) => linkedParent(issue, parentFields));
  await learnIds(source, parents, signal);
  const categories = want.history ? await source.categories(signal) : null;
  return issues.map((issue, n) => {
    const facts = toFacts(issue, {
      ...{ tracker: 'jira-dc', want, cancelled: source.cancelled },
      ...source.place,
    });
    const placed = { ...facts, parent: facts.parent ?? named(source, parents[n] ?? null) };
    const histories = issue.changelog?.histories;
    return categories && histories ? withHistory(placed, histories, categories).facts : placed;
  });
};

const named = (source: DataCenterSource, key: string | null): IssueFacts['parent'] => {
  const id = key === null ? undefined : source.ids.get(key);
  return key === null || id === undefined ? null : { id, key };
};

const learnIds = async (
  source: DataCenterSource,
  keys: readonly (string | null)[],
  signal: AbortSignal,
): Promise<void> => {
  const unknown = new Set(
    keys.filter((key): key is string => key !== null && isKey(key) && !source.ids.has(key)),
  );
  const all = [...unknown];
  for (let from = 0; from < all.length; ) {
    const some = all.slice(from, from + source.posts.refs);
    try {
      await learn(source, some, signal);
      from += some.length;
    } catch (error) {
      if (!source.posts.refused(error)) throw error;
    }
  }
};

const learn = async (source: DataCenterSource, keys: string[], signal: AbortSignal): Promise<void> => {
  const search = { jql: keysJql(keys), fields: ['key'], strict: false, signal };
  for await (const { issues } of searchPages(source, search)) {
    for (const { id, key } of checked(source.transport, z.array(IssueNames), issues, 'issues'))
      source.ids.set(key, id);
  }
};
