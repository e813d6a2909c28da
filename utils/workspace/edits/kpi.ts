import type { TeamDocument } from '#utils/okr/model/document.ts';
import { type CycleId, KpiId, KpiReadingId } from '#utils/okr/model/ids.ts';
import { type Kpi, type KpiReading, kpiObjectiveId } from '#utils/okr/model/kpi.ts';
import type { Edit } from '../change.ts';
import { newId } from '../new-id.ts';
import { addFields, changeFields, setFields } from './fields.ts';
import { createKeyResult } from './key-result.ts';
import { createObjective } from './objective.ts';
import { lastOrder } from './order.ts';

/** A health number after all others. */
export const createKpi = (
  document: TeamDocument,
  input: Omit<Kpi, 'id' | 'order'>,
): { edit: Edit; kpi: KpiId } => {
  const kpi = KpiId.parse(newId());
  const fields = { ...input, order: lastOrder(document.kpis) };
  const label = { message: 'edit_kpi_created', args: [input.title] };
  return { edit: { label, changes: setFields('kpis', kpi, fields) }, kpi };
};

/** Changes what is given; no changes where that stands already. */
export const changeKpi = (document: TeamDocument, kpi: KpiId, patch: Partial<Omit<Kpi, 'id'>>): Edit => {
  const now = document.kpis.find(({ id }) => id === kpi);
  const label = { message: 'edit_kpi_changed', args: [patch.title ?? now?.title ?? ''] };
  return { label, changes: changeFields('kpis', kpi, now ?? {}, patch) };
};

/** Its readings stay for a restoration. */
export const removeKpi = (document: TeamDocument, kpi: KpiId): Edit => ({
  label: { message: 'edit_kpi_removed', args: [document.kpis.find(({ id }) => id === kpi)?.title ?? ''] },
  changes: [{ kind: 'remove', collection: 'kpis', id: kpi }],
});

/** A value of a day, in the place of what was read on the same day before: a reading is never rewritten. */
export const readKpi = (document: TeamDocument, input: Omit<KpiReading, 'id'>): Edit => {
  const { kpi, day } = input;
  const earlier = document.kpiReadings.filter((one) => one.kpi === kpi && one.day === day);
  return {
    label: { message: 'edit_kpi_read', args: [document.kpis.find(({ id }) => id === kpi)?.title ?? ''] },
    changes: [
      ...earlier.map(({ id }) => ({ kind: 'remove' as const, collection: 'kpiReadings' as const, id })),
      ...addFields('kpiReadings', KpiReadingId.parse(newId()), input),
    ],
  };
};

/**
 * An objective that leads a number back into its band: a draft with one key result, from the last reading to
 * the bound that was left. Nothing to do for a number inside of its band, or where the cycle has that objective.
 */
export const objectiveFromKpi = (
  document: TeamDocument,
  input: { kpi: KpiId; cycle: CycleId; title: (kpi: string) => string },
): Edit => {
  const kpi = document.kpis.find(({ id }) => id === input.kpi);
  const last = document.kpiReadings.findLast((reading) => reading.kpi === input.kpi)?.value;
  const label = { message: 'edit_objective_from_kpi', args: [kpi?.title ?? ''] };
  const target = kpi && last !== undefined ? boundLeft(kpi.band, last) : null;
  const id = kpiObjectiveId(input.kpi, input.cycle);
  const isMade = document.objectives.some((objective) => objective.id === id);
  if (!kpi || last === undefined || target === null || isMade) return { label, changes: [] };
  const above = createObjective(document, { id, cycle: input.cycle, title: input.title(kpi.title) });
  const below = createKeyResult(document, {
    objective: above.objective,
    title: kpi.title,
    unit: kpi.unit,
    goal: { kind: 'reach', baseline: last, target, phases: [] },
  });
  // One that was removed comes back under its id.
  const restored = { kind: 'restore', collection: 'objectives', id } as const;
  return { label, changes: [...above.edit.changes, restored, ...below.edit.changes] };
};

const boundLeft = ({ min, max }: Kpi['band'], value: number): number | null => {
  if (min !== null && value < min) return min;
  return max !== null && value > max ? max : null;
};
