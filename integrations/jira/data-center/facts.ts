import type { IssueFacts } from '#utils/measure/facts.ts';
import { z } from '#utils/zod.ts';
import { checked } from '../../http/shape.ts';
import type { FieldSet } from '../../tracker.ts';
import { fieldsFor, toFacts } from '../facts.ts';
import { isKey } from '../queries.ts';
import { JiraIssue } from '../schemas.ts';
import { linkedParent } from './parent-fields.ts';
import { keysJql } from './queries.ts';
import { IssueNames } from './schemas.ts';
import { searchPages } from './search.ts';
import type { DataCenterSource } from './source.ts';

const Issues = z.array(JiraIssue);

/** What to ask for, the fields that name a parent included. */
export const wantedFields = async (
  source: DataCenterSource,
  want: FieldSet,
  signal: AbortSignal,
): Promise<string[]> =>
  fieldsFor(want, await source.parentFields(signal)).filter((field) => field !== 'statuscategorychangedate');

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
  return issues.map((issue, n) => {
    const facts = toFacts(issue, {
      ...{ tracker: 'jira-dc', want, cancelled: source.cancelled },
      ...source.place,
    });
    return { ...facts, parent: facts.parent ?? named(source, parents[n] ?? null) };
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
