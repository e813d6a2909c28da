import { useSyncExternalStore } from 'react';
import { Dashboard } from '#components/dashboard/dashboard.tsx';
import { mount } from '#components/layout/page.tsx';
import { makeActions } from './actions.ts';
import { dashboardSession } from './session.ts';

const session = dashboardSession();
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

const actions = makeActions(() => {
  const { document, snapshot } = session.get();
  return document && { document, cycle: snapshot?.view?.cycle?.id ?? '' };
});

const DashboardPage = () => {
  const { snapshot, document } = useSyncExternalStore(session.subscribe, session.get);
  return snapshot && <Dashboard dashboard={{ snapshot, document, actions, timeZone }} />;
};

mount(<DashboardPage />, 'app_name');
