import type { KpiState } from '#utils/okr/kpi-state.ts';
import type { Kpi } from '#utils/okr/model/kpi.ts';
import css from './health.module.css';

const WIDTH = 240;
const HEIGHT = 36;
const INSET = 4;

interface KpiChartProps {
  band: Kpi['band'];
  state: KpiState;
}

/** The number's way through its band. Decoration beside value and word: hidden from screen readers. */
export const KpiChart = ({ band, state: { readings, health } }: KpiChartProps) => {
  const y = scaleOf(band, readings);
  const days = readings.map(({ day }) => Date.parse(day));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const x = (day: number) =>
    last === first ? WIDTH / 2 : INSET + ((day - first) / (last - first)) * (WIDTH - 2 * INSET);
  const points = readings.map(({ day, value }): [number, number] => [x(Date.parse(day)), y(value)]);
  const end = points.at(-1);
  const top = band.max === null ? 0 : y(band.max);
  const foot = band.min === null ? HEIGHT : y(band.min);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={css.chart} data-health={health} aria-hidden="true">
      <rect x="0" y={top} width={WIDTH} height={Math.max(0, foot - top)} className={css.band} />
      {band.max !== null && <path d={`M0 ${top}H${WIDTH}`} className={css.bound} />}
      {band.min !== null && <path d={`M0 ${foot}H${WIDTH}`} className={css.bound} />}
      <polyline points={points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ')} />
      {end && <circle cx={end[0]} cy={end[1]} r="3" />}
    </svg>
  );
};

/** Band and readings fill the height; an open side of the band runs to the edge. */
const scaleOf = (band: Kpi['band'], readings: KpiState['readings']) => {
  const values = [...readings.map(({ value }) => value), band.min, band.max].filter((each) => each !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? Math.abs(high) || 1 : (high - low) * 0.15;
  const span = high - low + 2 * room;
  return (value: number): number => HEIGHT - ((value - low + room) / span) * HEIGHT;
};
