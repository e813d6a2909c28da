import { useSyncExternalStore } from 'react';
import { Dashboard } from '#components/dashboard/dashboard.tsx';
import { mount } from '#components/layout/page.tsx';
import { makeActions } from './actions.ts';
import { keptDismissals } from './dismissals.ts';
import { dashboardSession } from './session.ts';

const session = dashboardSession();
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

const actions = makeActions(() => {
  const { document, snapshot } = session.get();
  return document && { document, cycle: snapshot?.view?.cycle?.id ?? '' };
});

const dismissals = keptDismissals();

const DashboardPage = () => {
  const { snapshot, document } = useSyncExternalStore(session.subscribe, session.get);
  const advice = useSyncExternalStore(dismissals.subscribe, dismissals.get);
  return snapshot && <Dashboard dashboard={{ snapshot, document, actions, advice, timeZone }} />;
};

mount(<DashboardPage />, 'app_name');
