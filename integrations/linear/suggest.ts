/** What can follow in a rule's text. */
import {
  NO_SUGGESTIONS,
  type SuggestAsk,
  type Suggestion,
  type Suggestions,
} from '#utils/messaging/rule-help.ts';
import type { IssueSummary } from '../tracker.ts';
import { type FilterContext, filterContext } from './filter-context.ts';
import type { LinearSource } from './reads.ts';
import { suggestionLists, whole } from './suggestion-lists.ts';

type Search = (text: string, signal: AbortSignal) => Promise<IssueSummary[]>;

/** Labels, teams, projects, cycles and tickets by name; the words of a filter where one is written. */
export const linearSuggest = (source: LinearSource, search: Search) => {
  const { labels, places, cycles } = suggestionLists(source);

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
