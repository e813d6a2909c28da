import { Link, Unlink } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { plural, t } from '#utils/i18n.ts';
import css from './work.module.css';

interface SelectionBarProps {
  count: number;
  /** Of those chosen, how many have a link of their own; null where nothing is linked yet. */
  linked: number;
  onLink: () => void;
  onUnlink: () => void;
  onClear: () => void;
}

/** What can be done with the chosen tickets; it stands over the foot of the list. */
export const SelectionBar = ({ count, linked, onLink, onUnlink, onClear }: SelectionBarProps) => (
  <div className={css.chosen} role="toolbar" aria-label={t('work_chosen')}>
    <b aria-live="polite">{plural('work_chosen_count', count)}</b>
    <Button kind="primary" size="small" onClick={onLink}>
      <Link size={14} strokeWidth={1.5} aria-hidden />
      {t('work_link')}
      <kbd className={css.onAccent} aria-hidden>
        L
      </kbd>
    </Button>
    {linked > 0 && (
      <Button size="small" onClick={onUnlink}>
        <Unlink size={14} strokeWidth={1.5} aria-hidden />
        {plural('work_unlink', linked)}
      </Button>
    )}
    <Button kind="quiet" size="small" onClick={onClear}>
      {t('work_clear')}
      <kbd className={css.hint} aria-hidden>
        Esc
      </kbd>
    </Button>
  </div>
);
