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
import { type CsvInput, type CsvPlan, type Judged, planRows, RowRefused, type Said } from './csv-plan.ts';
import { cycleNamed, objectiveNamed, plain, refuseClosed } from './find-by-name.ts';

const DAY = 86_400_000;

/** The check-ins of a file; they are only ever added, since what was said is never rewritten. */
export const planCheckIns = ({ document, cycle, rows, mapping, now }: CsvInput): CsvPlan => {
  const there = knownCheckIns(document.checkIns);
  const named = keyResultsByName(document, cycle);

  const judge = (said: Said): Judged => {
    const wanted = checkInOf(said, named);
    const known = there.find(wanted);
    const to = checkInCells(document, wanted);
    if (known && sameCells(checkInCells(document, known), to)) return { what: 'same', changes: [], edit: [] };
    if (known) throw new RowRefused(t('csv_why_check_in'));
    // Where the day begins earlier it is tomorrow already, and a day stands for its noon.
    if (Date.parse(wanted.at) > Date.parse(now) + DAY)
      throw new RowRefused(t('csv_why_future', said('date')));
    refuseClosed(cycleOf(document, wanted, cycle));
    const edit = addFields('checkIns', wanted.id, wanted);
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

const checkInOf = (said: Said, named: FindKeyResult): CheckIn => {
  const read = CheckIn.safeParse(
    {
      id: said('id') || newId(),
      keyResult: named(said).id,
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

type FindKeyResult = (said: Said) => KeyResult;

/** By objective where the file names one; otherwise the only one of that name in the cycle. */
const keyResultsByName = (document: TeamDocument, shown: Cycle): FindKeyResult => {
  const byTitle = Map.groupBy(document.keyResults, ({ title }) => plain(title));
  const cycles = new Map(document.objectives.map(({ id, cycle }) => [id, cycle]));
  return (said) => {
    const { id: cycle } = cycleNamed(document.cycles, said('cycle'), shown);
    const title = said('key_result');
    const named = byTitle.get(plain(title)) ?? [];
    const objective =
      said('objective') === '' ? null : objectiveNamed(document.objectives, cycle, said('objective'));
    const found = named.filter((one) =>
      said('objective') === '' ? cycles.get(one.objective) === cycle : one.objective === objective?.id,
    );
    const [only] = found;
    if (!only) throw new RowRefused(t('csv_why_key_result', title));
    if (found.length > 1) throw new RowRefused(t('csv_why_ambiguous', title));
    return only;
  };
};

const cycleOf = (document: TeamDocument, { keyResult }: CheckIn, shown: Cycle): Cycle => {
  const { objective } = document.keyResults.find(({ id }) => id === keyResult) ?? {};
  const { cycle } = document.objectives.find(({ id }) => id === objective) ?? {};
  return document.cycles.find(({ id }) => id === cycle) ?? shown;
};
