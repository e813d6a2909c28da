import type { KeyResultView, Status } from '#utils/okr/view.ts';
import { statusTone } from '../okr/status.tsx';
import { cx } from '../ui/cx.ts';
import css from './sparkline.module.css';

const WIDTH = 56;
const HEIGHT = 14;
const INSET = 3;

/** Points in the picture, by the value's day; a flat line runs through the middle. Exported for its test. */
export const sparkPoints = (history: { day: string; value: number }[]): [number, number][] => {
  const days = history.map(({ day }) => Date.parse(day));
  const values = history.map(({ value }) => value);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = (part: number, whole: number, size: number) =>
    INSET + (whole === 0 ? 0.5 : part / whole) * (size - 2 * INSET);
  return history.map(({ day, value }) => [
    scale(Date.parse(day) - first, last - first, WIDTH),
    HEIGHT - scale(value - low, high - low, HEIGHT),
  ]);
};

interface SparklineProps {
  history: KeyResultView['history'];
  status: Status;
}

/** The trend at a glance. Decoration beside its number: hidden from screen readers. */
export const Sparkline = ({ history, status }: SparklineProps) => {
  const points = history.length > 1 ? sparkPoints(history) : [];
  const last = points.at(-1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={cx(css.spark, statusTone(status))} aria-hidden="true">
      {last ? (
        <>
          <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
          <circle cx={last[0]} cy={last[1]} r="2" />
        </>
      ) : (
        <path d={`M0 ${HEIGHT / 2}h${WIDTH}`} strokeDasharray="1 3" />
      )}
    </svg>
  );
};
