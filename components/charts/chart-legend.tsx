import { t } from '#utils/i18n.ts';
import type { TrendForecast } from '#utils/okr/view.ts';
import type { ChartModel } from './chart-model.ts';
import css from './key-result-chart.module.css';

interface LegendProps {
  model: ChartModel;
  forecast: TrendForecast | null;
  say: (value: number) => string;
}

/** What each kind of line stands for; only those that are drawn. */
export const Legend = ({ model, forecast, say }: LegendProps) => (
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
