import type { Query } from '#utils/okr/model/link.ts';
import type { Transport } from '../http/transport.ts';
import { type FieldDetails, personClauses } from './fields.ts';
import { jqlFor, restriction } from './queries.ts';
import { namedPerson } from './refuse-people.ts';

export interface RuleJql {
  (query: Query, since: string | null, signal: AbortSignal): Promise<string>;
  /** Nothing stands in front, so that the place Jira names in its error is the place on the screen. */
  asTyped(query: Query, signal: AbortSignal): Promise<string>;
}

/** A rule as JQL; throws `names-person` for one that names a person and `bad-query` for another tracker's. */
export const ruleJql = (
  transport: Transport,
  allFields: (signal: AbortSignal) => Promise<readonly FieldDetails[]>,
): RuleJql => {
  const people = rememberPeople(allFields);
  const allowed = async (query: Query, signal: AbortSignal): Promise<string> => {
    const where = restriction(query);
    if (!where) throw transport.error({ code: 'bad-query', detail: 'This rule is not for Jira.' });
    const person = query.kind === 'jql' ? namedPerson(where, await people(signal)) : null;
    if (person !== null) throw transport.error({ code: 'names-person', detail: person });
    return where;
  };
  const forRead = async (query: Query, since: string | null, signal: AbortSignal) =>
    jqlFor(await allowed(query, signal), since);
  return Object.assign(forRead, {
    asTyped: async (query: Query, signal: AbortSignal) =>
      `${await allowed(query, signal)} ORDER BY updated DESC`,
  });
};

/** Names of the site's user fields; they seldom change, so they are asked for once. A failure is not kept. */
const rememberPeople = (allFields: (signal: AbortSignal) => Promise<readonly FieldDetails[]>) => {
  let known: ReadonlySet<string> | null = null;
  return async (signal: AbortSignal): Promise<ReadonlySet<string>> => {
    known ??= personClauses(await allFields(signal));
    return known;
  };
};
