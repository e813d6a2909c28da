import type { KpiId } from '#utils/okr/model/ids.ts';
import type { Kpi } from '#utils/okr/model/kpi.ts';
import type { Asked } from '../asked.ts';

export type KpiPatch = Partial<Pick<Kpi, 'title' | 'unit' | 'band' | 'period'>>;

export interface HealthActions {
  addKpi(kpi: Omit<Kpi, 'id' | 'order'>): Asked<null>;
  changeKpi(id: KpiId, patch: KpiPatch): Asked<null>;
  removeKpi(id: KpiId): Asked<null>;
  /** Today's value. */
  readKpi(id: KpiId, value: number): Asked<null>;
  /** An objective in the cycle at hand that leads the number back into its band. */
  objectiveFromKpi(id: KpiId): Asked<null>;
}
