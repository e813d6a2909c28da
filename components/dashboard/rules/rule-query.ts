/** A rule as a person writes it: a kind and a text, or something chosen from a list. */
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Query } from '#utils/okr/model/link.ts';

export type Kind = Query['kind'];

/** In the order of how precise they are. */
export const kindsOf = ({ tracker }: Pick<ConnectionView, 'tracker'>): Kind[] =>
  tracker === 'linear'
    ? ['label', 'project', 'sprint', 'parent', 'linear-filter']
    : ['jql', 'label', 'project', 'sprint', 'parent'];

/** Shows a rule again as the text it was written as. */
export const textOf = (query: Query): string => {
  switch (query.kind) {
    case 'jql':
      return query.jql;
    case 'linear-filter':
      return JSON.stringify(query.filter);
    case 'parent':
      return query.issue.key;
    case 'label':
      return query.label;
    case 'project':
      return query.project;
    case 'sprint':
      return query.name || query.sprint;
  }
};

export type Written =
  | { state: 'empty' }
  /** A ticket has to be chosen: a key alone names none. */
  | { state: 'choose' }
  /** A Linear filter that is no JSON object; `at` is the place in the text where it ends to be one, if known. */
  | { state: 'not-json'; at: number | null }
  | { state: 'written'; query: Query };

/** The query that a text means. */
export const written = (
  kind: Kind,
  { tracker, site }: Pick<ConnectionView, 'tracker' | 'site'>,
  text: string,
): Written => {
  const said = text.trim();
  if (said === '') return { state: 'empty' };
  const place = { tracker, site };
  switch (kind) {
    case 'jql':
      return { state: 'written', query: { kind, ...place, jql: said } };
    case 'label':
      return { state: 'written', query: { kind, ...place, label: said.slice(0, 255) } };
    case 'project':
      return { state: 'written', query: { kind, ...place, project: said.slice(0, 100) } };
    case 'sprint':
      return { state: 'written', query: { kind, ...place, sprint: said.slice(0, 200), name: '' } };
    case 'parent':
      return { state: 'choose' };
    case 'linear-filter':
      return parsed(text, place);
  }
};

const parsed = (text: string, place: Pick<ConnectionView, 'tracker' | 'site'>): Written => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value)
      ? { state: 'written', query: { kind: 'linear-filter', ...place, filter: value } }
      : { state: 'not-json', at: null };
  } catch (error) {
    const [, at] = /at position (\d+)/.exec(String(error)) ?? [];
    return { state: 'not-json', at: at === undefined ? null : Number(at) };
  }
};

type LinearFilter = (Query & { kind: 'linear-filter' })['filter'];

/** What JSON.parse made and is an object holds JSON and nothing else. */
const isObject = (value: unknown): value is LinearFilter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Where in the text a tracker found fault: Jira says `(line 1, character 14)`, counted from 1. Null when it does
 * not say, or means another line than the one there is.
 */
export const placeOfFault = (text: string, said: string): number | null => {
  const [, line, character] = /line (\d+), (?:character|column) (\d+)/i.exec(said) ?? [];
  if (line !== '1' || character === undefined) return null;
  const at = Number(character) - 1 + (text.length - text.trimStart().length);
  return at >= 0 && at <= text.length ? at : null;
};
