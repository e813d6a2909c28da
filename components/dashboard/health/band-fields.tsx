import { t } from '#utils/i18n.ts';
import type { Kpi } from '#utils/okr/model/kpi.ts';
import { parseNumber } from '../../check-in/parse-number.ts';
import { CommitField } from '../commit-field.tsx';
import { Segments } from '../segments.tsx';
import css from './health.module.css';

interface BandFieldsProps {
  kpi: Pick<Kpi, 'band' | 'unit' | 'period'>;
  onChange: (patch: Partial<Pick<Kpi, 'band' | 'unit' | 'period'>>) => void;
}

/** From, to, unit and rhythm of a health number, on one line. A bound that is left empty is open. */
export const BandFields = ({ kpi: { band, unit, period }, onChange }: BandFieldsProps) => (
  <div className={css.fields}>
    <span className={css.word}>{t('health_from')}</span>
    <Bound
      label={t('health_min')}
      value={band.min}
      onCommit={(min) => onChange({ band: { ...band, min } })}
    />
    <span className={css.word}>{t('health_to')}</span>
    <Bound
      label={t('health_max')}
      value={band.max}
      onCommit={(max) => onChange({ band: { ...band, max } })}
    />
    <CommitField
      className={css.unit}
      aria-label={t('health_unit')}
      placeholder={t('health_unit')}
      mayBeEmpty
      maxLength={30}
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

const Bound = ({
  label,
  value,
  onCommit,
}: {
  label: string;
  value: number | null;
  onCommit: (value: number | null) => void;
}) => (
  <CommitField
    className={css.number}
    aria-label={label}
    placeholder={t('health_open')}
    inputMode="decimal"
    mayBeEmpty
    value={value === null ? '' : String(value)}
    onCommit={(text) => {
      const number = parseNumber(text);
      if (number !== undefined) onCommit(number);
    }}
  />
);
