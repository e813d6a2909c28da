import { type ReactNode, useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/dialog.tsx';
import { t } from '#utils/i18n.ts';
import { ConnectForms } from '../connect/connect-forms.tsx';
import { ConnectionList, wantsKey } from '../connect/connection-list.tsx';
import { DataScreen, isDataRecord } from '../data/data-screen.tsx';
import { ImportForm } from '../document/import-form.tsx';
import { NewTeamForm } from '../document/new-team-form.tsx';
import type { Dashboard } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import { WorkplaceFields } from '../work/workplace-fields.tsx';
import { DismissedAdvice } from './dismissed-advice.tsx';
import { downloadText } from './download.ts';
import { KeysSwitch } from './keys-switch.tsx';
import { MomentsSwitch } from './moments-switch.tsx';
import { NudgeFields } from './nudge-fields.tsx';
import { PageReports } from './page-reports.tsx';
import css from './settings.module.css';
import { TeamSettings } from './team-settings.tsx';

interface SettingsProps {
  dashboard: Dashboard;
  /** `data` is a screen of its own. */
  record?: string | null;
}

/** Trackers, what their pages show, teams and data. */
export const SettingsScreen = ({ dashboard, record = null }: SettingsProps) => {
  const { snapshot, actions, timeZone } = dashboard;
  if (isDataRecord(record)) return <DataScreen dashboard={dashboard} record={record} />;
  return (
    <>
      <h1 className={css.title}>{t('settings_title')}</h1>
      <Section title={t('settings_trackers')} text={t('settings_trackers_text')}>
        <ConnectionList connections={snapshot.connections} actions={actions} />
        <ConnectForms
          actions={actions}
          oauth={snapshot.linearOAuth}
          folded={snapshot.connections.length > 0 && !snapshot.connections.some(wantsKey)}
        />
      </Section>
      <Section title={t('settings_pages')} text={t('settings_pages_text')}>
        <MomentsSwitch dashboard={dashboard} />
      </Section>
      {dashboard.document && (
        <Section title={t('settings_team')} text={t('settings_team_text')}>
          <TeamSettings key={dashboard.document.team.id} dashboard={dashboard} />
        </Section>
      )}
      {snapshot.nudge && (
        <Section title={t('settings_reminder')} text={t('settings_reminder_text')}>
          <NudgeFields dashboard={dashboard} />
        </Section>
      )}
      {dashboard.document && (
        <Section title={t('settings_places')} text={t('settings_places_text')}>
          <WorkplaceFields dashboard={dashboard} />
        </Section>
      )}
      <Section title={t('settings_teams')} text={t('settings_teams_text')}>
        <div className={css.pair}>
          <NewTeamForm actions={actions} timeZone={timeZone} />
          <ImportForm actions={actions} />
        </div>
      </Section>
      <Section title={t('settings_advice')} text={t('settings_advice_text')}>
        <DismissedAdvice dashboard={dashboard} />
      </Section>
      <Section title={t('settings_keys')} text={t('settings_keys_text')}>
        <KeysSwitch />
      </Section>
      <Section title={t('settings_diagnostics')} text={t('settings_diagnostics_text')}>
        <PageReports dashboard={dashboard} />
      </Section>
      <Section title={t('settings_data')} text={t('settings_data_text')}>
        <DataActions dashboard={dashboard} />
      </Section>
    </>
  );
};

const Section = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <section className={css.section}>
    <div>
      <h2 className={css.name}>{title}</h2>
      <p className={css.text}>{text}</p>
    </div>
    <div className={css.body}>{children}</div>
  </section>
);

const DataActions = ({ dashboard: { snapshot, actions } }: { dashboard: Dashboard }) => {
  const [removing, setRemoving] = useState(false);
  const { busy, problem, ask } = useAsking();
  const team = snapshot.view?.team;
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <div className={css.actions}>
        <Button
          disabled={busy || snapshot.teams.length === 0}
          onClick={() =>
            ask(
              () => actions.exportFile(),
              ({ text }) => downloadText('throughline.json', text),
            )
          }
        >
          {t('settings_export')}
        </Button>
        <a className={css.link} href="#/settings/data">
          {t('settings_data_open')}
        </a>
        {team && (
          <Button kind="danger" onClick={() => setRemoving(true)}>
            {t('settings_remove_team', team.name)}
          </Button>
        )}
      </div>
      {team && (
        <Confirm
          open={removing}
          title={t('settings_remove_team_title', team.name)}
          text={t('settings_remove_team_text')}
          action={t('settings_remove_team', team.name)}
          danger
          onConfirm={() => ask(() => actions.removeTeam(team.id))}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
};
