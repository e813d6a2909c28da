import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { IconButton } from '../ui/button.tsx';
import { useNow } from '../ui/clock.tsx';
import css from './explanation-list.module.css';
import { explanationMarkdown } from './explanation-markdown.ts';
import { explanationLines } from './explanation-words.ts';
import { dayName, longAge } from './format.ts';

interface ExplanationListProps {
  keyResult: KeyResultView;
  onCopy: (text: string) => void;
  className?: string | undefined;
}

/** Why outcome and delivery are flagged as not going together. */
const disagreementLines = ({ disagreement }: KeyResultView) =>
  disagreement
    ? [{ name: t('explain_disagreement'), text: t(disagreement.rule.message, ...disagreement.rule.args) }]
    : [];

/** When the way of measuring was changed, from what to what. */
const changeLines = ({ measureChanges = [] }: KeyResultView, now: Date) =>
  measureChanges.map(({ at, what }) => ({
    name: t('explain_changed', dayName(at, now)),
    text: t(what.message, ...what.args),
  }));

/** "How this number came about": formula, counted, left out, hidden, age. */
export const ExplanationList = ({ keyResult, onCopy, className }: ExplanationListProps) => {
  const now = useNow();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const measured = keyResult.explanation.asOf ?? keyResult.asOf;
  const copy = () => {
    onCopy(explanationMarkdown(keyResult, now));
    setCopied(true);
  };
  return (
    <section className={className} aria-labelledby={id}>
      <div className={css.head}>
        <h3 id={id}>{t('explain_title')}</h3>
        {measured && <span className={css.age}>{longAge(measured, now)}</span>}
        <IconButton
          className={css.copy}
          icon={copied ? Check : Copy}
          label={t(copied ? 'explain_copied' : 'explain_copy')}
          onClick={copy}
        />
      </div>
      <dl className={css.lines}>
        {[
          ...explanationLines(keyResult.explanation),
          ...changeLines(keyResult, now),
          ...disagreementLines(keyResult),
        ].map(({ name, text }) => (
          <div key={`${name} ${text}`} className={css.line}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
