import { type Choice, choices } from '../jira/jql/choices.ts';
import type { Dialect } from '../jira/jql/terms.ts';
import type { World } from '../jira/state/world.ts';
import { EPIC_LINK, PARENT_LINK, parentFieldOf } from './fields.ts';

/** Parents as Data Center asks for them: by three fields, where Cloud has one. */
const parentChoices = (world: World): Record<string, Choice> => {
  const all = choices(world);
  const named: Choice['named'] = (value, field) => all.key?.named(value, field) ?? [];
  const by = (field: string): Choice => ({
    has: (issue) => (issue.parent !== null && parentFieldOf(issue) === field ? [issue.parent] : []),
    named,
  });
  const clause = (field: string): string => `cf[${field.slice('customfield_'.length)}]`;
  return {
    ...all,
    parent: by('parent'),
    'epic link': by(EPIC_LINK),
    [clause(EPIC_LINK)]: by(EPIC_LINK),
    'parent link': by(PARENT_LINK),
    [clause(PARENT_LINK)]: by(PARENT_LINK),
  };
};

/** `validateQuery=false` finds what there is; otherwise a value that does not exist refuses the query. */
export const dataCenterJql = (validate: boolean): Dialect => ({
  choices: parentChoices,
  lenient: !validate,
  unbounded: true,
});
