import type { ReactNode } from 'react';
import { t } from '#utils/i18n.ts';
import type { TicketLine } from '#utils/okr/view.ts';
import { Bar } from './bar.tsx';
import { StatusWord } from './status.tsx';
import css from './ticket-key-result.module.css';
import { ValueText } from './value-text.tsx';

/** Why a ticket serves a key result, in two words: "linked", "via PAY-12". */
export const whyWords = (why: TicketLine['why']): string => {
  switch (why.kind) {
    case 'linked':
      return t('why_linked');
    case 'child':
      return t('why_child', why.of);
    case 'rule':
      return t('why_rule');
    case 'context':
      return t('why_context');
  }
};

/** The key result that a ticket serves: title and status, a bar over the whole width, value and actions. */
export const TicketKeyResult = ({ line, children }: { line: TicketLine; children?: ReactNode }) => (
  <article>
    <p className={css.head}>
      <b className={css.title} title={`${line.objective.title}: ${line.title}`}>
        {line.title}
      </b>
      {line.share !== null && <span className={css.tag}>{t('ticket_share', line.share)}</span>}
      {line.why.kind !== 'linked' && <span className={css.tag}>{whyWords(line.why)}</span>}
      <span className={css.status}>
        <StatusWord status={line.status} />
      </span>
    </p>
    <span className={css.bar}>
      <Bar bar={line.bar} status={line.status} />
    </span>
    <p className={css.foot}>
      <ValueText line={line} />
      <span className={css.actions}>{children}</span>
    </p>
  </article>
);
