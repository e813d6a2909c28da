import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { Dashboard } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './settings.module.css';

/** What is recognised on the trackers' open pages, to be read before it is copied. */
export const PageReports = ({ dashboard: { actions } }: { dashboard: Dashboard }) => {
  const { busy, problem, ask } = useAsking();
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const look = () => {
    setCopied(false);
    ask(
      () => actions.pageReports(),
      (answer) => setText(answer.text),
    );
  };
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      {text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={css.report} tabIndex={0} aria-label={t('report_label')}>
          <pre>{text}</pre>
        </section>
      )}
      <div className={css.actions}>
        <Button disabled={busy} onClick={look}>
          {t('report_look')}
        </Button>
        {text !== null && (
          <Button
            onClick={() => {
              actions.copy(text);
              setCopied(true);
            }}
          >
            {t(copied ? 'report_copied' : 'report_copy')}
          </Button>
        )}
      </div>
    </>
  );
};
