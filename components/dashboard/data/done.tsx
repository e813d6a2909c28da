import { CircleCheck } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import css from './data.module.css';

/** What was imported, and the ways on; undo is offered where it always is. */
export const Done = ({ text, onAgain }: { text: string; onAgain: () => void }) => (
  <div className={css.done} role="status">
    <CircleCheck className={css.doneMark} size={24} strokeWidth={1.5} aria-hidden />
    <p>
      <b>{text}</b>
      <br />
      {t('data_done_undo')}
    </p>
    <div className={css.doneActions}>
      <a className={css.link} href="#/objectives">
        {t('data_done_look')}
      </a>
      <Button kind="text" size="inline" onClick={onAgain}>
        {t('data_done_again')}
      </Button>
    </div>
  </div>
);
