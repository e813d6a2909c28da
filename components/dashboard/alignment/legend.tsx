import { t } from '#utils/i18n.ts';
import css from './alignment.module.css';

/** What the lines mean; beside the map, so that colour is never alone. */
export const Legend = () => (
  <ul className={css.legend}>
    <Sample className={css.supports} label={t('alignment_supports')} arrow />
    <Sample className={css.agreed} label={t('alignment_agreed')} />
    <Sample className={css.proposed} label={t('alignment_proposed')} />
    <Sample className={css.atRisk} label={t('alignment_at_risk')} triangle />
  </ul>
);

interface SampleProps {
  className: string | undefined;
  label: string;
  arrow?: boolean;
  triangle?: boolean;
}

const Sample = ({ className, label, arrow, triangle }: SampleProps) => (
  <li>
    <svg viewBox="0 0 24 10" width="24" height="10" className={className} aria-hidden="true">
      <path d="M0 5H24" />
      {arrow && <path d="M19 1.500 24 5l-5 3.500" />}
      {triangle && <path d="M12 0 17 9H7z" className={css.triangle} />}
    </svg>
    {label}
  </li>
);
