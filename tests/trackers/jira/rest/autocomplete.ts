/** Completion of queries as both kinds of Jira offer it. */
import { FIELD_IDS } from '../../quarter/field-ids.ts';
import { AutoCompleteSuggestions, JQLReferenceData } from '../schemas.ts';
import { sprintName, sprintOf } from '../state/sprints.ts';
import { CATEGORIES, ISSUE_TYPES, STATUSES } from '../state/workflow.ts';
import { visible, type World } from '../state/world.ts';
import { ok, type Route, refuse } from './answer.ts';

const EQUALITY = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const ORDER = ['=', '!=', '<', '<=', '>', '>='];
const USER = 'com.atlassian.jira.user.ApplicationUser';

const FIELDS: [value: string, operators: string[], type: string][] = [
  ['assignee', EQUALITY, USER],
  ['created', ORDER, 'java.util.Date'],
  ['creator', EQUALITY, USER],
  ['issuetype', EQUALITY, 'com.atlassian.jira.issue.issuetype.IssueType'],
  ['labels', EQUALITY, 'com.atlassian.jira.issue.label.Label'],
  ['parent', EQUALITY, 'com.atlassian.jira.issue.Issue'],
  ['project', EQUALITY, 'com.atlassian.jira.project.Project'],
  ['reporter', EQUALITY, USER],
  ['resolution', EQUALITY, 'com.atlassian.jira.issue.resolution.Resolution'],
  ['Sprint', EQUALITY, 'com.atlassian.greenhopper.sprint.Sprint'],
  ['status', EQUALITY, 'com.atlassian.jira.issue.status.Status'],
  ['statusCategory', EQUALITY, 'com.atlassian.jira.issue.status.category.StatusCategory'],
  ['summary', ['~', '!~'], 'java.lang.String'],
  ['updated', ORDER, 'java.util.Date'],
];

const FUNCTIONS: [value: string, type: string][] = [
  ['currentUser()', USER],
  ['membersOf("")', USER],
  ['endOfMonth()', 'java.util.Date'],
  ['startOfMonth()', 'java.util.Date'],
];

const fieldJson = (value: string, displayName: string, operators: string[], type: string) => ({
  ...{ value, displayName, operators, types: [type] },
  auto: 'true' as const,
  orderable: 'true' as const,
  searchable: 'true' as const,
});

export const reference: Route = ({ account }) =>
  account === null
    ? refuse(401, 'You are not authenticated. Authentication required to perform this operation.')
    : ok(JQLReferenceData, {
        visibleFieldNames: [
          ...FIELDS.map(([value, operators, type]) => fieldJson(value, value, operators, type)),
          ...Object.entries(FIELD_IDS).map(([name, id]) => ({
            ...fieldJson(`"${name}"`, `${name} - cf[${id.slice(12)}]`, ORDER, 'java.lang.Number'),
            cfid: `cf[${id.slice(12)}]`,
          })),
        ],
        visibleFunctionNames: FUNCTIONS.map(([value, type]) => ({
          value,
          displayName: value,
          types: [type],
        })),
        jqlReservedWords: ['and', 'or', 'not', 'in', 'is', 'order', 'by'],
      });

/** Values as they stand in a query, with their longer names. */
const valuesOf = (world: World, field: string): { value: string; name: string }[] => {
  const named = (names: readonly string[]) =>
    [...new Set(names)].sort().map((name) => ({ value: name, name }));
  switch (field.toLowerCase()) {
    case 'project':
      return world.projects.map(({ key, name }) => ({ value: key, name: `${name} (${key})` }));
    case 'issuetype':
      return named(ISSUE_TYPES.map(({ name }) => name));
    case 'status':
      return named(STATUSES.map(({ name }) => name));
    case 'statuscategory':
      return named(CATEGORIES.map(({ name }) => name));
    case 'labels':
      return named(visible(world).flatMap(({ labels }) => labels));
    case 'sprint':
      return [...new Set(visible(world).flatMap((issue) => sprintOf(issue) ?? []))]
        .sort((a, b) => a - b)
        .map((number) => ({ value: String(number), name: sprintName(number) }));
    default:
      return [];
  }
};

const quoted = (value: string): string => (/^[\w-]+$/.test(value) ? value : `"${value}"`);

/** The typed part is in bold, as HTML. */
const bold = (name: string, typed: string): string => {
  const text = name.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return typed !== '' && text.toLowerCase().startsWith(typed.toLowerCase())
    ? `<b>${text.slice(0, typed.length)}</b>${text.slice(typed.length)}`
    : text;
};

export const suggestions: Route = ({ world, account, request }) => {
  if (account === null)
    return refuse(401, 'You are not authenticated. Authentication required to perform this operation.');
  const { searchParams } = request.url;
  const typed = searchParams.get('fieldValue') ?? '';
  const found = valuesOf(world, searchParams.get('fieldName') ?? '').filter(({ value, name }) =>
    [value, name].some((text) => text.toLowerCase().startsWith(typed.toLowerCase())),
  );
  return ok(AutoCompleteSuggestions, {
    results: found
      .slice(0, 15)
      .map(({ value, name }) => ({ value: quoted(value), displayName: bold(name, typed) })),
  });
};
