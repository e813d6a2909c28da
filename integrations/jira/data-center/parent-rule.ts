import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { checked } from '../../http/shape.ts';
import { clauseName } from './parent-fields.ts';
import { childrenClause, isId } from './queries.ts';
import { IssueNames } from './schemas.ts';
import type { DataCenterSource } from './source.ts';

/**
 * "Below this issue" as JQL: Cloud's `parent` finds an epic's issues, Data Center's only sub-tasks. Epic links
 * go by key, and a rule holds the key of the day it was made: where it was not seen lately, the issue is asked
 * for what it is called now. Throws `not-found` when it is absent or hidden.
 */
export const parentRestriction = async (
  source: DataCenterSource,
  issue: IssueRef,
  signal: AbortSignal,
): Promise<string> => {
  const { transport, ids } = source;
  if (!isId(issue.id)) throw transport.error({ code: 'not-found' });
  const key = ids.get(issue.key) === issue.id ? issue.key : await currentKey(source, issue.id, signal);
  const links = (await source.parentFields(signal)).map(clauseName);
  return childrenClause([{ ...issue, key }], links);
};

const currentKey = async (
  { transport, ids }: DataCenterSource,
  id: string,
  signal: AbortSignal,
): Promise<string> => {
  const path = `/rest/api/2/issue/${id}`;
  const { body } = await transport.send({ path, query: { fields: 'key' }, signal });
  const { key } = checked(transport, IssueNames, body);
  ids.set(key, id);
  return key;
};
