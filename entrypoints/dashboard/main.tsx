import { useSyncExternalStore } from 'react';
import { Dashboard } from '#components/dashboard/dashboard.tsx';
import { KeptTextsContext } from '#components/dashboard/drafts/kept-texts.ts';
import { HabitsContext } from '#components/dashboard/habits.ts';
import { screenOf } from '#components/dashboard/route.ts';
import { SCREEN_LIST } from '#components/dashboard/screens.ts';
import { mount } from '#components/layout/page.tsx';
import { textDrafts } from './actions/drafts.ts';
import { makeActions } from './actions.ts';
import { keptDismissals } from './dismissals.ts';
import { keptHabits } from './habits.ts';
import { dashboardSession } from './session.ts';
import { tellWhenWeekOpens } from './week-opened.ts';

// The screen's code comes while the background is asked.
void SCREEN_LIST[screenOf(window.location.hash)].screen.load();
const session = dashboardSession(() => screenOf(window.location.hash) === 'alignment');
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

const actions = makeActions(() => {
  const { document, snapshot } = session.get();
  return document && { document, cycle: snapshot?.view?.cycle?.id ?? '' };
}, session.echo);

const dismissals = keptDismissals();
const habits = keptHabits();
const texts = textDrafts(sessionStorage);

const DashboardPage = () => {
  const { snapshot, document, across, refused } = useSyncExternalStore(session.subscribe, session.get);
  const advice = useSyncExternalStore(dismissals.subscribe, dismissals.get);
  const liked = useSyncExternalStore(habits.subscribe, habits.get);
  return (
    snapshot && (
      <HabitsContext value={liked}>
        <KeptTextsContext value={texts}>
          <Dashboard dashboard={{ snapshot, document, across, refused, actions, advice, timeZone }} />
        </KeptTextsContext>
      </HabitsContext>
    )
  );
};

tellWhenWeekOpens();
mount(<DashboardPage />, 'app_name');
