import { useId, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultView, TrendForecast } from '#utils/okr/view.ts';
import { dayName, monthName, parseDay, shortDay } from '../okr/format.ts';
import { statusTone } from '../okr/status.tsx';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/clock.tsx';
import { cx } from '../ui/cx.ts';
import { type ChartModel, chartModel, HEIGHT, PLOT, type Point, WIDTH } from './chart-model.ts';
import { chartValue } from './chart-value.ts';
import css from './key-result-chart.module.css';
import { ValueTable } from './value-table.tsx';

interface KeyResultChartProps {
  keyResult: KeyResultView;
  cycle: { starts: string; ends: string } | null;
}

const line = (points: Point[]): string => points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

const Months = ({ months }: { months: ChartModel['months'] }) =>
  months.map(({ x, date }, index) => (
    <g key={date.getTime()}>
      {index > 0 && <line className={css.grid} x1={x} x2={x} y1={PLOT.top - 4} y2={PLOT.axis} />}
      <text x={index > 0 ? x + 3 : x} y={142}>
        {monthName(date)}
      </text>
    </g>
  ));

const Band = ({ band, say }: { band: NonNullable<ChartModel['band']>; say: (value: number) => string }) => (
  <>
    <rect
      className={css.band}
      x={PLOT.left}
      width={PLOT.right - PLOT.left}
      y={band.top}
      height={Math.max(1, band.bottom - band.top)}
    />
    {band.bounds.map(({ y, value }) => (
      <text key={value} x={PLOT.right + 6} y={y + 4}>
        {say(value)}
      </text>
    ))}
  </>
);

const Targets = ({ model, say }: { model: ChartModel; say: (value: number) => string }) => {
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
      <text x={PLOT.right + 6} y={last.y + 4}>
        {say(last.value)}
      </text>
    </>
  );
};

interface TodayProps {
  keyResult: KeyResultView;
  model: ChartModel;
  now: Date;
}

/** The newest value as a dot with its number, and what was expected by the same day. */
const Today = ({ keyResult, model, now }: TodayProps) => {
  const point = model.value.at(-1);
  const last = keyResult.history.at(-1);
  if (!point || !last) return null;
  const [x, y] = point;
  const expected = keyResult.expectedValue === null ? null : model.y(keyResult.expectedValue);
  const above = expected === null || y <= expected;
  const late = x > WIDTH * 0.62;
  const current = parseDay(last.day);
  const isToday = current?.toDateString() === now.toDateString();
  const when = isToday ? t('age_today') : shortDay(current ?? now);
  return (
    <>
      {expected !== null && (
        <>
          <line className={css.now} x1={x} x2={x} y1={y} y2={expected} />
          <text x={x - 5} y={expected + (above ? 14 : -7)} textAnchor={x < 80 ? 'start' : 'end'}>
            {t('chart_expected', chartValue(keyResult, keyResult.expectedValue ?? 0))}
          </text>
        </>
      )}
      <circle className={cx(css.current, statusTone(keyResult.status))} cx={x} cy={y} r="3.5" />
      <text
        className={css.strong}
        x={late ? x - 7 : x + 7}
        y={above ? Math.max(11, y - 7) : y + 14}
        textAnchor={late ? 'end' : 'start'}
      >
        {t('chart_value_on', chartValue(keyResult, last.value), when)}
      </text>
    </>
  );
};

interface FanProps {
  fan: NonNullable<ChartModel['forecast']>;
  forecast: TrendForecast;
  /** Where the target's number stands; the forecast's keeps clear of it. */
  targetY: number | null;
  say: (value: number) => string;
}

const LABEL_HEIGHT = 13;

/** Where the number is heading, with its interval. */
const Fan = ({ fan, forecast, targetY, say }: FanProps) => {
  const end = fan.line.at(-1)?.[1] ?? 0;
  const crowded = targetY !== null && Math.abs(end - targetY) < LABEL_HEIGHT;
  const y = crowded ? targetY - LABEL_HEIGHT : end;
  return (
    <>
      <polygon className={css.fan} points={line(fan.fan)} />
      <polyline className={css.trend} points={line(fan.line)} />
      <text className={css.strong} x={PLOT.right + 6} y={y + 4}>
        {t('chart_forecast', say(forecast.value))}
      </text>
    </>
  );
};

interface LegendProps {
  model: ChartModel;
  forecast: TrendForecast | null;
  say: (value: number) => string;
}

const Legend = ({ model, forecast, say }: LegendProps) => (
  <span className={css.legend} aria-hidden>
    <span>
      <i className={css.keyValue} /> {t('chart_legend_value')}
    </span>
    {model.pace.length > 0 && (
      <span>
        <i className={css.keyPace} /> {t('chart_legend_pace')}
      </span>
    )}
    {model.target.length > 0 && (
      <span>
        <i className={css.keyTarget} /> {t('chart_legend_target')}
      </span>
    )}
    {model.band && (
      <span>
        <i className={css.keyBand} /> {t('chart_legend_band')}
      </span>
    )}
    {model.breaks.length > 0 && (
      <span>
        <i className={css.keyBreak} /> {t('chart_break')}
      </span>
    )}
    {forecast && (
      <span>
        <i className={css.keyFan} /> {t('chart_legend_forecast', say(forecast.low), say(forecast.high))}
      </span>
    )}
  </span>
);

/** Value, check-ins, pace and target over the cycle, drawn by hand; the same as a table on request. */
export const KeyResultChart = ({ keyResult, cycle }: KeyResultChartProps) => {
  const now = useNow();
  const id = useId();
  const [table, setTable] = useState(false);
  const { history, goalDefinition: goal, targetSteps = [], addsUp = false } = keyResult;
  const forecast = keyResult.forecast?.outcome.kind === 'trend' ? keyResult.forecast.outcome : null;
  const model =
    history.length > 0 ? chartModel({ history, goal, cycle, targetSteps, forecast, addsUp }) : null;
  const [first, last] = [history[0], history.at(-1)];
  if (!model || !first || !last) return null;
  const say = (value: number) => chartValue(keyResult, value);
  const start = goal?.kind === 'reach' ? (addsUp ? 0 : goal.baseline) : null;
  return (
    <figure className={css.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={css.chart}
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>{t('chart_title', keyResult.title)}</title>
        <desc id={`${id}-text`}>
          {t(
            'chart_text',
            say(first.value),
            dayName(first.day, now),
            say(last.value),
            dayName(last.day, now),
          )}
        </desc>
        {model.band && <Band band={model.band} say={say} />}
        <Months months={model.months} />
        <line className={css.axis} x1={PLOT.left} x2={PLOT.right} y1={PLOT.axis} y2={PLOT.axis} />
        {model.pace.length > 0 && <polyline className={css.pace} points={line(model.pace)} />}
        {model.forecast && forecast && (
          <Fan fan={model.forecast} forecast={forecast} targetY={model.target.at(-1)?.y ?? null} say={say} />
        )}
        <Targets model={model} say={say} />
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
        {start !== null && (
          <text x={0} y={Math.max(11, model.y(start) - 6)}>
            {say(start)}
          </text>
        )}
        <Today keyResult={keyResult} model={model} now={now} />
      </svg>
      <figcaption className={css.caption}>
        <Legend model={model} forecast={forecast} say={say} />
        <Button kind="quiet" size="inline" aria-expanded={table} onClick={() => setTable(!table)}>
          {t('chart_as_table')}
        </Button>
      </figcaption>
      {table && <ValueTable keyResult={keyResult} />}
    </figure>
  );
};
