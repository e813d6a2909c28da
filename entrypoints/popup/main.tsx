import { useSyncExternalStore } from 'react';
import { mount } from '#components/layout/page.tsx';
import { Popup } from '#components/popup/popup.tsx';
import { requestAccess } from '#utils/host-access.ts';
import { ask, connectPage } from '#utils/messaging/own-client.ts';
import { ticketSession } from '#utils/messaging/ticket-session.ts';
import { openDashboard, openTracker } from '#utils/open-tab.ts';

const session = ticketSession({ ask, connect: connectPage });
void ask('active-ticket', {}).then((answer) => {
  if (answer.ok && answer.value) session.show(answer.value);
});

const closing =
  (open: (to: string) => Promise<void>) =>
  (to: string): void =>
    void open(to).then(() => window.close());

const actions = {
  ...session,
  stopRefresh: () => void session.run(ask('refresh-stop', {})),
  openDashboard: closing(openDashboard),
  openTracker: closing(openTracker),
  allow: (host: string) => void requestAccess(host),
};

const PopupPage = () => <Popup {...useSyncExternalStore(session.subscribe, session.get)} actions={actions} />;

mount(<PopupPage />, 'app_name');
