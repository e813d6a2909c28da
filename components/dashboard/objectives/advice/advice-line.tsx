import { Pencil } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { Hint } from '#utils/okr/advice/hint.ts';
import css from './advice-line.module.css';

interface AdviceLineProps {
  /** Null keeps the place where a screen reader listens, so that the next one is read out. */
  hint: Hint | null;
  onDismiss: (hint: Hint) => void;
  /** Takes the example for the text; absent where it would make no sense. */
  onUse?: (text: string) => void;
}

/** One piece of advice under what is being written: why, what to do, an example. It never stands in the way. */
export const AdviceLine = ({ hint, onDismiss, onUse }: AdviceLineProps) => (
  <div aria-live="polite">
    {hint && (
      <div className={css.line}>
        <Pencil size={16} strokeWidth={1.5} aria-hidden className={css.icon} />
        <p className={css.text}>
          <b>{t(hint.reason, ...hint.args)}</b> {t(hint.how, ...hint.args)}
          <span className={css.example}>
            {t('advice_for_example')} <b>{t(hint.example, ...hint.args)}</b>
          </span>
        </p>
        <span className={css.actions}>
          {onUse && (
            <Button kind="text" size="inline" onClick={() => onUse(t(hint.example, ...hint.args))}>
              {t('advice_use')}
            </Button>
          )}
          <Button
            kind="quiet"
            size="inline"
            aria-label={t('advice_dismiss_named', t(hint.reason, ...hint.args))}
            onClick={() => onDismiss(hint)}
          >
            {t('advice_dismiss')}
          </Button>
        </span>
      </div>
    )}
  </div>
);
