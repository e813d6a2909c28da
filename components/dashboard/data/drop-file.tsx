import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import css from './data.module.css';
import { fileText } from './file-text.ts';

interface DropFileProps {
  label: string;
  /** For the browser's dialog: `.csv,text/csv`. */
  accept: string;
  /** The file that was read, by name; null before there is one. */
  name: string | null;
  onText: (text: string, name: string) => void;
}

/** A place to drop a file on, or to choose one by a click or a key. */
export const DropFile = ({ label, accept, name, onText }: DropFileProps) => {
  const [over, setOver] = useState(false);
  const read = async (file: File | undefined) => {
    if (file) onText(await fileText(file), file.name);
  };
  return (
    <label
      className={cx(css.drop, over && css.over, name !== null && css.chosen)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void read(event.dataTransfer.files[0]);
      }}
    >
      <FileUp size={16} strokeWidth={1.5} aria-hidden />
      <span>{name ?? t('data_drop')}</span>
      {name !== null && <span className={css.other}>{t('data_drop_other')}</span>}
      <input
        type="file"
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const input = event.currentTarget;
          void read(input.files?.[0]).then(() => {
            // The same file can be chosen again after it was mended.
            input.value = '';
          });
        }}
      />
    </label>
  );
};
