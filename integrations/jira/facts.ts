import type { IssueFacts, StatusCategory } from '#utils/measure/facts.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import type { FieldSet } from '../tracker.ts';
import { type CancelledNames, isCancelled } from './cancelled.ts';
import type { JiraIssue } from './schemas.ts';

/** Asked for by name, always; never `*all`, never a person. */
const ALWAYS = [
  'summary',
  'issuetype',
  'status',
  'project',
  'created',
  'updated',
  'resolution',
  'resolutiondate',
  'statuscategorychangedate',
  'labels',
  'parent',
] as const;

/** The built-in fields that hold a number. Any other built-in field that a measure names is not asked for. */
const NUMERIC = new Set([
  'aggregatetimeestimate',
  'aggregatetimeoriginalestimate',
  'aggregatetimespent',
  'timeestimate',
  'timeoriginalestimate',
  'timespent',
  'workratio',
]);

const isNumeric = (id: string): boolean => /^customfield_\d+$/.test(id) || NUMERIC.has(id);

/** What to ask for: never more than the measure needs; `also` are fields that say who the parent is. */
export const fieldsFor = (want: FieldSet, also: readonly string[] = []): string[] => {
  const numbers = [...want.numbers, ...(want.estimate === null ? [] : [want.estimate])];
  return [...new Set([...ALWAYS, ...numbers.filter(isNumeric), ...also])];
};

export interface FactsContext {
  tracker: TrackerId;
  site: string;
  base: string;
  want: FieldSet;
  cancelled?: CancelledNames | undefined;
}

/** The address of an issue for people; `base` with its context path. */
export const browseUrl = (base: string, key: string): string => `${base}/browse/${encodeURIComponent(key)}`;

/**
 * An issue as facts. Times come from the issue itself, without its history, which costs a request more and
 * is read only where a measure needs it (`history.ts`). Without it,
 * `finished` is the last entry into a done category, exact while the issue is done; Data Center, which does
 * not date its categories, says when the resolution was set;
 * `started` is known only while it is in progress, and is then the last entry, not the first; Data Center
 * does not tell it;
 * `reopened` is not known, so 0.
 */
export const toFacts = (
  issue: JiraIssue,
  { tracker, site, base, want, cancelled }: FactsContext,
): IssueFacts => {
  const { fields, id, key } = issue;
  const category = categoryOf(fields, cancelled);
  const changed = fields.statuscategorychangedate ?? null;
  return {
    ref: { tracker, site, id, key },
    title: fields.summary,
    url: browseUrl(base, key),
    type: fields.issuetype.name,
    status: fields.status.name,
    category,
    created: fields.created,
    started: category === 'doing' ? changed : null,
    finished: category === 'done' ? (changed ?? fields.resolutiondate ?? null) : null,
    reopened: 0,
    estimate: want.estimate === null ? null : numberIn(fields, want.estimate),
    numbers: numbersOf(fields, want.numbers),
    labels: fields.labels ?? [],
    parent: fields.parent ? { id: fields.parent.id, key: fields.parent.key } : null,
    project: { id: fields.project.id, key: fields.project.key, name: fields.project.name },
    updated: fields.updated,
  };
};

/** By the category's key: names are translated, and every status belongs to exactly one. */
const categoryOf = (fields: JiraIssue['fields'], names?: CancelledNames): StatusCategory => {
  const { key } = fields.status.statusCategory;
  if (key === 'indeterminate') return 'doing';
  if (key !== 'done') return 'todo';
  return isCancelled(fields.status.name, fields.resolution?.name ?? null, names) ? 'cancelled' : 'done';
};

/** Only a finite number counts as one: a text, a list or a person under a custom field's id is nothing. */
const numberIn = (fields: JiraIssue['fields'], id: string): number | null => {
  const value = isNumeric(id) ? fields[id] : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

const numbersOf = (fields: JiraIssue['fields'], ids: readonly string[]): Record<string, number> => {
  const numbers: Record<string, number> = {};
  for (const id of ids) {
    const value = numberIn(fields, id);
    if (value !== null) numbers[id] = value;
  }
  return numbers;
};
