import type { Kpi } from '#utils/okr/model/kpi.ts';

/** A number that runs on: its words are the message `sample_kpi_<name>`; one value a week, the newest last. */
export interface SampleKpi extends Pick<Kpi, 'band' | 'unit'> {
  name: string;
  weeks: readonly number[];
}

export const KPIS: readonly SampleKpi[] = [
  {
    name: 'availability',
    unit: '%',
    band: { min: 99.9, max: null },
    weeks: [99.95, 99.97, 99.93, 99.96, 99.94, 99.98, 99.92, 99.95, 99.96, 99.94, 99.97, 99.95],
  },
  {
    name: 'deploys',
    unit: 'sample_unit_week',
    band: { min: 10, max: null },
    weeks: [14, 13, 15, 12, 14, 16, 13, 12, 11, 12, 9, 8],
  },
  {
    name: 'page_load',
    unit: 's',
    band: { min: null, max: 2.5 },
    weeks: [2.1, 2.2, 2.1, 2.3, 2.2, 2.4, 2.3, 2.3, 2.4, 2.2, 2.3, 2.2],
  },
  {
    name: 'spend',
    unit: 'k€',
    band: { min: 30, max: 42 },
    weeks: [35, 36, 36, 37, 38, 37, 39, 40, 39, 41, 40, 41],
  },
];
