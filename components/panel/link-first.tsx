import { t } from '#utils/i18n.ts';
import { KeyResultPicker } from '../picker/key-result-picker.tsx';
import css from './link-first.module.css';
import type { TicketProps } from './panel-model.ts';
import { Closed, NoTeam } from './panel-states.tsx';

/** A ticket without a key result: the picker at once. Three letters, Enter, linked. */
export const LinkFirst = ({ ticket, snapshot, actions }: TicketProps) => {
  const { view } = snapshot;
  if (!view?.objectives.some(({ keyResults }) => keyResults.length > 0)) return <NoTeam actions={actions} />;
  if (view.cycle?.closed) return <Closed actions={actions} />;
  return (
    <div className={css.first}>
      <h2 className={css.title}>{t('link_first_title')}</h2>
      <p className={css.ticket}>{ticket.title}</p>
      <KeyResultPicker
        objectives={view.objectives}
        onPick={(keyResult) => actions.link(view.team.id, keyResult)}
        onCancel={actions.close}
      />
    </div>
  );
};
