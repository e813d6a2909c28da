import { t } from '#utils/i18n.ts';
import { CheckIn, SetStatus } from '#utils/okr/model/check-in.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import { addFields } from '../edits/fields.ts';
import { newId } from '../new-id.ts';
import { whyOf } from '../why.ts';
import { readMoment, readNumber, readWord } from './cells.ts';
import { checkInCells } from './check-in-cells.ts';
import type { Column } from './columns.ts';
import { type CsvPlan, type Judged, planRows, RowRefused, type Said } from './csv-plan.ts';
import type { CsvRow } from './csv-text.ts';
import { cycleNamed, objectiveNamed, refuseClosed, sameName } from './find-by-name.ts';

interface Input {
  document: TeamDocument;
  cycle: Cycle;
  rows: readonly CsvRow[];
  mapping: readonly (Column | null)[];
}

/** The check-ins of a file; they are only ever added, since what was said is never rewritten. */
export const planCheckIns = ({ document, cycle, rows, mapping }: Input): CsvPlan => {
  const there = knownCheckIns(document.checkIns);

  const judge = (said: Said, _: CsvRow, room: number): Judged => {
    const wanted = checkInOf(document, said, cycle);
    const known = there.find(wanted);
    const to = checkInCells(document, wanted);
    if (known && sameCells(checkInCells(document, known), to)) return { what: 'same', changes: [], edit: [] };
    if (known) throw new RowRefused(t('csv_why_check_in'));
    refuseClosed(cycleOf(document, wanted, cycle));
    const edit = addFields('checkIns', wanted.id, wanted);
    if (edit.length > room) throw new RowRefused(t('csv_why_many'));
    there.add(wanted);
    const changes = SHOWN.map((column) => ({ column, from: '', to: to[column] ?? '' }));
    return { what: 'new', changes: changes.filter((change) => change.to !== ''), edit };
  };
  return planRows(
    rows,
    mapping,
    (taken) => ({ message: 'edit_csv_check_ins', args: [String(taken)] }),
    judge,
  );
};

const SHOWN: readonly Column[] = ['date', 'value', 'confidence', 'status', 'note', 'way_back'];

const sameCells = (a: Partial<Record<Column, string>>, b: Partial<Record<Column, string>>): boolean =>
  SHOWN.every((column) => a[column]?.trim() === b[column]?.trim());

const momentOf = ({ keyResult, at }: CheckIn): string => `${keyResult} ${Date.parse(at)}`;

/** What is there, by id, or by the same number and words at the same moment, whatever the record is called. */
const knownCheckIns = (checkIns: readonly CheckIn[]) => {
  const byId = new Map<string, CheckIn>();
  const byMoment = new Map<string, CheckIn[]>();
  const add = (one: CheckIn): void => {
    byId.set(one.id, one);
    byMoment.set(momentOf(one), [...(byMoment.get(momentOf(one)) ?? []), one]);
  };
  const find = (wanted: CheckIn): CheckIn | undefined =>
    byId.get(wanted.id) ??
    byMoment
      .get(momentOf(wanted))
      ?.find(({ value, note }) => value === wanted.value && note.trim() === wanted.note);
  for (const one of checkIns) add(one);
  return { add, find };
};

const checkInOf = (document: TeamDocument, said: Said, shown: Cycle): CheckIn => {
  const read = CheckIn.safeParse(
    {
      id: said('id') || newId(),
      keyResult: keyResultNamed(document, said, shown).id,
      at: readMoment(said, 'date'),
      value: readNumber(said, 'value'),
      confidence: readNumber(said, 'confidence'),
      status: readWord(said, 'status', SetStatus.options),
      note: said('note'),
      wayBack: said('way_back'),
      source: readWord(said, 'source', ['person', 'computed']) ?? 'person',
    },
    { reportInput: true },
  );
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const column = issue?.path[0] === 'confidence' ? 'confidence' : 'note';
  throw new RowRefused(
    t('csv_why_field', t(`csv_column_${column}`), issue ? whyOf(issue) : t('workspace_why_form')),
  );
};

/** By objective where the file names one; otherwise the only one of that name. */
const keyResultNamed = (document: TeamDocument, said: Said, shown: Cycle): KeyResult => {
  const { id: cycle } = cycleNamed(document.cycles, said('cycle'), shown);
  const objective = objectiveNamed(document.objectives, cycle, said('objective'));
  const inCycle = new Set(document.objectives.filter((one) => one.cycle === cycle).map(({ id }) => id));
  const found = document.keyResults.filter(
    (one) =>
      sameName(one.title, said('key_result')) &&
      (said('objective') === '' ? inCycle.has(one.objective) : one.objective === objective?.id),
  );
  const [only] = found;
  if (!only) throw new RowRefused(t('csv_why_key_result', said('key_result')));
  if (found.length > 1) throw new RowRefused(t('csv_why_ambiguous', said('key_result')));
  return only;
};

const cycleOf = (document: TeamDocument, { keyResult }: CheckIn, shown: Cycle): Cycle => {
  const { objective } = document.keyResults.find(({ id }) => id === keyResult) ?? {};
  const { cycle } = document.objectives.find(({ id }) => id === objective) ?? {};
  return document.cycles.find(({ id }) => id === cycle) ?? shown;
};
