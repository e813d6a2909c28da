import { useState } from 'react';
import { listOf, plural, t } from '#utils/i18n.ts';
import type { LinkableTicket } from '#utils/messaging/protocol.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { Button } from '../ui/button.tsx';
import css from './link-several.module.css';
import type { PanelActions } from './panel-model.ts';
import { NoTeam } from './panel-states.tsx';
import { PickToLink } from './pick-to-link.tsx';
import { TeamToLink } from './team-to-link.tsx';

interface LinkSeveralProps {
  tickets: LinkableTicket[];
  chosen: number;
  snapshot: Snapshot;
  actions: PanelActions;
}

/** What a key result serves already is not offered for the tickets that all serve it. */
const servedByAll = (tickets: LinkableTicket[]): KeyResultId[] =>
  (tickets[0]?.serves ?? [])
    .map(({ id }) => id)
    .filter((id) => tickets.every(({ serves }) => serves.some((one) => one.id === id)));

const TicketRow = ({ ticket: { key, title, serves } }: { ticket: LinkableTicket }) => (
  <li className={css.row}>
    <b>{key}</b>
    <span className={css.title} title={title}>
      {title}
    </span>
    {serves.length > 0 && <span className={css.serves}>{listOf(serves.map(({ name }) => name))}</span>}
  </li>
);

/** Several tickets, one key result: type three letters, Enter, and all of them are linked. */
export const LinkSeveral = ({ tickets, chosen, snapshot, actions }: LinkSeveralProps) => {
  const [missing, setMissing] = useState<string[] | null>(null);
  const { view } = snapshot;
  if (!view) return <NoTeam actions={actions} />;
  const link = async (keyResult: KeyResultId) => {
    const result = await actions.linkSeveral(view.team.id, keyResult);
    if (result) setMissing(result.missing);
  };
  return (
    <div className={css.several}>
      <TeamToLink snapshot={snapshot} actions={actions}>
        <h2 className={css.head}>{plural('link_several', tickets.length)}</h2>
      </TeamToLink>
      {chosen > tickets.length && (
        <p className={css.first}>{t('link_several_first', tickets.length, chosen)}</p>
      )}
      <ul className={css.list}>
        {tickets.map((ticket) => (
          <TicketRow key={ticket.key} ticket={ticket} />
        ))}
      </ul>
      {missing === null ? (
        <PickToLink
          view={view}
          except={servedByAll(tickets)}
          onPick={(keyResult) => void link(keyResult)}
          actions={actions}
        />
      ) : (
        <p className={css.done} role="status">
          {missing.length > 0 ? t('link_several_missing', listOf(missing)) : t('link_several_done')}
          <Button kind="primary" autoFocus onClick={actions.close}>
            {t('panel_close')}
          </Button>
        </p>
      )}
    </div>
  );
};
