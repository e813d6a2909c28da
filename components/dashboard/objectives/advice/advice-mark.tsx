import { Pencil } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import css from './advice-line.module.css';

/** On a closed row: opened, it has a word of advice. */
export const AdviceMark = ({ title }: { title: string }) => (
  <Pencil
    size={16}
    strokeWidth={1.5}
    role="img"
    aria-label={t('advice_on_key_result', title)}
    className={css.mark}
  />
);
