import type { TeamDocument } from '#utils/okr/model/document.ts';
import { KpiId, KpiReadingId } from '#utils/okr/model/ids.ts';
import type { Kpi, KpiReading } from '#utils/okr/model/kpi.ts';
import type { Edit } from '../change.ts';
import { newId } from '../new-id.ts';
import { addFields, changeFields, setFields } from './fields.ts';
import { lastOrder } from './order.ts';

export const createKpi = (
  document: TeamDocument,
  input: Omit<Kpi, 'id' | 'order'>,
): { edit: Edit; kpi: KpiId } => {
  const kpi = KpiId.parse(newId());
  const fields = { ...input, order: lastOrder(document.kpis) };
  const label = { message: 'edit_kpi_created', args: [input.title] };
  return { edit: { label, changes: setFields('kpis', kpi, fields) }, kpi };
};

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

/** A value of a day; a later one of the same day stands in its place. */
export const readKpi = (document: TeamDocument, input: Omit<KpiReading, 'id'>): Edit => ({
  label: {
    message: 'edit_kpi_read',
    args: [document.kpis.find(({ id }) => id === input.kpi)?.title ?? ''],
  },
  changes: addFields('kpiReadings', KpiReadingId.parse(newId()), input),
});
