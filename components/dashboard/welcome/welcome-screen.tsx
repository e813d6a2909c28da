import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { SafeLink } from '#components/ui/safe-link.tsx';
import { listOf, t } from '#utils/i18n.ts';
import { ConnectForms } from '../connect/connect-forms.tsx';
import { ConnectionList } from '../connect/connection-list.tsx';
import { ImportForm } from '../document/import-form.tsx';
import { NewTeamForm } from '../document/new-team-form.tsx';
import type { Dashboard } from '../model.ts';
import { NextLink } from '../shell/next-link.tsx';
import css from './welcome.module.css';

/** Three steps to the first ticket with a key result. Steps already taken fold to a line. */
export const WelcomeScreen = ({ dashboard }: { dashboard: Dashboard }) => {
  const { snapshot } = dashboard;
  const connected = snapshot.connections.some(({ state }) => state === 'connected');
  const written = (snapshot.view?.objectives.length ?? 0) > 0;
  const current = !connected ? 1 : !written ? 2 : 3;
  return (
    <div className={css.welcome}>
      <h1 className={css.title}>{t('welcome_title')}</h1>
      <p className={css.lead}>{t('welcome_lead')}</p>
      <ol>
        <Step
          number={1}
          current={current}
          done={connected}
          title={t('welcome_connect')}
          text={t('welcome_connect_text')}
        >
          <ConnectStep dashboard={dashboard} />
        </Step>
        <Step
          number={2}
          current={current}
          done={written}
          title={t('welcome_team')}
          text={t('welcome_team_text')}
        >
          <TeamStep dashboard={dashboard} />
        </Step>
        <Step
          number={3}
          current={current}
          done={false}
          title={t('welcome_ticket')}
          text={t('welcome_ticket_text')}
        >
          <TicketStep dashboard={dashboard} />
        </Step>
      </ol>
    </div>
  );
};

interface StepProps {
  number: number;
  current: number;
  done: boolean;
  title: string;
  text: string;
  children: ReactNode;
}

const Step = ({ number, current, done, title, text, children }: StepProps) => (
  <li
    className={cx(css.step, current === number && css.current)}
    aria-current={current === number ? 'step' : undefined}
  >
    <span className={cx(css.number, done && css.done)}>
      {done ? <Check size={16} strokeWidth={2} aria-label={t('welcome_done')} /> : number}
    </span>
    <div className={css.body}>
      <h2 className={css.stepTitle}>{title}</h2>
      <p className={css.stepText}>{text}</p>
      {children}
    </div>
  </li>
);

const ConnectStep = ({ dashboard: { snapshot, actions } }: { dashboard: Dashboard }) => (
  <>
    {snapshot.connections.length > 0 && (
      <ConnectionList connections={snapshot.connections} actions={actions} />
    )}
    <details className={css.more} open={snapshot.connections.length === 0}>
      <summary>{t(snapshot.connections.length === 0 ? 'welcome_choose' : 'welcome_another')}</summary>
      <ConnectForms actions={actions} oauth={snapshot.linearOAuth} />
    </details>
  </>
);

const TeamStep = ({ dashboard: { snapshot, actions, timeZone } }: { dashboard: Dashboard }) => {
  if (snapshot.teams.length > 0) {
    return (
      <>
        <p className={css.stepText}>{listOf(snapshot.teams.map(({ name }) => name))}</p>
        {snapshot.view?.objectives.length === 0 && <NextLink to="objectives" />}
      </>
    );
  }
  return (
    <div className={css.ways}>
      <NewTeamForm actions={actions} timeZone={timeZone} />
      <ImportForm actions={actions} />
      <section className={css.sample}>
        <h3 className={css.way}>{t('sample_title')}</h3>
        <p className={css.stepText}>{t('sample_text')}</p>
        <Button onClick={() => actions.loadSample()}>{t('sample_action')}</Button>
      </section>
    </div>
  );
};

const TicketStep = ({ dashboard: { snapshot } }: { dashboard: Dashboard }) => {
  const connected = snapshot.connections.filter(({ state }) => state === 'connected');
  if (connected.length === 0) return null;
  return (
    <p className={css.links}>
      {connected.map((connection) => (
        <SafeLink key={connection.id} url={connection.base} className={css.link}>
          {t('welcome_open', connection.label)}
        </SafeLink>
      ))}
      {/* Before the first, the step above leads there. */}
      {(snapshot.view?.objectives.length ?? 0) > 0 && (
        <a className={css.link} href="#/objectives">
          {t('welcome_write')}
        </a>
      )}
    </p>
  );
};
