import type { ReactNode } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { useNow } from '../ui/clock.tsx';
import { Bar } from './bar.tsx';
import { shortAge } from './format.ts';
import css from './key-result-row.module.css';
import { StatusWord } from './status.tsx';
import { ValueText } from './value-text.tsx';

interface KeyResultRowProps {
  keyResult: KeyResultView;
  /** Where the row leads; without it the row is only read. */
  href?: string;
  onOpen?: () => void;
}

const RowLink = ({
  href,
  onOpen,
  children,
}: Omit<KeyResultRowProps, 'keyResult'> & { children: ReactNode }) =>
  href === undefined ? (
    <div className={css.row}>{children}</div>
  ) : (
    <a
      className={css.row}
      href={href}
      onClick={(event) => {
        if (!onOpen) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </a>
  );

/** A key result in 44 px: title and status, then bar, value, trend and age. */
export const KeyResultRow = ({ keyResult, ...link }: KeyResultRowProps) => {
  const now = useNow();
  return (
    <RowLink {...link}>
      <span className={css.head}>
        <span className={css.title} title={keyResult.title}>
          {keyResult.title}
        </span>
        {keyResult.role === 'guardrail' && <span className={css.tag}>{t('role_guardrail')}</span>}
        {keyResult.deliveryOnly && <span className={css.tag}>{t('delivery_only')}</span>}
        <span className={css.status}>
          <StatusWord status={keyResult.status} />
        </span>
      </span>
      <span className={css.line}>
        <span className={css.bar}>
          <Bar bar={keyResult.bar} status={keyResult.status} />
        </span>
        <span className={css.value}>
          <ValueText line={keyResult} oneLine />
        </span>
        <Sparkline history={keyResult.history} status={keyResult.status} />
        <span className={css.age}>{shortAge(keyResult.asOf, now)}</span>
      </span>
    </RowLink>
  );
};
