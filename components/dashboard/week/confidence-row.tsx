import { type RefObject, useId } from 'react';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import css from './pane.module.css';
import { Row } from './row.tsx';

const STEPS = Array.from({ length: 11 }, (_, n) => n);

interface ConfidenceRowProps {
  value: number | null;
  /** What was said the last time, marked under its number. */
  before: number | null;
  field: RefObject<HTMLDivElement | null>;
  onChoose: (value: number) => void;
}

/** Zero to ten that the goal is reached. */
export const ConfidenceRow = ({ value, before, field, onChoose }: ConfidenceRowProps) => {
  const id = useId();
  const parts = [
    value === null ? t('week_confidence_ask') : t('week_confidence_is', value),
    ...(before === null ? [] : [t('week_confidence_before', before)]),
  ];
  return (
    <Row label={t('check_in_confidence')} id={id}>
      <div ref={field} className={css.confidence} role="radiogroup" aria-labelledby={id}>
        {STEPS.map((step) => (
          <label key={step} className={cx(step === before && css.last)}>
            <input type="radio" name={id} checked={step === value} onChange={() => onChoose(step)} />
            {step}
          </label>
        ))}
      </div>
      <p className={css.under}>{parts.join(' ')}</p>
    </Row>
  );
};
