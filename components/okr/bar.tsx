import { t } from '#utils/i18n.ts';
import type { Bar as BarData } from '#utils/okr/bar.ts';
import type { Status } from '#utils/okr/view.ts';
import { cx } from '../ui/cx.ts';
import css from './bar.module.css';
import { percent } from './format.ts';
import { statusTone } from './status.tsx';

interface BarProps {
  bar: BarData;
  status: Status;
  /** 6 px instead of 4: where the bar is the point, as in the meeting. */
  big?: boolean;
}

const clamp = (fraction: number): number => Math.min(1, Math.max(0, fraction));
const at = (fraction: number): string => `${(100 * clamp(fraction)).toFixed(2)}%`;

/** What the bar shows, in words. */
const barWords = (bar: BarData): string => {
  if (bar.kind === 'band') {
    if (bar.at === null) return t('bar_no_value');
    return t(bar.at >= bar.from && bar.at <= bar.to ? 'bar_in_band' : 'bar_out_of_band');
  }
  if (bar.progress === null) {
    return bar.expected === null ? t('bar_no_value') : t('bar_no_value_expected', percent(bar.expected));
  }
  return bar.expected === null
    ? t('bar_progress', percent(bar.progress))
    : t('bar_progress_expected', percent(bar.progress), percent(bar.expected));
};

/** Progress with a tick where it should be by now; without a value the tick stands alone. */
const ProgressBar = ({ bar, status, big }: BarProps & { bar: BarData & { kind: 'progress' } }) => (
  <span role="img" aria-label={barWords(bar)} className={cx(css.bar, big && css.big, statusTone(status))}>
    {bar.progress !== null && <i className={css.done} style={{ width: at(bar.progress) }} />}
    {bar.expected !== null && <b className={css.tick} style={{ left: at(bar.expected) }} />}
  </span>
);

/** A healthy band as a stretch of the track, the value a dot on it. */
const BandBar = ({ bar, status, big }: BarProps & { bar: BarData & { kind: 'band' } }) => (
  <span role="img" aria-label={barWords(bar)} className={cx(css.bar, big && css.big, statusTone(status))}>
    <i className={css.band} style={{ left: at(bar.from), right: at(1 - bar.to) }} />
    {bar.at !== null && <b className={css.dot} style={{ left: at(bar.at) }} />}
  </span>
);

/** The bar that fits the goal. */
export const Bar = ({ bar, ...rest }: BarProps) =>
  bar.kind === 'progress' ? <ProgressBar bar={bar} {...rest} /> : <BandBar bar={bar} {...rest} />;
