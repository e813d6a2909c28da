/** What a tracker says of a rule while it is being written: what it would bring in, and what could stand there. */
import type { StatusCategory } from '#utils/measure/facts.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';

export interface PreviewIssue {
  ref: IssueRef;
  title: string;
  url: string;
  category: StatusCategory;
}

/** A rule's first page of tickets and their count, no more. */
export interface Preview {
  /** All that the rule selects; at least so many where `counted` says so. */
  count: number;
  /** `about`: the tracker counts by its index, which lags; `at-least`: it does not count. */
  counted: 'exactly' | 'about' | 'at-least';
  issues: PreviewIssue[];
  /** Where counting goes on, where a tracker can only be counted page by page. */
  more?: string;
}

/** How many one more page holds, and where the next one begins. */
export interface CountedMore {
  count: number;
  more?: string;
}

export interface Suggestion {
  label: string;
  /** What kind of thing it is, or its longer name; may be empty. */
  detail: string;
  /** Stands in for the text from `from` to `to`. */
  insert: string;
  /** The whole rule that choosing this one means; null where it is only a part of one. */
  query: Query | null;
}

export interface Suggestions {
  /** The part of the text that a suggestion takes the place of, in UTF-16 units. */
  from: number;
  to: number;
  options: Suggestion[];
}

export interface SuggestAsk {
  kind: Query['kind'];
  text: string;
  /** Where the caret stands. */
  at: number;
}

export const NO_SUGGESTIONS: Suggestions = { from: 0, to: 0, options: [] };
