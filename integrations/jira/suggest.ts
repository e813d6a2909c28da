/** Completion of a rule in Jira's own words: its fields, operators, functions and values (both kinds of Jira). */
import {
  NO_SUGGESTIONS,
  type SuggestAsk,
  type Suggestion,
  type Suggestions,
} from '#utils/messaging/rule-help.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import type { Transport } from '../http/transport.ts';
import type { IssueSummary } from '../tracker.ts';
import { autocomplete, unquoted } from './autocomplete.ts';
import { jqlContext } from './jql-context.ts';
import { functionsFor, MOST, namesFor, part, sameName } from './jql-words.ts';

interface Options {
  transport: Transport;
  /** `/rest/api/3` or `/rest/api/2`. */
  api: string;
  place: { tracker: TrackerId; site: string };
  search(text: string, signal: AbortSignal): Promise<IssueSummary[]>;
  signedIn(signal: AbortSignal): Promise<unknown>;
}

/** What can follow in the text, as Jira itself would say; nothing that names a person. */
export const jiraSuggest = ({ transport, api, place, search, signedIn }: Options) => {
  const { reference, values } = autocomplete(transport, api);

  const jql = async (text: string, at: number, signal: AbortSignal): Promise<Suggestions> => {
    const context = jqlContext(text, at);
    if (context.expect === 'nothing') return NO_SUGGESTIONS;
    const known = await reference(signal);
    const inText = (options: Suggestion[]): Suggestions => ({ from: context.from, to: at, options });
    if (context.expect !== 'value') return inText(namesFor(context, known));
    const field = known.visibleFieldNames.find(({ value }) => sameName(value, context.field));
    const found = field ? await values(unquoted(field.value), context.typed, signal) : [];
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
