import { useEffect } from 'react';
import { t } from '#utils/i18n.ts';
import type { Dashboard as Data } from './model.ts';
import { ObjectivesScreen } from './objectives/objectives-screen.tsx';
import { useScreen } from './route.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { Shell } from './shell/shell.tsx';
import { WelcomeScreen } from './welcome/welcome-screen.tsx';

const SCREENS = { objectives: ObjectivesScreen, welcome: WelcomeScreen, settings: SettingsScreen };

/** The dashboard: one screen at a time, chosen by the address. */
export const Dashboard = ({ dashboard }: { dashboard: Data }) => {
  const screen = useScreen();
  useEffect(() => {
    document.title = `${t(`dash_nav_${screen}`)} · ${t('app_name')}`;
  }, [screen]);
  const Screen = SCREENS[screen];
  return (
    <Shell dashboard={dashboard} screen={screen}>
      <Screen dashboard={dashboard} />
    </Shell>
  );
};
