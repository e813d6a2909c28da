/** Where a health number stands against its band, and for how long (docs/method.md: KPIs run on). */
import { inBand } from './band.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { Kpi, KpiReading } from './model/kpi.ts';

const DAYS: Record<Kpi['period'], number> = { week: 7, month: 30 };
/** So many periods out of the band in a row propose an objective. */
const TOO_LONG = 2;

export interface KpiState {
  /** A day's latest reading, oldest first. */
  readings: { day: string; value: number }[];
  last: { day: string; value: number } | null;
  /** `overdue`: more than two periods have gone without a reading, so nothing can be said. */
  health: 'healthy' | 'out' | 'overdue' | 'unread';
  /** Periods in a row, the newest first, whose last reading lay outside of the band. */
  periodsOut: number;
  /** Out for long enough to be worth an objective. */
  proposes: boolean;
}

/** `today` is a day in the team's time zone; readings of the future are left out. */
export const kpiState = (kpi: Kpi, all: readonly KpiReading[], today: string): KpiState => {
  const byDay = new Map<string, number>();
  for (const { kpi: of, day, value } of all) if (of === kpi.id && day <= today) byDay.set(day, value);
  const readings = [...byDay]
    .map(([day, value]) => ({ day, value }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = readings.at(-1) ?? null;
  const periodsOut = outFor(kpi, readings, today);
  return {
    readings,
    last,
    health: healthOf(kpi, last, today),
    periodsOut,
    proposes: periodsOut >= TOO_LONG,
  };
};

const healthOf = (kpi: Kpi, last: KpiState['last'], today: string): KpiState['health'] => {
  if (!last) return 'unread';
  if ((daysBetween(last.day, today) ?? 0) > 2 * DAYS[kpi.period]) return 'overdue';
  return inBand(kpi.band, last.value) ? 'healthy' : 'out';
};

/** Periods are counted back from the newest reading; one without a reading neither mends nor breaks the row. */
const outFor = (kpi: Kpi, readings: KpiState['readings'], today: string): number => {
  const days = DAYS[kpi.period];
  let out = 0;
  let ends = readings.at(-1)?.day ?? today;
  for (let left = readings; left.length > 0; ) {
    const begins = addDays(ends, -days);
    const inside = left.filter(({ day }) => day > begins);
    const last = inside.at(-1);
    if (last && inBand(kpi.band, last.value)) return out;
    if (last) out += 1;
    left = left.filter(({ day }) => day <= begins);
    ends = begins;
  }
  return out;
};
