import { t } from '#utils/i18n.ts';
import type { TrendForecast } from '#utils/okr/view.ts';
import { monthName, parseDay, shortDay } from '../okr/format.ts';
import type { ChartModel } from './chart-model.ts';
import { GAP, PLOT, type Point } from './chart-plot.ts';
import css from './key-result-chart.module.css';

/** Points as SVG writes them. */
export const line = (points: Point[]): string =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** The months along the axis. */
export const Months = ({ months }: { months: ChartModel['months'] }) =>
  months.map(({ x, date }, index) => (
    <g key={date.getTime()}>
      {index > 0 && <line className={css.grid} x1={x} x2={x} y1={PLOT.top - 4} y2={PLOT.axis} />}
      <text x={index > 0 ? x + 3 : x} y={142}>
        {monthName(date)}
      </text>
    </g>
  ));

/** The band to stay in. */
export const Band = ({
  band,
  right,
  say,
}: {
  band: NonNullable<ChartModel['band']>;
  right: number;
  say: (value: number) => string;
}) => (
  <>
    <rect
      className={css.band}
      x={PLOT.left}
      width={right - PLOT.left}
      y={band.top}
      height={Math.max(1, band.bottom - band.top)}
    />
    {band.bounds.map(({ y, value }) => (
      <text key={value} x={right + GAP} y={y + 4}>
        {say(value)}
      </text>
    ))}
  </>
);

/** The target, with its steps where it was changed on the way. */
export const Targets = ({ model, say }: { model: ChartModel; say: (value: number) => string }) => {
  const last = model.target.at(-1);
  if (!last) return null;
  const changed = model.target.length > 1;
  const path = model.target
    .map(({ from, to, y }, i) => `${i === 0 ? 'M' : 'L'}${from} ${y}L${to} ${y}`)
    .join('');
  return (
    <>
      <path className={css.target} d={path} />
      {changed &&
        model.target.map(({ from, y, value, since }) => (
          <text key={from} x={from + (since ? 4 : 0)} y={y - 5}>
            {since
              ? t('chart_target_since', say(value), shortDay(parseDay(since) ?? new Date(0)))
              : t('chart_target', say(value))}
          </text>
        ))}
      <text x={model.right + GAP} y={last.y + 4}>
        {say(last.value)}
      </text>
    </>
  );
};

interface FanProps {
  fan: NonNullable<ChartModel['forecast']>;
  right: number;
  forecast: TrendForecast;
  /** Where the target's number stands; the forecast's keeps clear of it. */
  targetY: number | null;
  say: (value: number) => string;
}

const LABEL_HEIGHT = 13;

/** Where the number is heading, with its interval. */
export const Fan = ({ fan, right, forecast, targetY, say }: FanProps) => {
  const end = fan.line.at(-1)?.[1] ?? 0;
  const crowded = targetY !== null && Math.abs(end - targetY) < LABEL_HEIGHT;
  const y = crowded ? targetY - LABEL_HEIGHT : end;
  return (
    <>
      <polygon className={css.fan} points={line(fan.fan)} />
      <polyline className={css.trend} points={line(fan.line)} />
      <text className={css.strong} x={right + GAP} y={y + 4}>
        {t('chart_forecast', say(forecast.value))}
      </text>
    </>
  );
};

/** The value's line, broken where it was measured in another way, with a dot where people checked in. */
export const Values = ({ model }: { model: ChartModel }) => (
  <>
    {model.breaks.map((x) => (
      <line key={x} className={css.break} x1={x} x2={x} y1={PLOT.top - 4} y2={PLOT.axis}>
        <title>{t('chart_break')}</title>
      </line>
    ))}
    {model.stretches.map((stretch) => (
      <polyline key={String(stretch[0])} className={css.value} points={line(stretch)} />
    ))}
    {model.dots.map(([x, y]) => (
      <circle key={`${x} ${y}`} className={css.dot} cx={x} cy={y} r="2" />
    ))}
  </>
);
