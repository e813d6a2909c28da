import { Check } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import type { TicketAnswer } from '#utils/messaging/protocol.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import css from './first-run.module.css';
import type { PopupActions } from './popup-model.ts';

interface FirstRunProps {
  snapshot: Snapshot;
  ticket: TicketAnswer | null;
  actions: PopupActions;
}

interface Step {
  title: string;
  text: string;
  done: boolean;
}

const stepsOf = (snapshot: Snapshot, ticket: TicketAnswer | null): Step[] => [
  snapshot.view
    ? {
        title: t('first_team'),
        text: [snapshot.view.team.name, snapshot.view.cycle?.name].filter(Boolean).join(', '),
        done: true,
      }
    : {
        title: t('first_connect'),
        text: snapshot.connections[0]?.label ?? t('first_connect_text'),
        done: !connectsFirst(snapshot),
      },
  { title: t('first_objective'), text: t('first_objective_text'), done: false },
  {
    title: ticket ? t('first_link_this', ticket.key) : t('first_link'),
    text: t('first_link_text'),
    done: false,
  },
];

/** The first step is still to be taken: nothing is connected, and there is no team. */
export const connectsFirst = ({ view, connections }: Snapshot): boolean =>
  !view && !connections.some(({ state }) => state === 'connected');

/** Three steps to the first ticket with a key result, the next one as the button. */
export const FirstRun = ({ snapshot, ticket, actions }: FirstRunProps) => {
  const { view } = snapshot;
  const steps = stepsOf(snapshot, ticket);
  const next = steps.findIndex(({ done }) => !done);
  const connecting = connectsFirst(snapshot);
  return (
    <div className={css.first}>
      <EmptyState
        title={view ? t('first_title', view.cycle?.name ?? view.team.name) : t('first_title_none')}
        text={t('first_text')}
        actions={
          <>
            <Button
              kind="primary"
              onClick={() => actions.openDashboard(connecting ? '#/connect' : '#/objectives')}
            >
              {connecting ? t('first_do_connect') : t('first_do_objective')}
            </Button>
            {!view && (
              <Button kind="text" onClick={actions.loadSample}>
                {t('popup_sample')}
              </Button>
            )}
          </>
        }
      >
        <ol className={css.steps}>
          {steps.map(({ title, text, done }, index) => (
            <li
              key={title}
              className={cx(css.step, done && css.done, index === next && css.next)}
              aria-current={index === next ? 'step' : undefined}
            >
              <span className={css.number} aria-hidden>
                {done ? <Check size={16} strokeWidth={1.5} /> : index + 1}
              </span>
              <span>
                <b className={css.title}>{title}</b>
                {done && <VisuallyHidden>{t('first_done')}</VisuallyHidden>}
                {text}
              </span>
            </li>
          ))}
        </ol>
      </EmptyState>
    </div>
  );
};
