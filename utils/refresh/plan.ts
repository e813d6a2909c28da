/** What a refresh has to read, from the documents alone; pure, so that its requests can be counted. */
import { addDays } from '#utils/okr/calendar.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Query, Rule } from '#utils/okr/model/link.ts';
import { type IssueRef, issueUid, type TrackerId } from '#utils/okr/model/tracker-ref.ts';
import type { Connection } from '#utils/storage/connection.ts';

/** A site that we can read. */
export interface Source {
  connection: string;
  tracker: TrackerId;
  site: string;
  /** The site's estimate field, where it is a custom one. */
  estimate: string | null;
}

/** What is read by way of a connection. */
export const sourceOf = ({ id, tracker, site, estimate }: Connection): Source => ({
  connection: id,
  tracker,
  site,
  estimate: estimate ?? null,
});

/** All that one site is asked in one refresh. */
export interface SourcePlan {
  connection: string;
  want: { numbers: string[]; estimate: string | null; history: boolean };
  /** Linked tickets, each once. */
  refs: IssueRef[];
  rules: Rule[];
  /** Of `refs`: those whose children serve the same key result. */
  roots: IssueRef[];
  /** Rules whose tickets' children serve the same key result. */
  rootRules: string[];
}

/**
 * One plan for each source that any document refers to. A cycle that ended is read for as long as it is
 * being reviewed, and after that never again: its numbers are settled. `today` is an ISO day.
 */
export const planRefresh = (
  documents: readonly TeamDocument[],
  sources: readonly Source[],
  today: string,
): SourcePlan[] => {
  const open = documents.map((document) => withOpenCycles(document, today));
  return sources.map((source) => planSource(open, source)).filter(hasWork);
};

/** Days after its end in which a cycle is still scored. */
const REVIEW_DAYS = 31;

const withOpenCycles = (document: TeamDocument, today: string): TeamDocument => {
  const since = addDays(today, -REVIEW_DAYS);
  const cycles = new Set(document.cycles.filter(({ ends }) => ends >= since).map(({ id }) => id));
  const objectives = new Set(
    document.objectives.filter(({ cycle }) => cycles.has(cycle)).map(({ id }) => id),
  );
  return { ...document, keyResults: document.keyResults.filter((kr) => objectives.has(kr.objective)) };
};

const hasWork = (plan: SourcePlan): boolean => plan.refs.length + plan.rules.length > 0;

const planSource = (documents: readonly TeamDocument[], source: Source): SourcePlan => {
  const keyResults = new Map(documents.flatMap((d) => d.keyResults.map((kr) => [kr.id, kr] as const)));
  const links = documents
    .flatMap((document) => document.links)
    .filter((link) => isAt(link.issue, source) && keyResults.has(link.keyResult));
  const rules = documents
    .flatMap((document) => document.rules)
    .filter((rule) => isAt(placeOf(rule.query), source) && keyResults.has(rule.keyResult));
  const passesOn = (id: KeyResult['id']): boolean => inherits(keyResults.get(id));
  return {
    connection: source.connection,
    want: wantFrom([...keyResults.values()], source),
    refs: unique(links.map((link) => link.issue)),
    rules,
    roots: unique(
      links
        .filter((link) => link.effect === 'contributes' && passesOn(link.keyResult))
        .map((link) => link.issue),
    ),
    rootRules: rules.filter((rule) => passesOn(rule.keyResult)).map((rule) => rule.id),
  };
};

/** Delivery is computed for every key result, so a manual one has children too. */
const inherits = (keyResult: KeyResult | undefined): boolean =>
  keyResult !== undefined && (keyResult.measure.kind !== 'issues' || keyResult.measure.inherit);

/** The fields that a ticket of this source is read with, whatever it is read for. */
export const wantOf = (documents: readonly TeamDocument[], source: Source): SourcePlan['want'] =>
  wantFrom(
    documents.flatMap((document) => document.keyResults),
    source,
  );

const wantFrom = (keyResults: KeyResult[], source: Source): SourcePlan['want'] => ({
  numbers: numbersOf(keyResults, source),
  estimate: source.estimate,
  history: keyResults.some(needsHistory),
});

/** Created and finished come with a ticket; when it was first begun, first done and reopened does not. */
const needsHistory = ({ measure }: KeyResult): boolean => {
  if (measure.kind !== 'issues') return false;
  const { aggregate } = measure;
  if (aggregate.fn === 'duration') return aggregate.of === 'cycle' || aggregate.of === 'restore';
  return aggregate.fn === 'reopen-rate';
};

const numbersOf = (keyResults: KeyResult[], source: Source): string[] => {
  const fields = keyResults.flatMap(({ measure }) =>
    measure.kind === 'issues' && 'fields' in measure.aggregate ? measure.aggregate.fields : [],
  );
  return [...new Set(fields.filter((field) => isAt(field, source)).map((field) => field.id))].sort();
};

/** Where a rule's question is asked. */
export const placeOf = (query: Query): { tracker: TrackerId; site: string } =>
  query.kind === 'parent' ? query.issue : query;

const isAt = (place: { tracker: TrackerId; site: string }, source: Source): boolean =>
  place.tracker === source.tracker && place.site === source.site;

const unique = (refs: IssueRef[]): IssueRef[] => [
  ...new Map(refs.map((ref) => [issueUid(ref), ref])).values(),
];
