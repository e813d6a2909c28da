/** What a tracker has that can be taken over as objectives and key results: its outlines of work. */
import type { Query } from '#utils/okr/model/link.ts';

/** A kind of thing that can become objectives: Linear's initiatives, Jira's issues of one type. */
export interface OutlineKind {
  id: string;
  name: string;
  /** What suits it first: a key result for each thing below it, or one for all of its tickets. */
  suits: 'each' | 'whole';
}

/** Something below an outline that can become a key result of delivery; `query` selects its tickets. */
export interface OutlinePart {
  id: string;
  /** `PAY-12`; empty where it has none. */
  key: string;
  title: string;
  url: string;
  query: Query;
}

/** Something that can become an objective. */
export interface Outline {
  id: string;
  key: string;
  title: string;
  why: string;
  url: string;
  /** All of its tickets; null where no rule can say that. */
  whole: Query | null;
  below: OutlinePart[];
}

export interface Outlines {
  found: Outline[];
  /** Where the next page begins, in the tracker's own words; null where this is all. */
  after: string | null;
  /** Below some of them there is more than is listed. */
  cut: boolean;
}
