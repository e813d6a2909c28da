/**
 * A tracker's API, used in the background only. Every method throws `TrackerError` (see `http/errors.ts`)
 * and nothing else; each takes the signal that stops it.
 */
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { OutlineKind, Outlines } from '#utils/messaging/outlines.ts';
import type { CountedMore, Preview, SuggestAsk, Suggestions } from '#utils/messaging/rule-help.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { FieldRef, IssueRef, TrackerId } from '#utils/okr/model/tracker-ref.ts';

/** Who and where we are. The name is for the connection's own line in settings and goes nowhere else. */
export interface Account {
  site: string;
  siteName: string;
  /** Changes when another account signs in; facts and marks belong to it. */
  accountId: string;
  displayName: string;
}

/** What is wanted beyond the always fetched. */
export interface FieldSet {
  /** Numeric fields by id. */
  numbers: string[];
  /** The field that holds the estimate, where the site has it as a custom field; null: the tracker's own or none. */
  estimate: string | null;
  /** Started, reopened and restored by the whole history, which costs more requests or dearer ones. */
  history: boolean;
}

export interface IssueSummary {
  ref: IssueRef;
  title: string;
  url: string;
}

/** A page of a read. `missing` names what was asked for and did not come back: deleted or hidden, one cannot tell. */
export interface FactsPage {
  facts: IssueFacts[];
  missing: IssueRef[];
  /** Where to go on after the worker died; null after the last page. */
  cursor: string | null;
  /** Issues in the whole read, when known beforehand. */
  total: number | null;
}

export interface ReadOptions {
  signal: AbortSignal;
  /** From an earlier page's `cursor`. */
  cursor?: string | null;
}

export interface Tracker {
  readonly id: TrackerId;
  readonly site: string;
  /** Whoami; throws `signed-out` or `unauthorised` with a sentence when it is nobody. */
  verify(signal: AbortSignal): Promise<Account>;
  /** By reference, in bulk; moved keys resolved, missing ones named. */
  issues(refs: IssueRef[], want: FieldSet, options: ReadOptions): AsyncIterable<FactsPage>;
  /** One ticket by the key a page shows; null when absent or hidden. */
  issue(key: string, want: FieldSet, signal: AbortSignal): Promise<IssueFacts | null>;
  /** What a rule selects; with `since` only what changed after that instant. */
  select(
    query: Query,
    want: FieldSet,
    options: ReadOptions & { since?: string | null },
  ): AsyncIterable<FactsPage>;
  /** Children of the given issues, one level down. */
  children(parents: IssueRef[], want: FieldSet, options: ReadOptions): AsyncIterable<FactsPage>;
  /** What changed in these projects (`IssueFacts.project.id`) at that instant or later, oldest first. */
  changed(
    projects: readonly string[],
    since: string,
    want: FieldSet,
    options: ReadOptions,
  ): AsyncIterable<FactsPage>;
  /** By words or key, for pickers; at most 20. */
  search(text: string, signal: AbortSignal): Promise<IssueSummary[]>;
  /** A rule's first page and its count, for the rule editor; refused like `select`. */
  preview(query: Query, signal: AbortSignal): Promise<Preview>;
  /** One page more, by its place in `preview` or the answer before; where a tracker does not count itself. */
  countMore?(query: Query, from: string, signal: AbortSignal): Promise<CountedMore>;
  /** What could stand where the caret does, for the rule editor. */
  suggest(ask: SuggestAsk, signal: AbortSignal): Promise<Suggestions>;
  /** Numeric fields, for the measure editor; the estimate field marked. */
  fields(signal: AbortSignal): Promise<NumericField[]>;
  /** What can be taken over as objectives; absent where a tracker has nothing of the kind. */
  outlineKinds?(signal: AbortSignal): Promise<OutlineKind[]>;
  /** What is open of one kind, a page at a time, with what stands below it; nobody who leads or owns it is asked for. */
  outlines?(kind: string, after: string | null, signal: AbortSignal): Promise<Outlines>;
  /** The address that shows these issues in the tracker; null when it cannot be said in one. */
  listUrl(refs: IssueRef[]): string | null;
}

export interface NumericField extends FieldRef {
  estimate: boolean;
}
