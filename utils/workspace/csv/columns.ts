/** Those that say a goal. */
export const GOAL_COLUMNS = ['goal', 'baseline', 'target', 'lower', 'upper', 'steps', 'question'] as const;

/** What a file's columns can mean, in the order we write them, and how they are recognised by their heads. */
const KEY_RESULT_COLUMNS = [
  'cycle',
  'objective',
  'ambition',
  'key_result',
  'short_name',
  ...GOAL_COLUMNS,
  'unit',
  'value',
  'status',
  'weight',
  'role',
  'id',
] as const;

const CHECK_IN_COLUMNS = [
  'cycle',
  'objective',
  'key_result',
  'date',
  'value',
  'confidence',
  'status',
  'note',
  'way_back',
  'source',
  'id',
] as const;

export type Column = (typeof KEY_RESULT_COLUMNS)[number] | (typeof CHECK_IN_COLUMNS)[number];
export type CsvKind = 'key-results' | 'check-ins';

/** A key result's value and status are read from its data and never set by a file. */
const WRITTEN_ONLY: readonly Column[] = ['value', 'status'];

/** Columns that a file of this kind is written with. */
export const columnsOf = (kind: CsvKind): readonly Column[] =>
  kind === 'key-results' ? KEY_RESULT_COLUMNS : CHECK_IN_COLUMNS;

/** Columns that can be taken over from a file. */
export const importable = (kind: CsvKind): Column[] =>
  columnsOf(kind).filter((column) => kind === 'check-ins' || !WRITTEN_ONLY.includes(column));

/** Without these no row means anything. */
export const required = (kind: CsvKind): Column[] =>
  kind === 'key-results' ? ['objective', 'key_result'] : ['key_result', 'date'];

/** Heads as other tools and people write them, lower case and letters only; English and German. */
const HEADS: Record<Column, readonly string[]> = {
  cycle: ['quarter', 'period', 'timeframe', 'zyklus', 'quartal', 'zeitraum'],
  objective: ['objectivetitle', 'objectivename', 'goaltitle', 'ziel', 'o'],
  ambition: ['objectivetype', 'ambitionlevel', 'anspruch'],
  key_result: ['kr', 'keyresulttitle', 'keyresultname', 'result', 'schlüsselergebnis', 'title', 'name'],
  short_name: ['short', 'shorttitle', 'kurzname'],
  goal: ['goalkind', 'goaltype', 'kind', 'zielart'],
  baseline: ['start', 'startvalue', 'from', 'initial', 'initialvalue', 'ausgangswert', 'startwert'],
  target: ['targetvalue', 'to', 'end', 'goalvalue', 'zielwert'],
  lower: ['min', 'minimum', 'lowerbound', 'untergrenze'],
  upper: ['max', 'maximum', 'upperbound', 'obergrenze'],
  steps: ['milestones', 'meilensteine', 'schritte'],
  question: ['learn', 'frage'],
  unit: ['units', 'metricunit', 'einheit'],
  value: ['current', 'currentvalue', 'progressvalue', 'actual', 'wert', 'aktuell'],
  status: ['state', 'health', 'rag'],
  weight: ['weighting', 'gewicht', 'gewichtung'],
  role: ['type', 'rolle'],
  date: ['day', 'checkindate', 'at', 'datum', 'tag', 'updated'],
  confidence: ['confidencelevel', 'zuversicht'],
  note: ['notes', 'comment', 'update', 'notiz', 'kommentar'],
  way_back: ['plan', 'recovery', 'nextsteps', 'rückweg'],
  source: ['quelle'],
  id: ['keyresultid', 'checkinid'],
};

const bare = (head: string): string => head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What each head of a file means, each meaning given once, to the best name; null where nobody knows. */
export const guessColumns = (
  heads: readonly string[],
  kind: CsvKind,
  labelOf: (column: Column) => string,
): (Column | null)[] => {
  const names = heads.map(bare);
  const guessed: (Column | null)[] = heads.map(() => null);
  for (const column of importable(kind)) {
    const known = [labelOf(column), column, ...HEADS[column]].map(bare);
    const at = known.map((name) => names.findIndex((head, n) => head === name && guessed[n] === null));
    const place = at.find((n) => n >= 0);
    if (place !== undefined) guessed[place] = column;
  }
  return guessed;
};

/** Check-ins have days; whoever has targets as well lists key results. */
export const guessKind = (heads: readonly string[], labelOf: (column: Column) => string): CsvKind => {
  const asCheckIns = guessColumns(heads, 'check-ins', labelOf);
  const asKeyResults = guessColumns(heads, 'key-results', labelOf);
  return asCheckIns.includes('date') && !asKeyResults.includes('target') ? 'check-ins' : 'key-results';
};
