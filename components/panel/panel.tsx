import { Tabs } from '@base-ui/react/tabs';
import { t } from '#utils/i18n.ts';
import { StatusShape } from '../okr/status.tsx';
import { UndoToast } from '../ui/toast.tsx';
import { KeyResultPanel } from './key-result-panel.tsx';
import { LinkFirst } from './link-first.tsx';
import { LinkSeveral } from './link-several.tsx';
import { MomentForm } from './moment-form.tsx';
import css from './panel.module.css';
import { PanelHeader } from './panel-header.tsx';
import type { PanelProps, TicketProps } from './panel-model.ts';
import { Connecting, NoTeam, NoTicket, NoToken, NotConnected, Troubles } from './panel-states.tsx';
import { usePanelFocus } from './use-panel-focus.ts';

/** One tab a key result, when the ticket serves several. */
const Several = (props: TicketProps) => (
  <Tabs.Root defaultValue={props.ticket.lines[0]?.id} className={css.content}>
    <Tabs.List className={css.tabs} aria-label={t('panel_key_results')}>
      {props.ticket.lines.map((line) => (
        <Tabs.Tab key={line.id} value={line.id} className={css.tab} title={line.title}>
          <StatusShape status={line.status} named />
          <span title={line.title}>{line.shortName}</span>
          {line.share !== null && <i>{t('ticket_share', line.share)}</i>}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    {props.ticket.lines.map((line) => (
      <Tabs.Panel key={line.id} value={line.id} className={css.content}>
        <KeyResultPanel {...props} line={line} />
      </Tabs.Panel>
    ))}
  </Tabs.Root>
);

const TicketContent = (props: TicketProps) => {
  const { ticket, snapshot, actions } = props;
  const first = ticket.lines[0];
  if (ticket.state === 'not-connected') return <NotConnected place={ticket.place} actions={actions} />;
  if (ticket.state === 'no-team' || !snapshot.view) return <NoTeam actions={actions} />;
  if (!first) return ticket.state === 'pending' ? <Connecting /> : <LinkFirst {...props} />;
  if (ticket.lines.length > 1) return <Several {...props} />;
  return <KeyResultPanel key={first.id} {...props} line={first} />;
};

/** Only where the key result's team is the one shown: the others' numbers are not at hand. */
const MomentOffer = ({ ticket, snapshot: { view }, actions }: TicketProps) => {
  const offered = ticket.moment?.keyResult;
  const keyResult = view?.objectives.flatMap(({ keyResults }) => keyResults).find(({ id }) => id === offered);
  if (!view || view.cycle?.closed || !keyResult) return null;
  const answer = (value: number | null) => actions.answerMoment(view.team.id, keyResult.id, value);
  return (
    <MomentForm
      key={keyResult.id}
      ticket={ticket.key}
      keyResult={keyResult}
      onValue={answer}
      onDismiss={() => answer(null)}
    />
  );
};

/** The panel beside a ticket: what key result it serves, how that stands and why, and what to do about it. */
export const Panel = ({
  handshake,
  snapshot,
  ticket,
  linking = [],
  chosen = 0,
  problem,
  actions,
}: PanelProps) => {
  const content = usePanelFocus(ticket?.lines[0]?.id, actions.close);
  if (handshake === 'no-token') return <NoToken actions={actions} />;
  if (handshake === 'refused') return <NoToken refused actions={actions} />;
  if (handshake === 'no-ticket' || handshake === 'no-tracker')
    return <NoTicket known={handshake === 'no-ticket'} actions={actions} />;
  const ready = handshake === 'done' && snapshot !== null && ticket !== null;
  return (
    <div className={css.panel}>
      <PanelHeader ticket={ready && linking.length === 0 ? ticket : null} actions={actions} />
      <main className={css.content} ref={content} tabIndex={-1}>
        {ready ? (
          <>
            <Troubles snapshot={snapshot} ticket={ticket} problem={problem} actions={actions} />
            {linking.length > 0 ? (
              <LinkSeveral tickets={linking} chosen={chosen} snapshot={snapshot} actions={actions} />
            ) : (
              <>
                <MomentOffer snapshot={snapshot} ticket={ticket} problem={problem} actions={actions} />
                <TicketContent snapshot={snapshot} ticket={ticket} problem={problem} actions={actions} />
              </>
            )}
          </>
        ) : (
          <Connecting {...(problem ? { problem, retry: actions.retry } : {})} />
        )}
      </main>
      {snapshot && (
        <div className={css.undo}>
          <UndoToast undo={snapshot.undo} onUndo={actions.undo} />
        </div>
      )}
    </div>
  );
};
