import { CircleMinus, Unlink } from 'lucide-react';
import { useId, useState } from 'react';
import { StatusShape } from '#components/okr/status.tsx';
import { whyWords } from '#components/okr/ticket-key-result.tsx';
import { IconButton } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { Dashboard } from '../model.ts';
import { addressOf } from '../route.ts';
import type { Service } from '../rules/serves.ts';
import { ShareFields } from '../rules/share-fields.tsx';
import { SharedMark } from '../rules/shared-mark.tsx';
import type { KeyResultWork } from './linked-work.ts';
import { Nearby } from './nearby.tsx';
import { TicketItem } from './ticket-item.tsx';
import type { Rows } from './use-selection.ts';
import css from './work.module.css';

interface KeyResultSectionProps {
  work: KeyResultWork;
  /** Its rules as one reads them. */
  rules: string[];
  dashboard: Dashboard;
  /** Null where nothing can be chosen. */
  rows: Rows | null;
  servedBy: (ref: KeyResultWork['tickets'][number]['ref']) => Service[];
}

/** Tickets that are put into the page together, and how high one is, about. */
const PART = 40;
const ROW_HEIGHT = 32;

/** A key result with its rules and the tickets that serve it. */
export const KeyResultSection = ({ work, rules, dashboard, rows, servedBy }: KeyResultSectionProps) => {
  const id = useId();
  const { keyResult, tickets } = work;
  const parts = Array.from({ length: Math.ceil(tickets.length / PART) }, (_, part) =>
    tickets.slice(part * PART, (part + 1) * PART),
  );
  return (
    <section aria-labelledby={id} className={css.keyResult}>
      <div className={css.keyResultHead}>
        <StatusShape status={keyResult.status} named />
        <h3 id={id} className={css.keyResultTitle}>
          <a className={css.plainLink} href={addressOf('objectives', keyResult.id)} title={keyResult.title}>
            {keyResult.title}
          </a>
        </h3>
        <span className={css.done}>{doneWords(work)}</span>
      </div>
      {rules.map((rule) => (
        <p key={rule} className={css.rule}>
          {t('why_rule')} <code>{rule}</code>
        </p>
      ))}
      {tickets.length === 0 && (
        <p className={css.none}>{t(rules.length > 0 ? 'work_rule_empty' : 'work_none_yet')}</p>
      )}
      {parts.map((part) => (
        <Nearby
          key={part[0]?.row}
          height={part.length * ROW_HEIGHT}
          forced={part.some(({ row }) => row === rows?.current)}
        >
          {() => (
            <ul>
              {part.map((ticket) => (
                <Linked
                  key={ticket.row}
                  {...{ ticket, keyResult, dashboard, rows }}
                  services={servedBy(ticket.ref)}
                />
              ))}
            </ul>
          )}
        </Nearby>
      ))}
    </section>
  );
};

const doneWords = ({ keyResult: { delivery } }: KeyResultWork): string =>
  delivery === null || delivery.total === 0 ? '' : t('work_done_of', delivery.done, delivery.total);

interface LinkedProps {
  ticket: KeyResultWork['tickets'][number];
  keyResult: KeyResultWork['keyResult'];
  dashboard: Dashboard;
  /** Null where nothing can be chosen. */
  rows: Rows | null;
  services: Service[];
}

const Linked = ({ ticket, keyResult, dashboard: { actions }, rows, services }: LinkedProps) => {
  const [sharing, setSharing] = useState(false);
  const { link, ref, why } = ticket;
  const step = link
    ? { icon: Unlink, label: t('dash_ticket_unlink', ref.key), onClick: () => actions.unlinkTicket(link) }
    : {
        icon: CircleMinus,
        label: t('dash_ticket_exclude', ref.key),
        onClick: () => actions.excludeTicket(keyResult.id, ref),
      };
  return (
    <TicketItem
      ticket={ticket}
      rows={rows}
      tail={
        <>
          {services.length > 1 && (
            <SharedMark
              {...{ services, of: keyResult, open: sharing, className: css.shared }}
              onToggle={() => setSharing(!sharing)}
            />
          )}
          <span className={css.why} title={why.kind === 'rule' ? why.text : undefined}>
            {whyWords(why)}
          </span>
          {rows && <IconButton {...step} />}
        </>
      }
    >
      {rows && sharing && services.length > 1 && (
        <ShareFields
          ticket={ref.key}
          services={services}
          onShares={(shares) => actions.shareTicket(ref, shares)}
        />
      )}
    </TicketItem>
  );
};
