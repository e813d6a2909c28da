import { useId, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { dayName } from '../okr/format.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/clock.tsx';
import { endValues } from './chart-goal.ts';
import { Legend } from './chart-legend.tsx';
import { chartModel } from './chart-model.ts';
import { Band, Fan, line, Months, Targets, Values } from './chart-parts.tsx';
import { HEIGHT, PLOT, plotEnd, WIDTH } from './chart-plot.ts';
import { Today } from './chart-today.tsx';
import { chartValue } from './chart-value.ts';
import css from './key-result-chart.module.css';
import { ValueTable } from './value-table.tsx';

interface KeyResultChartProps {
  keyResult: KeyResultView;
  cycle: { starts: string; ends: string } | null;
}

/** Value, check-ins, pace and target over the cycle, drawn by hand; the same as a table on request. */
export const KeyResultChart = ({ keyResult, cycle }: KeyResultChartProps) => {
  const now = useNow();
  const id = useId();
  const [table, setTable] = useState(false);
  const { history, goalDefinition: goal, targetSteps = [], addsUp = false } = keyResult;
  const forecast = keyResult.forecast?.outcome.kind === 'trend' ? keyResult.forecast.outcome : null;
  const say = (value: number) => chartValue(keyResult, value);
  const right = plotEnd([
    ...endValues(goal).map(say),
    ...(forecast ? [t('chart_forecast', say(forecast.value))] : []),
  ]);
  const model =
    history.length > 0 ? chartModel({ history, goal, cycle, targetSteps, forecast, addsUp, right }) : null;
  const [first, last] = [history[0], history.at(-1)];
  if (!model || !first || !last) return null;
  const start = goal?.kind === 'reach' ? (addsUp ? 0 : goal.baseline) : null;
  // The only value has its number beside it.
  const named = history.length > 1 || last.value !== start;
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
        {model.band && <Band band={model.band} right={right} say={say} />}
        <Months months={model.months} />
        <line className={css.axis} x1={PLOT.left} x2={right} y1={PLOT.axis} y2={PLOT.axis} />
        {model.pace.length > 0 && <polyline className={css.pace} points={line(model.pace)} />}
        {model.forecast && forecast && (
          <Fan fan={model.forecast} targetY={model.target.at(-1)?.y ?? null} {...{ right, forecast, say }} />
        )}
        <Targets model={model} say={say} />
        <Values model={model} />
        {start !== null && named && (
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
