import type { TeamDocument } from '#utils/okr/model/document.ts';
import { KeyResultId } from '#utils/okr/model/ids.ts';
import { linkId } from '#utils/okr/model/link.ts';
import type { FieldRef, IssueRef } from '#utils/okr/model/tracker-ref.ts';
import type { z } from '#utils/zod.ts';
import { addDays } from './calendar.ts';
import { FIELD_IDS, type FieldName } from './field-ids.ts';
import { SITES } from './sites.ts';
import type { SimIssue } from './types.ts';

export type Doc = z.input<typeof TeamDocument>;
export type KeyResultDoc = Doc['keyResults'][number];
export type Measure = KeyResultDoc['measure'];
export type Query = Doc['rules'][number]['query'];

/** What a document is written from: the tickets, and the days it may speak of. */
export interface Ground {
  issues: SimIssue[];
  cycle: { id: string; name: string; starts: string; ends: string };
  until: string;
}

export const MANUAL: Measure = { kind: 'manual' };

export const fromIssues = (
  aggregate: Extract<Measure, { kind: 'issues' }>['aggregate'],
  window: 'whole' | 'created-in-cycle' | 'finished-in-cycle',
): Measure => ({ kind: 'issues', aggregate, window: { kind: window }, inherit: true });

export const field = (name: FieldName): FieldRef => ({
  tracker: 'jira-cloud',
  site: SITES.jira.cloudId,
  id: FIELD_IDS[name],
  name,
});

export const refOf = (issue: SimIssue): IssueRef =>
  issue.tracker === 'jira'
    ? { tracker: 'jira-cloud', site: SITES.jira.cloudId, id: issue.id, key: issue.key }
    : { tracker: 'linear', site: SITES.linear.organisationId, id: issue.id, key: issue.key };

/** The ticket of that title; the titles of the strands are unique. */
export const titled = (ground: Ground, title: string): IssueRef => {
  const issue = ground.issues.find((candidate) => candidate.title === title);
  if (!issue) throw new Error(`No ticket is called "${title}".`);
  return refOf(issue);
};

export const jql = (text: string): Query => ({
  kind: 'jql',
  tracker: 'jira-cloud',
  site: SITES.jira.cloudId,
  jql: text,
});

export const jiraLabel = (label: string): Query => ({
  kind: 'label',
  tracker: 'jira-cloud',
  site: SITES.jira.cloudId,
  label,
});

export const linearLabel = (label: string): Query => ({
  kind: 'label',
  tracker: 'linear',
  site: SITES.linear.organisationId,
  label,
});

export const linearFilter = (team: string, label: string): Query => ({
  kind: 'linear-filter',
  tracker: 'linear',
  site: SITES.linear.organisationId,
  filter: { team: { key: { eq: team } }, labels: { name: { eq: label } } },
});

export const rules = (keyResult: string, ...queries: Query[]): Doc['rules'] =>
  queries.map((query, i) => ({ id: `${keyResult}-rule-${i + 1}`, keyResult, query }));

export const links = (
  keyResult: string,
  refs: IssueRef[],
  effect: Doc['links'][number]['effect'] = 'contributes',
): Doc['links'] =>
  refs.map((issue) => ({
    id: linkId(KeyResultId.parse(keyResult), issue),
    keyResult,
    issue,
    effect,
    share: null,
  }));

type CheckIn = Doc['checkIns'][number];
export type Said = Partial<Pick<CheckIn, 'status' | 'confidence' | 'note' | 'wayBack'>>;

/** One check-in each Monday since the cycle began; `said` goes with the last one. */
export const weekly = (ground: Ground, keyResult: string, values: number[], said: Said = {}): CheckIn[] => {
  const mondays = values
    .map((value, week) => ({ value, week, day: addDays(ground.cycle.starts, week * 7) }))
    .filter(({ day }) => day <= ground.until);
  return mondays.map(({ value, week, day }, i) => ({
    id: `${keyResult}-check-in-${week + 1}`,
    keyResult,
    at: `${day}T09:30:00.000Z`,
    value,
    confidence: null,
    status: null,
    note: '',
    wayBack: '',
    source: 'person',
    ...(i === mondays.length - 1 ? said : {}),
  }));
};
