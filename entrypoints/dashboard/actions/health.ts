import type { HealthActions } from '#components/dashboard/health/health-actions.ts';
import { t } from '#utils/i18n.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import { changeKpi, createKpi, objectiveFromKpi, readKpi, removeKpi } from '#utils/workspace/edits/kpi.ts';
import type { Editing } from './editing.ts';

/** Edits of health numbers and their readings. */
export const healthActions = ({ edit }: Editing): HealthActions => ({
  addKpi: (kpi) => edit((document) => createKpi(document, kpi).edit),
  changeKpi: (id, patch) => edit((document) => changeKpi(document, id, patch)),
  removeKpi: (id) => edit((document) => removeKpi(document, id)),
  readKpi: (kpi, value) =>
    edit((document) => {
      const now = new Date().toISOString();
      const day = dayOf(now, document.team.timeZone) ?? now.slice(0, 10);
      return readKpi(document, { kpi, day, value, note: '' });
    }),
  objectiveFromKpi: (kpi) =>
    edit((document, cycle) =>
      objectiveFromKpi(document, { kpi, cycle: cycle.id, title: (name) => t('health_objective', name) }),
    ),
});
