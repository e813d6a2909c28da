/** Facts as the command prints them, and reads them again. */
import { IssueFacts, StatusCategory } from '#utils/measure/facts.ts';
import { Instant } from '#utils/okr/model/ids.ts';
import { z } from '#utils/zod.ts';
import { checked, isRecord, readJson, refuse } from './refusal.ts';

const name = z.union([z.string(), z.object({ key: z.string() }).transform(({ key }) => key)]);

/** One ticket a line of a spreadsheet: parent and project by their keys. */
const PrintedFacts = z.object({
  key: z.string().min(1).max(100),
  title: z.string().default(''),
  type: z.string().default(''),
  category: StatusCategory,
  created: Instant,
  started: Instant.nullable().default(null),
  finished: Instant.nullable().default(null),
  /** First done; read where it is known, for the time to restore. */
  restored: Instant.nullable().optional(),
  reopened: z.number().int().min(0).optional(),
  /** Whether started, restored and reopened rest on the whole history; where it is not said, they do. */
  history: z.boolean().default(true),
  estimate: z.number().nullable().default(null),
  numbers: z.record(z.string(), z.number()).default({}),
  labels: z.array(z.string()).default([]),
  parent: name.nullable().default(null),
  project: name.nullable().default(null),
  updated: Instant.optional(),
});
export type PrintedFacts = z.infer<typeof PrintedFacts>;

export const printFacts = ({ ref, title, type, category, created, ...rest }: IssueFacts): PrintedFacts => ({
  key: ref.key,
  title,
  type,
  category,
  created,
  started: rest.started,
  finished: rest.finished,
  ...(rest.restored === undefined ? {} : { restored: rest.restored }),
  reopened: rest.reopened,
  history: rest.history ?? false,
  estimate: rest.estimate,
  numbers: rest.numbers,
  labels: rest.labels,
  parent: rest.parent?.key ?? null,
  project: rest.project.key,
  updated: rest.updated,
});

/** `{"facts":[…]}` or the list alone; printed ones, or the product's own with a `ref`. */
export const readFacts = (files: readonly string[]): IssueFacts[] =>
  files.flatMap((file) => {
    const json = readJson(file);
    const inside = isRecord(json) && 'facts' in json;
    const list = inside ? json.facts : json;
    if (!Array.isArray(list)) return refuse(file, inside ? 'facts' : '(all)', 'It is no list of facts.');
    return list.map((one: unknown, i) => {
      const at = inside ? `facts.${i}` : String(i);
      if (isRecord(one) && 'ref' in one) return checked(IssueFacts, one, file, at);
      return unprinted(checked(PrintedFacts, one, file, at), file, at);
    });
  });

const unprinted = (
  { key, restored, history, ...rest }: PrintedFacts,
  file: string,
  at: string,
): IssueFacts => {
  if (rest.category === 'done' && rest.finished === null)
    refuse(file, `${at}.finished`, 'What is done was finished at some time.');
  return {
    ref: { tracker: 'jira-cloud', site: 'file', id: key, key },
    url: `https://jira.invalid/browse/${encodeURIComponent(key)}`,
    status: '',
    ...rest,
    reopened: rest.reopened ?? 0,
    history: history && rest.reopened !== undefined,
    ...(restored === undefined ? {} : { restored }),
    parent: rest.parent === null ? null : { id: rest.parent, key: rest.parent },
    project: { id: rest.project ?? '', key: rest.project ?? '', name: rest.project ?? '' },
    updated: rest.updated ?? rest.finished ?? rest.created,
  };
};
