import { personNamedBy } from '#integrations/refuse-people.ts';
import { Query } from '#utils/okr/model/link.ts';
import type { Edit } from '#utils/workspace/change.ts';
import { BackgroundProblem, problem } from './problems.ts';

/** Throws for a rule that names a person, before it is kept, whether it was typed or comes from a file. */
export const refusePeople = (edit: Edit, now: number): void => {
  for (const change of edit.changes) {
    if (change.kind !== 'set' || change.collection !== 'rules' || change.field !== 'query') continue;
    const query = Query.safeParse(change.value);
    if (query.success) refuseQuery(query.data, now);
  }
};

/** The same for one query, before a tracker is asked. */
export const refuseQuery = (query: Query, now: number): void => {
  const person = personNamedBy(query);
  if (person !== null) throw new BackgroundProblem(problem('names-person', now, '', person));
};
