import { useId, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeptOutTicket, KeyResultView, TicketRow } from '#utils/okr/view.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { SafeLink } from '../ui/safe-link.tsx';
import { CategoryShape } from './category-shape.tsx';
import { ticketOutWords } from './explanation-words.ts';
import { whyWords } from './ticket-key-result.tsx';
import css from './ticket-list.module.css';

const FIRST = 8;

const Ticket = ({ ticket }: { ticket: TicketRow }) => {
  const why = ticket.why.kind === 'rule' ? ticket.why.text : undefined;
  return (
    <li className={cx(css.ticket, ticket.category === 'done' && css.done)}>
      <CategoryShape category={ticket.category} />
      <SafeLink url={ticket.url} className={css.key}>
        {ticket.key}
      </SafeLink>
      <span className={cx(css.title, ticket.here && css.here)} title={ticket.title}>
        {ticket.title}
      </span>
      <span className={css.why} title={why}>
        {ticket.here ? t('ticket_here') : whyWords(ticket.why)}
      </span>
      {ticket.leftOut && <span className={css.out}>{ticketOutWords(ticket.leftOut)}</span>}
    </li>
  );
};

const KeptOut = ({ ticket: { ref, title, url, category, effect } }: { ticket: KeptOutTicket }) => (
  <li className={css.ticket}>
    {category ? <CategoryShape category={category} /> : <span />}
    <SafeLink url={url} className={css.key}>
      {ref.key}
    </SafeLink>
    <span className={css.title} title={title}>
      {title}
    </span>
    <span className={css.out}>{ticketOutWords(effect)}</span>
  </li>
);

interface TicketListProps {
  keyResult: KeyResultView;
  /** The address of the ticket that the viewer stands on; it comes first. */
  here?: string;
  className?: string | undefined;
}

/** The one that the viewer stands on, then the others in their order. */
const withHereFirst = (tickets: TicketRow[], here: string | undefined): TicketRow[] => {
  const at = tickets.find(({ url }) => url === here);
  return at ? [{ ...at, here: true }, ...tickets.filter((ticket) => ticket !== at)] : tickets;
};

/** The tickets that serve, each with why, and why not where it does not count; the whole list opens in the tracker. */
export const TicketList = ({ keyResult, here, className }: TicketListProps) => {
  const id = useId();
  const [all, setAll] = useState(false);
  const { explanation, keptOut = [] } = keyResult;
  const tickets = withHereFirst(keyResult.tickets, here);
  if (tickets.length === 0) return null;
  const shown = all ? tickets : tickets.slice(0, FIRST);
  return (
    <section className={className} aria-labelledby={id}>
      <div className={css.head}>
        <h3 id={id}>{t('tickets_title')}</h3>
        {explanation.url && (
          <SafeLink url={explanation.url} className={css.tracker}>
            {t('tickets_in_tracker')}
          </SafeLink>
        )}
      </div>
      <ul>
        {shown.map((ticket) => (
          <Ticket key={ticket.key} ticket={ticket} />
        ))}
        {shown.length === tickets.length &&
          keptOut.map((ticket) => <KeptOut key={ticket.link} ticket={ticket} />)}
      </ul>
      {shown.length < tickets.length && (
        <Button kind="text" size="inline" onClick={() => setAll(true)}>
          {t('tickets_all', tickets.length)}
        </Button>
      )}
    </section>
  );
};
