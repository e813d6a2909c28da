import { t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { KeyResultId, type ObjectiveId } from '#utils/okr/model/ids.ts';
import { KeyResult } from '#utils/okr/model/key-result.ts';
import { Ambition, Objective } from '#utils/okr/model/objective.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { Change } from '../change.ts';
import { changeFields } from '../edits/fields.ts';
import { changeKeyResult } from '../edits/key-result.ts';
import { lastOrder } from '../edits/order.ts';
import { newId } from '../new-id.ts';
import { whyOf } from '../why.ts';
import { readNumber, readWord } from './cells.ts';
import type { Column } from './columns.ts';
import { type CellChange, type CsvPlan, type Judged, planRows, RowRefused, type Said } from './csv-plan.ts';
import type { CsvRow } from './csv-text.ts';
import { cycleNamed, objectiveNamed, refuseClosed, sameName } from './find-by-name.ts';
import { readGoal } from './goal-cells.ts';
import { keyResultCells } from './key-result-cells.ts';

interface Input {
  document: TeamDocument;
  /** The one looked at, for rows that name none. */
  cycle: Cycle;
  rows: readonly CsvRow[];
  mapping: readonly (Column | null)[];
  /** ISO instant: goals that change in a running cycle are logged with it. */
  now: string;
}

/** The key results of a file, each found by its id or by its names; objectives that are not there yet are made. */
export const planKeyResults = ({ document, cycle, rows, mapping, now }: Input): CsvPlan => {
  let draft = document;
  const lines = new Map<string, number>();

  const judge = (said: Said, { line }: CsvRow): Judged => {
    const known = knownKeyResult(draft, said, cycle);
    const place = placeOf(draft, said, known, cycle);
    const next = keyResultOf(draft, said, known, place.objective.id);
    const earlier = lines.get(next.id);
    if (earlier !== undefined) throw new RowRefused(t('csv_why_twice', earlier));
    const changes: Change[] = [
      ...changeFields('objectives', place.objective.id, place.before ?? {}, place.objective),
      ...keyResultChanges(draft, known, next, now),
    ];
    if (changes.length > 0) for (const one of place.cycles) refuseClosed(one);
    lines.set(next.id, line);
    const after = withRecords(draft, place.objective, next);
    const cells = cellChanges(draft, known, after, next, said);
    draft = after;
    return { what: known ? (changes.length > 0 ? 'changed' : 'same') : 'new', changes: cells, edit: changes };
  };
  return planRows(
    rows,
    mapping,
    (taken) => ({ message: 'edit_csv_key_results', args: [String(taken)] }),
    judge,
  );
};

const knownKeyResult = (document: TeamDocument, said: Said, shown: Cycle): KeyResult | null => {
  const byId = document.keyResults.find(({ id }) => id === said('id'));
  if (byId) return byId;
  const { id: cycle } = cycleNamed(document.cycles, said('cycle'), shown);
  const objective = objectiveNamed(document.objectives, cycle, said('objective'));
  return (
    document.keyResults.find(
      (one) => one.objective === objective?.id && sameName(one.title, said('key_result')),
    ) ?? null
  );
};

interface Place {
  objective: Objective;
  /** Null: it is made. */
  before: Objective | null;
  /** Where the key result comes from and where it goes. */
  cycles: Cycle[];
}

/** The objective that the row names, as it will be. */
const placeOf = (document: TeamDocument, said: Said, known: KeyResult | null, shown: Cycle): Place => {
  const now = document.objectives.find(({ id }) => id === known?.objective);
  const home = document.cycles.find(({ id }) => id === now?.cycle);
  const cycle = cycleNamed(document.cycles, said('cycle'), home ?? shown);
  const title = said('objective') || (now?.title ?? '');
  if (title === '') throw new RowRefused(t('csv_why_objective'));
  const before =
    now && now.cycle === cycle.id && sameName(now.title, title)
      ? now
      : objectiveNamed(document.objectives, cycle.id, title);
  const ambition = readWord(said, 'ambition', Ambition.options) ?? before?.ambition ?? 'committed';
  const made = {
    ...{ id: newId(), cycle: cycle.id, title, why: '', state: 'active', supports: [], contact: '' },
    order: lastOrder(document.objectives),
  };
  const objective = Objective.safeParse({ ...(before ?? made), ambition }, { reportInput: true });
  if (!objective.success) throw new RowRefused(refusal(objective.error.issues[0], 'objective'));
  return { objective: objective.data, before, cycles: home ? [home, cycle] : [cycle] };
};

/** The key result as the row wants it. */
const keyResultOf = (
  document: TeamDocument,
  said: Said,
  known: KeyResult | null,
  objective: ObjectiveId,
): KeyResult => {
  const base = known ?? {
    ...{ id: KeyResultId.parse(newId()), title: '', shortName: '', goal: null, unit: '', weight: 1 },
    ...{ role: 'outcome', measure: { kind: 'manual' }, goalLog: [], order: lastOrder(document.keyResults) },
  };
  const wanted = {
    ...base,
    objective,
    title: said('key_result') || base.title,
    shortName: said('short_name') || base.shortName,
    goal: readGoal(said, known?.goal ?? null),
    unit: said('unit') || base.unit,
    weight: readNumber(said, 'weight') ?? base.weight,
    role: readWord(said, 'role', ['outcome', 'guardrail']) ?? base.role,
  };
  const read = KeyResult.safeParse(wanted, { reportInput: true });
  if (!read.success) throw new RowRefused(refusal(read.error.issues[0], 'key_result'));
  return read.data;
};

type Issue = Parameters<typeof whyOf>[0];

const COLUMN_OF: Record<string, Column> = { shortName: 'short_name', unit: 'unit', weight: 'weight' };

const refusal = (issue: Issue | undefined, fallback: Column): string => {
  const column = COLUMN_OF[String(issue?.path[0])] ?? fallback;
  return t('csv_why_field', t(`csv_column_${column}`), issue ? whyOf(issue) : t('workspace_why_form'));
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

const withRecords = (document: TeamDocument, objective: Objective, keyResult: KeyResult): TeamDocument => ({
  ...document,
  objectives: [...document.objectives.filter(({ id }) => id !== objective.id), objective],
  keyResults: [...document.keyResults.filter(({ id }) => id !== keyResult.id), keyResult],
});

/** Cell by cell what a person would see change. */
const cellChanges = (
  before: TeamDocument,
  known: KeyResult | null,
  after: TeamDocument,
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
