import { Check, Copy, Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import { weekSummary } from '#utils/okr/week/summary.ts';
import type { SummaryInput } from '#utils/okr/week/summary-input.ts';
import { useKeys } from '../keys/use-keys.ts';
import { downloadText } from '../settings/download.ts';
import css from './summary.module.css';
import { SummaryText } from './summary-text.tsx';

interface SummaryPaneProps {
  input: SummaryInput;
  onCopy: (text: string) => Promise<void>;
}

/** The meeting's end: what was said of every key result, to paste where the team reads it. */
export const SummaryPane = ({ input, onCopy }: SummaryPaneProps) => {
  const [copied, setCopied] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { week, cycle } = input;
  const text = weekSummary(input);
  const open = week.keyResults.length - week.lookedAt.size;
  const copy = () => void onCopy(text).then(() => setCopied(text));
  useKeys({ y: copy });
  return (
    <section className={css.summary} aria-labelledby="week-title">
      <h2 id="week-title" tabIndex={-1} ref={heading}>
        {open === 0 ? t('week_all_looked_at') : t('week_summary')}
      </h2>
      <p className={css.about}>
        {open === 0 ? t('week_summary_text') : t('week_summary_open', open, week.keyResults.length)}
      </p>
      <div className={css.actions}>
        <Button kind="primary" onClick={copy}>
          {copied === text ? (
            <Check size={16} strokeWidth={1.5} aria-hidden />
          ) : (
            <Copy size={16} strokeWidth={1.5} aria-hidden />
          )}
          {t(copied === text ? 'week_copied' : 'week_copy')} <kbd aria-hidden>Y</kbd>
        </Button>
        <Button onClick={() => downloadText(`${cycle.name}-${week.today}.md`, text, 'text/markdown')}>
          <Download size={16} strokeWidth={1.5} aria-hidden />
          {t('week_file')}
        </Button>
        <span role="status" className={css.said}>
          {copied === text ? t('week_copied') : ''}
        </span>
      </div>
      <SummaryText markdown={text} />
      <details className={css.source}>
        <summary>{t('review_markdown')}</summary>
        <pre>{text}</pre>
      </details>
    </section>
  );
};
