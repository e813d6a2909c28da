import { Search } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import { KeyNames } from '../keys/key-names.tsx';
import { useOpen } from '../use-open.ts';
import css from './top-bar.module.css';

/** Looks like the field that it opens. */
export const SearchButton = () => {
  const open = useOpen();
  return (
    <button
      type="button"
      className={css.search}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => open('palette')}
    >
      <Search size={16} strokeWidth={1.5} aria-hidden />
      <span className={css.searchText} title={t('palette_open')}>
        {t('palette_open')}
      </span>
      <span className={css.searchKeys}>
        <KeyNames name="Palette" />
      </span>
    </button>
  );
};
