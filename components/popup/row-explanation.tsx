import { Info } from 'lucide-react';
import { useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { ExplanationList } from '../okr/explanation-list.tsx';
import { StatusPair } from '../okr/status-pair.tsx';
import { SafeLink } from '../ui/safe-link.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import css from './row-explanation.module.css';

interface RowExplanationProps {
  keyResult: KeyResultView;
  onCopy: (text: string) => void;
}

/** How a row's number came about, under the row; it opens from the age at the row's end. */
export const RowExplanation = ({ keyResult, onCopy }: RowExplanationProps) => {
  const [open, setOpen] = useState(false);
  return (
    <details className={css.explain} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={css.open} title={t('explain_title')}>
        <Info size={14} strokeWidth={1.5} aria-hidden />
        <VisuallyHidden>{t('explain_title_of', keyResult.title)}</VisuallyHidden>
      </summary>
      {open && (
        <div className={css.told}>
          <StatusPair reason={keyResult.statusReason} />
          <ExplanationList keyResult={keyResult} onCopy={onCopy} className={css.list} />
          {keyResult.explanation.url && (
            <SafeLink url={keyResult.explanation.url} className={css.tracker}>
              {t('tickets_in_tracker')}
            </SafeLink>
          )}
        </div>
      )}
    </details>
  );
};
