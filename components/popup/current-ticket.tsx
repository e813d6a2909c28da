import { useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { TicketAnswer } from '#utils/messaging/protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { TeamView, TicketLine } from '#utils/okr/view.ts';
import { CheckInForm } from '../check-in/check-in-form.tsx';
import { TicketKeyResult } from '../okr/ticket-key-result.tsx';
import { KeyResultPicker } from '../picker/key-result-picker.tsx';
import { Button } from '../ui/button.tsx';
import css from './current-ticket.module.css';
import type { PopupActions } from './popup-model.ts';
import { UnservingTicket } from './unserving-ticket.tsx';

interface CurrentTicketProps {
  ticket: TicketAnswer;
  view: TeamView | null;
  /** The page's own button is the same step. */
  connectsBelow: boolean;
  actions: PopupActions;
}

/** What is open below the ticket: nothing, the picker (for a line or a new link), or a check-in. */
type Open =
  | { kind: 'none' }
  | { kind: 'pick'; line: TicketLine | null }
  | { kind: 'check-in'; id: KeyResultId };

interface LineActionsProps {
  line: TicketLine;
  /** Its key result is among those shown. */
  readable: boolean;
  onOpen: (open: Open) => void;
  actions: PopupActions;
}

const LineActions = ({ line, readable, onOpen, actions }: LineActionsProps) => {
  const { link, closed } = line;
  if (closed) return null;
  const act = (key: string, onClick: () => void) => (
    <Button kind="text" size="inline" aria-label={`${t(key)}: ${line.title}`} onClick={onClick}>
      {t(key)}
    </Button>
  );
  return (
    <>
      {link && act('ticket_unlink', () => actions.unlink(line.team, link))}
      {link && readable && act('ticket_change', () => onOpen({ kind: 'pick', line }))}
      {readable && act('check_in_do', () => onOpen({ kind: 'check-in', id: line.id }))}
    </>
  );
};

/** The ticket in the active tab and its key results, each to be checked in, changed or unlinked in place. */
export const CurrentTicket = ({ ticket, view, connectsBelow, actions }: CurrentTicketProps) => {
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = () => setOpen({ kind: 'none' });
  const all = view?.objectives.flatMap(({ keyResults }) => keyResults) ?? [];
  const find = (id: KeyResultId) => all.find((one) => one.id === id);
  const checkedIn = open.kind === 'check-in' ? find(open.id) : undefined;

  const onPick = (keyResult: KeyResultId) => {
    const line = open.kind === 'pick' ? open.line : null;
    if (line?.link) actions.change(line.team, line.link, keyResult);
    else if (view) actions.link(view.team.id, keyResult);
    close();
  };

  return (
    <section className={css.ticket} aria-label={t('ticket_this')}>
      <p className={css.which}>
        <b>{ticket.key}</b>
        <span title={ticket.title}>{ticket.title}</span>
      </p>
      {ticket.lines.map((line) => (
        <TicketKeyResult key={line.id} line={line}>
          <LineActions
            line={line}
            readable={find(line.id) !== undefined}
            onOpen={setOpen}
            actions={actions}
          />
        </TicketKeyResult>
      ))}
      {ticket.lines.length === 0 && open.kind === 'none' && (
        <UnservingTicket
          {...{ ticket, connectsBelow, actions }}
          choosable={all.length > 0 && !view?.cycle?.closed}
          onLink={() => setOpen({ kind: 'pick', line: null })}
        />
      )}
      {open.kind === 'pick' && view && (
        <div className={css.open}>
          <KeyResultPicker
            objectives={view.objectives}
            except={ticket.lines.map(({ id }) => id)}
            onPick={onPick}
            onCancel={close}
          />
        </div>
      )}
      {checkedIn && view && (
        <div className={css.open}>
          <CheckInForm
            key={checkedIn.id}
            keyResult={checkedIn}
            onCheckIn={(values) => {
              actions.checkIn(view.team.id, checkedIn.id, values);
              close();
            }}
          >
            <Button kind="quiet" size="inline" onClick={close}>
              {t('ui_cancel')}
            </Button>
          </CheckInForm>
        </div>
      )}
    </section>
  );
};
