import { CloudOff } from 'lucide-react';
import { useId } from 'react';
import { t } from '#utils/i18n.ts';
import type { TicketPlace } from '#utils/messaging/page-protocol.ts';
import type { Problem } from '#utils/problem.ts';
import { ClosedNote } from '../okr/closed-note.tsx';
import { asOf } from '../okr/format.ts';
import { problemStep } from '../okr/problem-step.ts';
import { Banner, ProblemBanner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/clock.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { PanelActions, TicketProps } from './panel-model.ts';
import css from './panel-states.module.css';

/** Opened without the one-time token of a ticket page, or with a spent one: there is nothing it may do. */
export const NoToken = ({ refused = false, actions }: { refused?: boolean; actions: PanelActions }) => (
  <main>
    <EmptyState
      level={1}
      title={t(refused ? 'panel_refused_title' : 'panel_no_token_title')}
      text={t(refused ? 'panel_refused_text' : 'panel_no_token_text')}
      actions={
        refused ? (
          <Button onClick={actions.close}>{t('panel_close')}</Button>
        ) : (
          <Button kind="text" onClick={() => actions.openDashboard('')}>
            {t('panel_open_dashboard')}
          </Button>
        )
      }
    />
  </main>
);

/** Asked to link where no ticket is meant: what would be, on a page of a `known` site and on any other. */
export const NoTicket = ({ known, actions }: { known: boolean; actions: PanelActions }) => {
  const text = useId();
  return (
    <main>
      <EmptyState
        level={1}
        title={t(known ? 'panel_no_ticket_title' : 'panel_no_tracker_title')}
        text={<span id={text}>{t(known ? 'panel_no_ticket_text' : 'panel_no_tracker_text')}</span>}
        actions={
          <>
            <Button autoFocus aria-describedby={text} onClick={actions.close}>
              {t('panel_close')}
            </Button>
            {!known && (
              <Button kind="text" onClick={() => actions.openDashboard('#/connect')}>
                {t('step_connect')}
              </Button>
            )}
          </>
        }
      />
    </main>
  );
};

/** The key result's place while the worker wakes up and answers. */
export const Connecting = ({ problem, retry }: { problem?: Problem; retry?: () => void }) =>
  problem ? (
    <ProblemBanner problem={problem} step={retry && { label: t('step_retry'), onAct: retry }} />
  ) : (
    <div className={css.loading}>
      <Skeleton
        label={t('popup_loading')}
        lines={[
          [52, 14],
          [88, 22],
          [100, 48],
          [32, 32],
          [100, 4],
          [100, 148],
        ]}
      />
    </div>
  );

export const NotConnected = ({ place, actions }: { place: TicketPlace; actions: PanelActions }) => (
  <EmptyState
    title={t('panel_not_connected_title')}
    text={t('panel_not_connected_text', hostOf(place.origin))}
    actions={
      <Button kind="primary" onClick={() => actions.openDashboard('#/connect')}>
        {t('step_connect')}
      </Button>
    }
  />
);

export const NoTeam = ({ actions }: { actions: PanelActions }) => (
  <EmptyState
    title={t('panel_no_team_title')}
    text={t('panel_no_team_text')}
    actions={
      <>
        <Button kind="primary" onClick={() => actions.openDashboard('#/objectives')}>
          {t('first_do_objective')}
        </Button>
        <Button kind="text" onClick={actions.loadSample}>
          {t('popup_sample')}
        </Button>
      </>
    }
  />
);

/** In place of what one would do to a key result whose cycle is closed. */
export const Closed = ({ actions }: { actions: PanelActions }) => (
  <ClosedNote action={t('problem_frozen_action')} onAct={() => actions.openDashboard('#/review')} />
);

/** What is wrong, over what is known all the same. */
export const Troubles = ({ snapshot, ticket, problem, actions }: TicketProps) => {
  const now = useNow();
  const found = problem ?? ticket.problem;
  const age = ticket.asOf ? `${asOf(ticket.asOf, now)}.` : '';
  if (!snapshot.online) return <Banner icon={CloudOff} title={t('popup_offline')} text={age} />;
  if (!found) return null;
  const step = problemStep(found, {
    retry: actions.retry,
    onAllow: actions.allow,
    onDashboard: actions.openDashboard,
    onTracker: actions.openTracker,
  });
  return <ProblemBanner problem={found} step={step} />;
};

const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, '');
