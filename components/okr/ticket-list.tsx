import { useId, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { StatusCategory } from '#utils/measure/facts.ts';
import type { KeyResultView, TicketRow } from '#utils/okr/view.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { SafeLink } from '../ui/safe-link.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { whyWords } from './ticket-key-result.tsx';
import css from './ticket-list.module.css';

const FIRST = 8;

const SHAPES: Record<StatusCategory, React.ReactNode> = {
  todo: <circle className={css.todo} cx="5" cy="5" r="4" />,
  doing: (
    <>
      <circle className={css.doing} cx="5" cy="5" r="4" />
      <path className={css.half} d="M5 1a4 4 0 0 1 0 8z" />
    </>
  ),
  done: (
    <>
      <circle className={css.full} cx="5" cy="5" r="4.6" />
      <path className={css.tick} d="M3 5.2l1.4 1.4 2.6-3" />
    </>
  ),
  cancelled: (
    <>
      <circle className={css.todo} cx="5" cy="5" r="4" />
      <path className={css.todo} d="M2.5 7.5l5-5" />
    </>
  ),
};

const Ticket = ({ ticket }: { ticket: TicketRow }) => {
  const why = ticket.why.kind === 'rule' ? ticket.why.text : undefined;
  return (
    <li className={cx(css.ticket, ticket.category === 'done' && css.done)}>
      <svg viewBox="0 0 10 10" className={css.shape} aria-hidden="true">
        {SHAPES[ticket.category]}
      </svg>
      <VisuallyHidden>{t(`category_${ticket.category}`)}</VisuallyHidden>
      <SafeLink url={ticket.url} className={css.key}>
        {ticket.key}
      </SafeLink>
      <span className={cx(css.title, ticket.here && css.here)} title={ticket.title}>
        {ticket.title}
      </span>
      <span className={css.why} title={why}>
        {ticket.here ? t('ticket_here') : whyWords(ticket.why)}
      </span>
    </li>
  );
};

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

/** The tickets that count, each with why; the whole list opens in the tracker. */
export const TicketList = ({ keyResult, here, className }: TicketListProps) => {
  const id = useId();
  const [all, setAll] = useState(false);
  const { explanation } = keyResult;
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
      </ul>
      {shown.length < tickets.length && (
        <Button kind="text" size="inline" onClick={() => setAll(true)}>
          {t('tickets_all', tickets.length)}
        </Button>
      )}
    </section>
  );
};
