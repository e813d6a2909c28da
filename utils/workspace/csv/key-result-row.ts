/** What one row of a file means: which objective and key result it speaks of, and how it wants them. */
import { t } from '#utils/i18n.ts';
import { KeyResultId, type ObjectiveId } from '#utils/okr/model/ids.ts';
import { KeyResult } from '#utils/okr/model/key-result.ts';
import { Ambition, Objective } from '#utils/okr/model/objective.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import { newId } from '../new-id.ts';
import { whyOf } from '../why.ts';
import { readNumber, readWord } from './cells.ts';
import type { Column } from './columns.ts';
import { RowRefused, type Said } from './csv-plan.ts';
import type { Draft } from './draft.ts';
import { cycleNamed, sameName } from './find-by-name.ts';
import { readGoal } from './goal-cells.ts';

/** The one that the row names, by its id or by cycle, objective and title; null when it is new. */
export const knownKeyResult = (
  { objectives, keyResults }: Draft,
  cycles: readonly Cycle[],
  said: Said,
  shown: Cycle,
): KeyResult | null => {
  const byId = keyResults.byId(said('id'));
  if (byId) return byId;
  const { id: cycle } = cycleNamed(cycles, said('cycle'), shown);
  const objective = objectives.byTitle(cycle, said('objective'));
  return keyResults.byTitle(objective?.id, said('key_result')) ?? null;
};

interface Place {
  objective: Objective;
  /** Null: it is made. */
  before: Objective | null;
  /** Where the key result comes from and where it goes. */
  cycles: Cycle[];
}

/** The objective that the row names, as it will be. Throws `RowRefused` for one that cannot be. */
export const placeOf = (
  { objectives }: Draft,
  cycles: readonly Cycle[],
  said: Said,
  known: KeyResult | null,
  shown: Cycle,
): Place => {
  const now = objectives.byId(known?.objective);
  const home = cycles.find(({ id }) => id === now?.cycle);
  const cycle = cycleNamed(cycles, said('cycle'), home ?? shown);
  const title = said('objective') || (now?.title ?? '');
  if (title === '') throw new RowRefused(t('csv_why_objective'));
  const before =
    now && now.cycle === cycle.id && sameName(now.title, title)
      ? now
      : (objectives.byTitle(cycle.id, title) ?? null);
  const ambition = readWord(said, 'ambition', Ambition.options) ?? before?.ambition ?? 'committed';
  const made = {
    ...{ id: newId(), cycle: cycle.id, title, why: '', state: 'active', supports: [], contact: '' },
    order: objectives.nextOrder(),
  };
  const objective = Objective.safeParse({ ...(before ?? made), ambition }, { reportInput: true });
  if (!objective.success) throw new RowRefused(refusal(objective.error.issues[0], 'objective'));
  return { objective: objective.data, before, cycles: home ? [home, cycle] : [cycle] };
};

/** The key result as the row wants it. Throws `RowRefused` for one that cannot be. */
export const keyResultOf = (
  { keyResults }: Draft,
  said: Said,
  known: KeyResult | null,
  objective: ObjectiveId,
): KeyResult => {
  const base = known ?? {
    ...{ id: KeyResultId.parse(newId()), title: '', shortName: '', goal: null, unit: '', weight: 1 },
    ...{ role: 'outcome', measure: { kind: 'manual' }, goalLog: [], order: keyResults.nextOrder() },
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
