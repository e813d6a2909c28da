/** What a language's rules look for; every entry is lower case and may be of several words. */
export interface Words {
  language: string;
  /** Common small words, by which a text's language is told. */
  small: readonly string[];
  /** Letters that its words have none of. */
  strange: RegExp;
  /** Verbs that name work to be done when a title begins with them, whatever follows. */
  plainDeeds: readonly string[];
  /** Those that may mean what the work changes: of an objective they name work only where a thing follows. */
  openDeeds: readonly string[];
  /** What can be made and then is there; the last word of a name: `platform`, `report`. */
  things: ReadonlySet<string>;
  /** Words before which a thing has been named: `for`, `that`. */
  phraseEnds: ReadonlySet<string>;
  /** What joins two things: `and`. */
  joins: ReadonlySet<string>;
  /** The same, yet only where no figure follows. */
  softDeeds: readonly string[];
  /** What follows where such a verb is part of a name: `test coverage`, `build time`. */
  notDeeds: readonly string[];
  /** Nouns for work to be done: `launch of …`, `completion of …`. */
  deedNouns: readonly string[];
  /** What follows such a noun before the thing: `launch of …`. */
  of: readonly string[];
  /** Those that mean the same at the end: `basic authentication implementation`. */
  lastNouns: readonly string[];
  /** What ends a sentence that says a deliverable is there: `… is implemented`. */
  done: readonly string[];
  /** The same, yet may be said of a quality that is to be reached: `… is always available`. */
  states: readonly string[];
  /** What everybody is to do, from the first word on: `all teams complete the training`. */
  everybodyDoes: readonly string[];
  /** Where an objective that begins with such a verb means what it changes: `build trust with`, `release without fear`. */
  impact: readonly string[];
  /** What a team makes: so many of it, at the beginning, count its own output. */
  ownOutput: readonly string[];
  /** What follows such a verb or noun where an outcome is meant after all. */
  outcomeAfter: readonly string[];
  /** Words without content of their own. */
  vague: readonly string[];
  /** Those that stand where a number should: `significantly`. */
  vagueAmounts: readonly string[];
  /** Verbs that say no more than that something gets better. */
  vagueVerbs: readonly string[];
  /** What is measured by its name, so that getting better has a plain meaning: `improve lead time`. */
  measured: readonly string[];
  /** Where what it is good for begins: `for`, `in order to`. */
  purposes: readonly string[];
  /** Beginnings of a change in an outcome: `increase`, `fewer`. */
  changes: readonly string[];
  /** Those that go with things to be made as well: `improve`, `generate`. */
  mayChange: readonly string[];
  /** Names of measured things that may stand alone as a title. */
  metrics: readonly string[];
  /** What says, wherever it stands, that something measurable gets better or is met: `is shorter`, `on time`. */
  moves: readonly string[];
  /** A value that is to be held has no baseline to come from. */
  holds: readonly string[];
  /** What says where it starts without `from`: `currently 12`, `compared to last quarter`. */
  starts: readonly string[];
  /** What says zero without a figure. */
  none: readonly string[];
  /** What compares a figure with a bound: `at least`, `under`. */
  bounds: readonly string[];
  /** What says when, so that what is done behind it is not what is claimed: `corrections after it is published`. */
  times: readonly string[];
  /** What a side clause begins with; a figure in it is not the target: `by shipping 5 alerts`. */
  asides: readonly string[];
  /** Verbs of arriving at a figure: `reach an NPS of 40`. */
  reach: readonly string[];
  /** People and their doings: so many of them, at the beginning, are a stock that has a value today. */
  counted: readonly string[];
  /** Units that make a figure a measured one. */
  units: readonly string[];
  /** Numbers in words. */
  numbers: Readonly<Record<string, number>>;
  /** Stands for one before a unit: `under an hour`. */
  article: string;
  /** A change by a factor, in one word: `double`. */
  factors: readonly string[];
  /** The same at the end: `incidents halved`. */
  factorsAtEnd: readonly string[];
  from: string;
  to: readonly string[];
  /** What is measured, by the words that name it; the first that matches counts. */
  dimensions: readonly Dimension[];
  /** Subjects of work, so that an example is near to what is being written. */
  topics: Readonly<Record<string, readonly string[]>>;
}

export interface Dimension {
  name: string;
  /** What it pushes at the cost of something else; none for what protects. */
  pushes: 'speed' | 'cost' | 'volume' | null;
  words: readonly string[];
}
