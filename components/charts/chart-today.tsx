import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { parseDay, shortDay } from '../okr/format.ts';
import { statusTone } from '../okr/status.tsx';
import { cx } from '../ui/cx.ts';
import type { ChartModel } from './chart-model.ts';
import { WIDTH } from './chart-plot.ts';
import { chartValue } from './chart-value.ts';
import css from './key-result-chart.module.css';

interface TodayProps {
  keyResult: KeyResultView;
  model: ChartModel;
  now: Date;
}

/** The newest value as a dot with its number, and what was expected by the same day. */
export const Today = ({ keyResult, model, now }: TodayProps) => {
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
