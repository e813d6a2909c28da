/** Completion of a rule in Jira's own words: its fields, operators, functions and values (both kinds of Jira). */
import type { Suggestion, Suggestions } from '#utils/messaging/rule-help.ts';
import { NO_SUGGESTIONS, type SuggestAsk } from '#utils/messaging/rule-help.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';
import { checked } from '../http/shape.ts';
import type { Transport } from '../http/transport.ts';
import type { IssueSummary } from '../tracker.ts';
import { type JqlContext, jqlContext } from './jql-context.ts';
import { isPersonName } from './refuse-people.ts';

/** `GET jql/autocompletedata`, the same on Cloud and Data Center (OpenAPI documents, read 2026-11). */
const Reference = z.object({
  visibleFieldNames: z.array(
    z.object({
      value: z.string(),
      displayName: z.string().optional(),
      operators: z.array(z.string()).default([]),
      types: z.array(z.string()).default([]),
    }),
  ),
  visibleFunctionNames: z.array(z.object({ value: z.string(), types: z.array(z.string()).default([]) })),
});
type Reference = z.infer<typeof Reference>;

const Values = z.object({
  results: z.array(z.object({ value: z.string(), displayName: z.string().optional() })).default([]),
});

interface Options {
  transport: Transport;
  /** `/rest/api/3` or `/rest/api/2`. */
  api: string;
  place: { tracker: TrackerId; site: string };
  search(text: string, signal: AbortSignal): Promise<IssueSummary[]>;
  signedIn(signal: AbortSignal): Promise<unknown>;
}

const MOST = 12;

/** What can follow in the text, as Jira itself would say; nothing that names a person. */
export const jiraSuggest = ({ transport, api, place, search, signedIn }: Options) => {
  let known: Reference | null = null;
  const reference = async (signal: AbortSignal): Promise<Reference> => {
    if (known) return known;
    const { body } = await transport.send({ path: `${api}/jql/autocompletedata`, signal });
    known = checked(transport, Reference, body);
    return known;
  };
  const values = async (fieldName: string, fieldValue: string, signal: AbortSignal) => {
    const path = `${api}/jql/autocompletedata/suggestions`;
    const { body } = await transport.send({ path, query: { fieldName, fieldValue }, signal });
    return checked(transport, Values, body).results.map(({ value, displayName }) => ({
      value,
      label: plain(displayName ?? value),
    }));
  };

  const jql = async (text: string, at: number, signal: AbortSignal): Promise<Suggestions> => {
    const context = jqlContext(text, at);
    if (context.expect === 'nothing') return NO_SUGGESTIONS;
    const known = await reference(signal);
    const inText = (options: Suggestion[]): Suggestions => ({ from: context.from, to: at, options });
    if (context.expect !== 'value') return inText(namesFor(context, known));
    const field = known.visibleFieldNames.find(({ value }) => sameName(value, context.field));
    const found = field ? await values(plainName(field.value), context.typed, signal) : [];
    const end = context.inList ? '' : ' ';
    const asValues = found.map(({ value, label }) => part(label, '', value + end));
    return inText([...asValues.slice(0, MOST), ...functionsFor(field?.types ?? [], context, known)]);
  };

  /** A rule of one field: a label, a project, a sprint. */
  const things = async (kind: 'label' | 'project' | 'sprint', text: string, signal: AbortSignal) => {
    const found = await values(kind === 'label' ? 'labels' : kind, text.trim(), signal);
    return found
      .slice(0, MOST)
      .map(({ value, label }) => whole(label, unquoted(value), queryOf(kind, value, label)));
  };

  const queryOf = (kind: 'label' | 'project' | 'sprint', value: string, label: string): Query => {
    const text = unquoted(value);
    if (kind === 'label') return { kind, ...place, label: text };
    if (kind === 'project') return { kind, ...place, project: text };
    return { kind, ...place, sprint: text, name: label };
  };

  const whole = (label: string, detail: string, query: Query): Suggestion => ({
    ...{ label, insert: label, query },
    detail: detail === label ? '' : detail,
  });

  return async ({ kind, text, at }: SuggestAsk, signal: AbortSignal): Promise<Suggestions> => {
    await signedIn(signal);
    if (kind === 'jql') return jql(text, at, signal);
    const all = (options: Suggestion[]): Suggestions => ({ from: 0, to: text.length, options });
    if (kind === 'label' || kind === 'project' || kind === 'sprint')
      return all(await things(kind, text, signal));
    if (kind !== 'parent' || text.trim() === '') return NO_SUGGESTIONS;
    const found = await search(text, signal);
    return all(
      found.slice(0, MOST).map(({ ref, title }) => whole(ref.key, title, { kind: 'parent', issue: ref })),
    );
  };
};

const part = (label: string, detail: string, insert: string): Suggestion => ({
  ...{ label, detail, insert },
  query: null,
});

/** Fields, operators or words that begin with what is typed, then those that hold it. */
const namesFor = (context: JqlContext, { visibleFieldNames }: Reference): Suggestion[] => {
  const { expect, field, typed } = context;
  if (expect === 'word')
    return ranked(
      ['AND', 'OR'].map((word) => part(word, '', `${word} `)),
      typed,
    );
  if (expect === 'operator') {
    const operators = visibleFieldNames.find(({ value }) => sameName(value, field))?.operators ?? [];
    return ranked(
      operators.map((one) => part(one.toUpperCase(), '', `${one}${/in$/i.test(one) ? ' (' : ' '}`)),
      typed,
    );
  }
  const fields = visibleFieldNames.filter((one) => !isOfPeople(one));
  return ranked(
    fields.map(({ value, displayName }) => {
      const shown = plain(displayName ?? value);
      return part(plainName(value), shown === plainName(value) ? '' : shown, `${value} `);
    }),
    typed,
  ).slice(0, MOST);
};

const functionsFor = (types: readonly string[], { typed }: JqlContext, { visibleFunctionNames }: Reference) =>
  ranked(
    visibleFunctionNames
      .filter((one) => one.types.some((type) => types.includes(type)) && !isOfPeople(one))
      .map(({ value }) => part(value, '', `${value} `)),
    typed,
  ).slice(0, MOST);

const isOfPeople = ({ value, types }: { value: string; types: readonly string[] }): boolean =>
  types.some((type) => /user/i.test(type)) || isPersonName(plainName(value).replace(/\(.*$/, ''));

const ranked = (options: Suggestion[], typed: string): Suggestion[] => {
  const wanted = typed.toLowerCase();
  const place = ({ label, detail }: Suggestion): number => {
    if (label.toLowerCase().startsWith(wanted)) return 0;
    return `${label} ${detail}`.toLowerCase().includes(wanted) ? 1 : 2;
  };
  return options.filter((option) => place(option) < 2).sort((a, b) => place(a) - place(b));
};

const unquoted = (value: string): string => /^"(.*)"$/s.exec(value)?.[1]?.replace(/\\(.)/gs, '$1') ?? value;
const plainName = unquoted;

const sameName = (a: string, b: string): boolean => plainName(a).toLowerCase() === b.trim().toLowerCase();

const MARKS: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' };

/** Display names come with the typed part in bold, as HTML: as text, since they are data. */
export const plain = (html: string): string =>
  html
    .replace(/<\/?b>/gi, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (mark, name: string) => MARKS[name] ?? mark)
    .trim();
