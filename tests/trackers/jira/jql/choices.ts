import type { JiraIssue } from '../state/model.ts';
import { sprintOf } from '../state/sprints.ts';
import { CATEGORIES, ISSUE_TYPES, resolutionOf, STATUSES } from '../state/workflow.ts';
import { findIssue, projectOf, type World } from '../state/world.ts';
import { JqlError } from './lex.ts';

/** A field that holds none, one or several of a set of things, each known by an id. */
export interface Choice {
  /** What the ticket has. */
  has(issue: JiraIssue): string[];
  /** The ids that a value names; throws when the site knows no such thing. */
  named(value: string, field: string): string[];
}

const unknown = (value: string, field: string) =>
  new JqlError(`The value '${value}' does not exist for the field '${field}'.`);

const some = (ids: string[], value: string, field: string): string[] => {
  if (!ids.length) throw unknown(value, field);
  return ids;
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Those fields, by their names in queries, lower case. */
export const choices = (world: World): Record<string, Choice> => {
  const issueNamed = (value: string, field: string): string[] => {
    const found = findIssue(world, value);
    if (found) return [found.id];
    throw new JqlError(
      /^\d+$/.test(value)
        ? `A value with ID '${value}' does not exist for the field '${field}'.`
        : `An issue with key '${value}' does not exist for field '${field}'.`,
    );
  };
  const key: Choice = { has: (issue) => [issue.id], named: issueNamed };
  const type: Choice = {
    has: (issue) => [issue.type.id],
    named: (value, field) =>
      some(
        ISSUE_TYPES.filter((one) => one.id === value || same(one.name, value)).map((one) => one.id),
        value,
        field,
      ),
  };
  return {
    key,
    id: key,
    issue: key,
    issuekey: key,
    type,
    issuetype: type,
    parent: { has: (issue) => (issue.parent ? [issue.parent] : []), named: issueNamed },
    labels: {
      has: (issue) => issue.labels.map((label) => label.toLowerCase()),
      named: (value) => [value.toLowerCase()],
    },
    sprint: {
      has: (issue) => [sprintOf(issue) ?? []].flat().map(String),
      named: (value, field) => {
        const number = Number(/^(?:Sprint )?(\d+)$/i.exec(value)?.[1]);
        if (Number.isInteger(number)) return [String(number)];
        throw unknown(value, field);
      },
    },
    project: {
      has: (issue) => [projectOf(world, issue).id],
      named: (value, field) =>
        some(
          world.projects
            .filter((one) => one.id === value || same(one.key, value) || same(one.name, value))
            .map((one) => one.id),
          value,
          field,
        ),
    },
    status: {
      has: (issue) => [issue.status.id],
      named: (value, field) =>
        some(
          STATUSES.filter((one) => one.id === value || same(one.name, value)).map((one) => one.id),
          value,
          field,
        ),
    },
    statuscategory: {
      has: (issue) => [issue.status.category.key],
      named: (value, field) =>
        some(
          CATEGORIES.filter(
            (one) => String(one.id) === value || same(one.name, value) || one.key === value,
          ).map((one) => one.key),
          value,
          field,
        ),
    },
    resolution: {
      has: (issue) => [resolutionOf(issue.status)?.name.toLowerCase() ?? []].flat(),
      named: (value) => (same(value, 'unresolved') ? [] : [value.toLowerCase()]),
    },
  };
};
