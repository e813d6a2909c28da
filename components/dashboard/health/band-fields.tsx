import { t } from '#utils/i18n.ts';
import type { Kpi } from '#utils/okr/model/kpi.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import { CommitBound, CommitField } from '../commit-field.tsx';
import { Segments } from '../segments.tsx';
import css from './health.module.css';

interface BandFieldsProps {
  kpi: Pick<Kpi, 'band' | 'unit' | 'period'>;
  onChange: (patch: Partial<Pick<Kpi, 'band' | 'unit' | 'period'>>) => void;
}

/** From, to, unit and rhythm of a health number, on one line. A bound that is left empty is open; they never cross. */
export const BandFields = ({ kpi: { band, unit, period }, onChange }: BandFieldsProps) => (
  <div className={css.fields}>
    <span className={css.word}>{t('health_from')}</span>
    <CommitBound
      className={css.number}
      aria-label={t('health_min')}
      placeholder={t('health_open')}
      value={band.min}
      fits={(min) => band.max === null || min <= band.max}
      onCommit={(min) => onChange({ band: { ...band, min } })}
    />
    <span className={css.word}>{t('health_to')}</span>
    <CommitBound
      className={css.number}
      aria-label={t('health_max')}
      placeholder={t('health_open')}
      value={band.max}
      fits={(max) => band.min === null || max >= band.min}
      onCommit={(max) => onChange({ band: { ...band, max } })}
    />
    <CommitField
      className={css.unit}
      aria-label={t('health_unit')}
      placeholder={t('health_unit')}
      mayBeEmpty
      maxLength={LONGEST.unit}
      value={unit}
      onCommit={(next) => onChange({ unit: next })}
    />
    <Segments
      label={t('health_period')}
      value={period}
      options={[
        { value: 'week', label: t('health_weekly') },
        { value: 'month', label: t('health_monthly') },
      ]}
      onChoose={(next) => onChange({ period: next })}
    />
  </div>
);
