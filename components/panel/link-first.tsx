import { t } from '#utils/i18n.ts';
import css from './link-first.module.css';
import type { TicketProps } from './panel-model.ts';
import { NoTeam } from './panel-states.tsx';
import { PickToLink } from './pick-to-link.tsx';
import { TeamToLink } from './team-to-link.tsx';

/** A ticket without a key result: the picker at once. Three letters, Enter, linked. */
export const LinkFirst = ({ ticket, snapshot, actions }: TicketProps) => {
  const { view } = snapshot;
  if (!view) return <NoTeam actions={actions} />;
  return (
    <div className={css.first}>
      <TeamToLink snapshot={snapshot} actions={actions}>
        <h2 className={css.title}>{t('link_first_title')}</h2>
      </TeamToLink>
      <p className={css.ticket}>{ticket.title}</p>
      <PickToLink
        view={view}
        onPick={(keyResult) => actions.link(view.team.id, keyResult)}
        actions={actions}
      />
    </div>
  );
};
