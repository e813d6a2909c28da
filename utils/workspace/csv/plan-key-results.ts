import { t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Change } from '../change.ts';
import { changeFields } from '../edits/fields.ts';
import { changeKeyResult } from '../edits/key-result.ts';
import type { Column } from './columns.ts';
import {
  type CellChange,
  type CsvInput,
  type CsvPlan,
  type Judged,
  planRows,
  RowRefused,
  type Said,
} from './csv-plan.ts';
import type { CsvRow } from './csv-text.ts';
import { draftOf } from './draft.ts';
import { refuseClosed } from './find-by-name.ts';
import { keyResultCells } from './key-result-cells.ts';
import { keyResultOf, knownKeyResult, placeOf } from './key-result-row.ts';

/** The key results of a file, each found by its id or by its names; objectives that are not there yet are made. */
export const planKeyResults = ({ document, cycle, rows, mapping, now }: CsvInput): CsvPlan => {
  const draft = draftOf(document);
  const { cycles } = document;
  const lines = new Map<string, number>();

  const judge = (said: Said, { line }: CsvRow): Judged => {
    const known = knownKeyResult(draft, cycles, said, cycle);
    const place = placeOf(draft, cycles, said, known, cycle);
    const next = keyResultOf(draft, said, known, place.objective.id);
    const earlier = lines.get(next.id);
    if (earlier !== undefined) throw new RowRefused(t('csv_why_twice', earlier));
    const home = draft.objectives.byId(known?.objective);
    const before = { ...document, objectives: home ? [home] : [], keyResults: known ? [known] : [] };
    const changes: Change[] = [
      ...changeFields('objectives', place.objective.id, place.before ?? {}, place.objective),
      ...keyResultChanges(before, known, next, now),
    ];
    if (changes.length > 0) for (const one of place.cycles) refuseClosed(one);
    lines.set(next.id, line);
    const cells = cellChanges(before, known, { cycles, objectives: [place.objective] }, next, said);
    draft.objectives.put(place.objective);
    draft.keyResults.put(next);
    return { what: known ? (changes.length > 0 ? 'changed' : 'same') : 'new', changes: cells, edit: changes };
  };
  return planRows(
    rows,
    mapping,
    (taken) => ({ message: 'edit_csv_key_results', args: [String(taken)] }),
    judge,
  );
};

const keyResultChanges = (
  document: TeamDocument,
  known: KeyResult | null,
  next: KeyResult,
  now: string,
): Change[] =>
  known
    ? changeKeyResult(document, known.id, withoutLog(next), { now, reason: t('csv_goal_reason') }).changes
    : changeFields('keyResults', next.id, {}, next);

/** The log is not the file's to write: a changed goal adds its own entry. */
const withoutLog = ({
  id: _,
  goalLog: __,
  goal,
  ...rest
}: KeyResult): Partial<Omit<KeyResult, 'id' | 'goalLog'>> => ({
  ...rest,
  goal,
});

/** Where a key result's objective and cycle are found. */
type Above = Pick<TeamDocument, 'objectives' | 'cycles'>;

/** Cell by cell what a person would see change. */
const cellChanges = (
  before: Above,
  known: KeyResult | null,
  after: Above,
  next: KeyResult,
  said: Said,
): CellChange[] => {
  const from = known ? keyResultCells(before, known) : null;
  const to = keyResultCells(after, next);
  return Object.entries(to).flatMap(([name, text]): CellChange[] => {
    const column = name as Column;
    const old = from?.[column] ?? '';
    const isNews = column !== 'id' && old !== text && (known !== null || said(column) !== '');
    return isNews ? [{ column, from: old, to: text }] : [];
  });
};
