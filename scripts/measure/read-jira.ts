/** Jira's raw answers as facts, by the product's own readers. */
import { toFacts } from '#integrations/jira/facts.ts';
import { numericFields } from '#integrations/jira/fields.ts';
import {
  type ChangeHistory,
  categoryOfKey,
  JiraStatus,
  ChangeHistory as RawHistory,
  statusCategories,
  withHistory,
} from '#integrations/jira/history.ts';
import { JiraIssue } from '#integrations/jira/schemas.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import { z } from '#utils/zod.ts';
import type { Options } from './options.ts';
import { readChangelogs } from './read-changelog.ts';
import { checked, isRecord, pagesOf, readJson, refuse } from './refusal.ts';

export interface Read {
  facts: IssueFacts[];
  /** Ids of issues that were asked for and did not come. */
  hidden: string[];
  warnings: string[];
}

interface RawIssue {
  raw: Record<string, unknown>;
  file: string;
  at: string;
}

interface Answers {
  issues: RawIssue[];
  hidden: string[];
  /** The estimate field by the answers' own `schema` and `names`; undefined where they do not tell. */
  estimate: string | undefined;
}

export const readJira = (options: Options): Read => {
  const { issues, hidden, estimate } = readAnswers(options.jira);
  const categories = statusCategories([
    ...readStatuses(options.statuses),
    ...issues.flatMap(({ raw }) => statusesIn(raw)),
  ]);
  const changelogs = readChangelogs(options.changelog);
  const warnings: string[] = [];
  const facts = issues.map((issue) => {
    const read = factsOf(issue, options.estimate ?? estimate ?? null);
    if (read.title === '')
      warnings.push(`${issue.file}: ${issue.at}.fields.summary: It is missing; no title is shown.`);
    const histories = historyOf(issue, read, changelogs);
    if (!histories) return read;
    const reading = withHistory(read, histories, categories);
    if (reading.unknown.length > 0)
      warnings.push(
        `${read.ref.key}: its history is not used: no category is known of status ${reading.unknown.join(', ')}; name them with --statuses.`,
      );
    if (reading.incomplete)
      warnings.push(
        `${read.ref.key}: its history is not used: it does not lead from creation to its status.`,
      );
    return reading.facts;
  });
  return { facts, hidden, warnings };
};

const readAnswers = (files: readonly string[]): Answers => {
  const answers: Answers = { issues: [], hidden: [], estimate: undefined };
  for (const file of files)
    for (const { page, at } of pagesOf(readJson(file))) {
      const issues = isRecord(page) ? page.issues : undefined;
      const field = [at, 'issues'].filter(Boolean).join('.');
      if (!isRecord(page) || issues === undefined) return refuse(file, field, 'It is missing.');
      for (const [i, raw] of checked(
        z.array(z.record(z.string(), z.unknown())),
        issues,
        file,
        field,
      ).entries())
        answers.issues.push({ raw, file, at: `${field}.${i}` });
      answers.hidden.push(...hiddenIn(page));
      answers.estimate ??= estimateIn(page);
    }
  return answers;
};

const IssueErrors = z.array(z.object({ id: z.string() }));

const hiddenIn = (page: Record<string, unknown>): string[] =>
  (IssueErrors.safeParse(page.issueErrors).data ?? []).map(({ id }) => id);

const FieldSchemas = z.record(z.string(), z.object({ type: z.string(), custom: z.string().optional() }));
const FieldNames = z.record(z.string(), z.string());

/** Answers that were asked for with `expand=names,schema` say which fields are numbers and what they are called. */
const estimateIn = ({ schema, names }: Record<string, unknown>): string | undefined => {
  const schemas = FieldSchemas.safeParse(schema).data ?? {};
  const called = FieldNames.safeParse(names).data ?? {};
  const fields = Object.entries(schemas).map(([id, type]) => ({
    id,
    name: called[id] ?? id,
    custom: true,
    schema: type,
  }));
  const first = numericFields(fields, { tracker: 'jira-cloud', site: '' })[0];
  return first?.estimate ? first.id : undefined;
};

const readStatuses = (files: readonly string[]): JiraStatus[] =>
  files.flatMap((file) => checked(z.array(JiraStatus), readJson(file), file));

/** Every status that stands anywhere in an issue: its own, its parent's, those of children and links. */
const statusesIn = (value: unknown): JiraStatus[] => {
  if (typeof value !== 'object' || value === null) return [];
  const status = JiraStatus.safeParse(value);
  return status.success ? [status.data] : Object.values(value).flatMap(statusesIn);
};

const factsOf = ({ raw, file, at }: RawIssue, estimate: string | null): IssueFacts => {
  const issue = checked(JiraIssue, titled(raw), file, at);
  const { key } = issue.fields.status.statusCategory;
  if (categoryOfKey(key) === null)
    refuse(file, `${at}.fields.status.statusCategory.key`, `${key} is no category that Jira documents.`);
  if (estimate !== null && typeof issue.fields[estimate] === 'string')
    refuse(file, `${at}.fields.${estimate}`, 'An estimate is a number.');
  const numbers = Object.keys(issue.fields).filter((id) => id.startsWith('customfield_') && id !== estimate);
  const base = originOf(raw.self);
  const want = { numbers: estimate === null ? numbers : [...numbers, estimate], estimate, history: false };
  return toFacts(issue, { tracker: 'jira-cloud', site: base, base, want });
};

/** A title is read by people alone: an answer that was asked for without one is no less right. */
const titled = (raw: Record<string, unknown>): Record<string, unknown> =>
  isRecord(raw.fields) ? { ...raw, fields: { summary: '', ...raw.fields } } : raw;

const originOf = (self: unknown): string =>
  typeof self === 'string' && /^https?:\/\/[^/]+\//.test(self)
    ? new URL(self).origin
    : 'https://jira.invalid';

/** Null when it was not sent whole. */
const historyOf = (
  issue: RawIssue,
  { ref, created }: IssueFacts,
  { of, cutOff, all }: ReturnType<typeof readChangelogs>,
): ChangeHistory[] | null => {
  const names = [ref.id, ref.key];
  if (names.some((name) => cutOff.has(name))) return null;
  const sent = names.map((name) => of.get(name)).find((histories) => histories !== undefined);
  return sent ?? expandedIn(issue) ?? (all && wasNeverMoved(issue, created) ? [] : null);
};

const Expanded = z.object({ total: z.number().int().optional(), histories: z.array(RawHistory) });

/** `expand=changelog` cuts a long history off, and says how long it is. */
const expandedIn = ({ raw, file, at }: RawIssue): ChangeHistory[] | null => {
  if (raw.changelog === undefined) return null;
  const { total, histories } = checked(Expanded, raw.changelog, file, `${at}.changelog`);
  return total !== undefined && total > histories.length ? null : histories;
};

/** Bulkfetch passes over issues without changes: then the category's date is that of the creation. */
const wasNeverMoved = ({ raw }: RawIssue, created: string): boolean => {
  const changed = JiraIssue.safeParse(raw).data?.fields.statuscategorychangedate;
  return changed ? Math.abs(Date.parse(changed) - Date.parse(created)) < 2000 : false;
};
