/** What Linear says of a rule while it is being written. */
import {
  type CountedMore,
  NO_SUGGESTIONS,
  type Preview,
  type SuggestAsk,
  type Suggestion,
  type Suggestions,
} from '#utils/messaging/rule-help.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { z } from '#utils/zod.ts';
import type { IssueSummary } from '../tracker.ts';
import { CATEGORIES } from './categories.ts';
import { COUNT, CYCLES, LABELS, PLACES, PREVIEW } from './documents.ts';
import { type FilterContext, filterContext } from './filter-context.ts';
import type { Filter } from './queries.ts';
import type { LinearSource } from './reads.ts';
import { CountPage, Cycles, Labels, type PageInfo, Places, PreviewPage } from './schemas.ts';

/** One page; Linear does not count: `countFrom` does. What lies in the trash is no ticket. */
export const previewOf = async (
  { client, site }: LinearSource,
  filter: Filter,
  signal: AbortSignal,
): Promise<Preview> => {
  const { issues } = await client.ask(PREVIEW, { filter }, PreviewPage, signal);
  const alive = issues.nodes.filter(({ trashed }) => trashed !== true);
  return {
    count: alive.length,
    counted: issues.pageInfo.hasNextPage ? 'at-least' : 'exactly',
    ...moreOf(issues.pageInfo),
    issues: alive.map(({ id, identifier, title, url, state }) => ({
      ref: { tracker: 'linear', site, id, key: identifier },
      ...{ title, url },
      category: CATEGORIES[state.type] ?? 'todo',
    })),
  };
};

/** The next page, counted and no more. */
export const countFrom = async (
  { client }: LinearSource,
  filter: Filter,
  after: string,
  signal: AbortSignal,
): Promise<CountedMore> => {
  const { issues } = await client.ask(COUNT, { filter, after }, CountPage, signal);
  const alive = issues.nodes.filter(({ trashed }) => trashed !== true);
  return { count: alive.length, ...moreOf(issues.pageInfo) };
};

const moreOf = ({ hasNextPage, endCursor }: z.infer<typeof PageInfo>): { more?: string } =>
  hasNextPage && endCursor !== null ? { more: endCursor } : {};

type Search = (text: string, signal: AbortSignal) => Promise<IssueSummary[]>;

/** Labels, teams, projects, cycles and tickets by name; the words of a filter where one is written. */
export const linearSuggest = (source: LinearSource, search: Search) => {
  const { client, site } = source;
  const place = { tracker: 'linear', site } as const;
  const named = (text: string) => (text === '' ? {} : { name: { containsIgnoreCase: text } });

  const labels = async (text: string, signal: AbortSignal): Promise<Suggestion[]> => {
    const { issueLabels } = await client.ask(LABELS, { filter: named(text) }, Labels, signal);
    const names = new Set(issueLabels.nodes.map(({ name }) => name));
    return [...names].map((label) => whole(label, '', { kind: 'label', ...place, label }));
  };

  const places = async (text: string, signal: AbortSignal): Promise<Suggestion[]> => {
    const team = text === '' ? {} : { or: [named(text), { key: { containsIgnoreCase: text } }] };
    const found = await client.ask(PLACES, { team, project: named(text) }, Places, signal);
    const rule = (project: string): Query => ({ kind: 'project', ...place, project });
    return [
      ...found.teams.nodes.map(({ key, name }) => whole(key, name, rule(key))),
      ...found.projects.nodes.map(({ name }) => whole(name, '', rule(name))),
    ];
  };

  const cycles = async (text: string, signal: AbortSignal): Promise<Suggestion[]> => {
    const { cycles } = await client.ask(CYCLES, { filter: cycleFilter(text) }, Cycles, signal);
    return cycles.nodes.map(({ id, number, name, team, startsAt, endsAt }) => {
      const label = [team.key, name ?? String(number)].join(' · ');
      const days = `${startsAt.slice(0, 10)} – ${endsAt.slice(0, 10)}`;
      return whole(label, days, { kind: 'sprint', ...place, sprint: id, name: label });
    });
  };

  const parents = async (text: string, signal: AbortSignal): Promise<Suggestion[]> =>
    (await search(text, signal)).map(({ ref, title }) =>
      whole(ref.key, title, { kind: 'parent', issue: ref }),
    );

  /** Inside a filter: its fields as names; labels, teams and projects as the values of a name. */
  const words = async (context: FilterContext, signal: AbortSignal): Promise<Suggestion[]> => {
    if (context.names) return context.names.map((name) => whole(name, '', null, JSON.stringify(name)));
    const found =
      context.of === 'labels' ? await labels(context.typed, signal) : await places(context.typed, signal);
    return found.map(({ label, detail }) => whole(label, detail, null, JSON.stringify(label)));
  };

  return async ({ kind, text, at }: SuggestAsk, signal: AbortSignal): Promise<Suggestions> => {
    const term = text.trim();
    const all = (options: Suggestion[]): Suggestions => ({ from: 0, to: text.length, options });
    switch (kind) {
      case 'label':
        return all(await labels(term, signal));
      case 'project':
        return all(await places(term, signal));
      case 'sprint':
        return all(await cycles(term, signal));
      case 'parent':
        return term === '' ? NO_SUGGESTIONS : all(await parents(term, signal));
      case 'linear-filter': {
        const context = filterContext(text, at);
        if (!context) return NO_SUGGESTIONS;
        return { from: context.from, to: context.to, options: await words(context, signal) };
      }
      case 'jql':
        return NO_SUGGESTIONS;
    }
  };
};

const whole = (label: string, detail: string, query: Query | null, insert = label): Suggestion => ({
  ...{ label, detail, insert, query },
});

const cycleFilter = (text: string): Filter => {
  if (text === '') return {};
  const word: Filter[] = text
    .split(/[\s·]+/)
    .filter(Boolean)
    .map((part) => ({
      or: [
        { name: { containsIgnoreCase: part } },
        { team: { key: { eqIgnoreCase: part } } },
        ...(/^\d{1,6}$/.test(part) ? [{ number: { eq: Number(part) } }] : []),
      ],
    }));
  return { and: word };
};
