import { CircleMinus, Undo2, Unlink } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { CategoryShape } from '#components/okr/category-shape.tsx';
import { leftOutWords } from '#components/okr/explanation-words.ts';
import { whyWords } from '#components/okr/ticket-key-result.tsx';
import { Button, IconButton } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { SafeLink } from '#components/ui/safe-link.tsx';
import { listOf, plural, t } from '#utils/i18n.ts';
import type { KeptOutTicket, KeyResultView, TicketRow } from '#utils/okr/view.ts';
import { isFrozen } from '../frozen.tsx';
import type { Dashboard } from '../model.ts';
import css from './rules.module.css';
import { type Service, sharedTickets } from './serves.ts';
import { ShareFields } from './share-fields.tsx';
import { SharedMark } from './shared-mark.tsx';

const FIRST = 8;

/** What links and rules bring in as it stands: each ticket can be left out, and counted again. */
export const MatchedTickets = ({ view, dashboard }: { view: KeyResultView; dashboard: Dashboard }) => {
  const id = useId();
  const [all, setAll] = useState(false);
  const team = dashboard.snapshot.view;
  const servedBy = useMemo(() => (team ? sharedTickets(team) : () => []), [team]);
  const { tickets, explanation, keptOut = [] } = view;
  const shown = all ? tickets : tickets.slice(0, FIRST);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={css.heading}>
        {plural('dash_matches', tickets.length)}
      </h3>
      {explanation.matched > 0 && (
        <p className={css.more}>
          {listOf([
            t('dash_counted', explanation.counted, explanation.matched),
            ...leftOutWords(explanation),
          ])}
        </p>
      )}
      <ul>
        {shown.map((ticket) => (
          <Matched
            key={ticket.key + ticket.url}
            {...{ ticket, view, dashboard }}
            services={servedBy(ticket.ref)}
          />
        ))}
      </ul>
      {shown.length < tickets.length && (
        <Button kind="text" size="inline" onClick={() => setAll(true)}>
          {t('tickets_all', tickets.length)}
        </Button>
      )}
      {keptOut.length > 0 && <KeptOut tickets={keptOut} dashboard={dashboard} />}
    </section>
  );
};

interface MatchedProps {
  ticket: TicketRow;
  view: KeyResultView;
  dashboard: Dashboard;
  services: Service[];
}

const Matched = ({ ticket, view, dashboard, services }: MatchedProps) => {
  const { actions } = dashboard;
  const frozen = isFrozen(dashboard);
  const [sharing, setSharing] = useState(false);
  const linked = ticket.why.kind === 'linked' ? ticket.link : null;
  const why = ticket.why.kind === 'rule' ? ticket.why.text : undefined;
  return (
    <li>
      <div className={css.ticket}>
        <CategoryShape category={ticket.category} />
        <SafeLink url={ticket.url} className={css.key}>
          {ticket.key}
        </SafeLink>
        <span className={css.title} title={ticket.title}>
          {ticket.title}
        </span>
        <span className={css.tail}>
          <span className={css.why} title={why}>
            {whyWords(ticket.why)}
          </span>
          {linked ? (
            <IconButton
              icon={Unlink}
              label={t('dash_ticket_unlink', ticket.key)}
              disabled={frozen}
              onClick={() => actions.unlinkTicket(linked)}
            />
          ) : (
            <IconButton
              icon={CircleMinus}
              label={t('dash_ticket_exclude', ticket.key)}
              disabled={frozen}
              onClick={() => actions.excludeTicket(view.id, ticket.ref)}
            />
          )}
        </span>
      </div>
      {services.length > 1 && (
        <SharedMark
          {...{ services, of: view, open: sharing, className: css.shared }}
          onToggle={() => setSharing(!sharing)}
        />
      )}
      {sharing && !frozen && (
        <ShareFields
          ticket={ticket.key}
          services={services}
          onShares={(shares) => actions.shareTicket(ticket.ref, shares)}
        />
      )}
    </li>
  );
};

const KeptOut = ({ tickets, dashboard }: { tickets: KeptOutTicket[]; dashboard: Dashboard }) => (
  <>
    <h4 className={css.subheading}>{plural('dash_kept_out', tickets.length)}</h4>
    <ul>
      {tickets.map(({ link, ref, title, url, category, effect }) => (
        <li key={link} className={cx(css.ticket, css.out)}>
          {category ? <CategoryShape category={category} /> : <span />}
          <SafeLink url={url} className={css.key}>
            {ref.key}
          </SafeLink>
          <span className={css.title} title={title}>
            {title || t('dash_ticket_unread')}
          </span>
          <span className={css.tail}>
            <span className={css.why}>{t(`dash_out_${effect}`)}</span>
            <IconButton
              icon={Undo2}
              label={t('dash_ticket_include', ref.key)}
              disabled={isFrozen(dashboard)}
              onClick={() => dashboard.actions.includeTicket(link)}
            />
          </span>
        </li>
      ))}
    </ul>
  </>
);
