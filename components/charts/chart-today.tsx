import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { parseDay, shortDay } from '../okr/format.ts';
import { statusTone } from '../okr/status.tsx';
import { cx } from '../ui/cx.ts';
import type { ChartModel } from './chart-model.ts';
import { type Point, WIDTH } from './chart-plot.ts';
import { chartValue } from './chart-value.ts';
import css from './key-result-chart.module.css';

interface TodayProps {
  keyResult: KeyResultView;
  model: ChartModel;
  now: Date;
}

/** The newest value as a dot with its number, and what is expected by today, which may be a later day. */
export const Today = ({ keyResult, model, now }: TodayProps) => {
  const point = model.value.at(-1);
  const last = keyResult.history.at(-1);
  if (!point || !last) return null;
  const [x, y] = point;
  const expected = keyResult.expectedValue === null ? null : model.y(keyResult.expectedValue);
  const above = expected === null || y <= expected;
  const late = isLate(x);
  const current = parseDay(last.day);
  const isToday = current?.toDateString() === now.toDateString();
  const when = isToday ? t('age_today') : shortDay(current ?? now);
  return (
    <>
      {expected !== null && (
        <Expected
          from={point}
          to={[isToday ? x : Math.max(x, model.xAt(now.getTime())), expected]}
          falls={falls(model.pace)}
          words={t('chart_expected', chartValue(keyResult, keyResult.expectedValue ?? 0))}
        />
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

/** Words behind it would leave the picture. */
const isLate = (x: number): boolean => x > WIDTH * 0.62;

/** Downwards in the picture. */
const falls = (pace: readonly Point[]): boolean => (pace.at(-1)?.[1] ?? 0) > (pace[0]?.[1] ?? 0);

interface ExpectedProps {
  from: Point;
  to: Point;
  falls: boolean;
  words: string;
}

/** The distance to what is expected, named on the side where the way leads away from its words. */
const Expected = ({ from: [x, y], to: [at, expected], falls, words }: ExpectedProps) => {
  const above = y <= expected;
  const behind = at < 80 || (falls !== above && !isLate(at));
  return (
    <>
      <path className={css.now} d={`M${x} ${y}H${at}V${expected}`} />
      <text
        x={behind ? at + 5 : at - 5}
        y={expected + (above ? 14 : -7)}
        textAnchor={behind ? 'start' : 'end'}
      >
        {words}
      </text>
    </>
  );
};
