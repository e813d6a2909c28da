import { useSyncExternalStore } from 'react';
import { mount } from '#components/layout/page.tsx';
import { Panel } from '#components/panel/panel.tsx';
import type { PanelActions } from '#components/panel/panel-model.ts';
import { placeOf, requestAccess } from '#utils/host-access.ts';
import { ask, connectPage } from '#utils/messaging/own-client.ts';
import { panelSession, readPanelHash } from '#utils/messaging/panel-session.ts';
import { openDashboard, openTracker } from '#utils/open-tab.ts';
import { copyText } from './copy-text.ts';

const { token, theme } = readPanelHash(location.hash);
if (theme) document.documentElement.dataset.theme = theme;
const { handshake, ticket, linking, linkSeveral, retry, close } = panelSession(token, {
  ask,
  connect: connectPage,
});

/** A problem names a host; a site may live below a path of it, or have another scheme. */
const siteAt = (place: string): string => placeOf(place, ticket.get().snapshot?.connections ?? []);

const actions: PanelActions = {
  ...ticket,
  chooseTeam: (team) => ticket.chooseTeam(team, null),
  linkSeveral,
  // Opened for a link on a page of somebody else's, it is a window of its own.
  close: () => (window.top === window ? window.close() : close()),
  retry,
  openDashboard: (hash) => void openDashboard(hash),
  openTracker: (place) => void openTracker(siteAt(place)),
  allow: (host) => void requestAccess(siteAt(host)),
  copy: (text) => void copyText(text),
};

const PanelPage = () => {
  const { state } = useSyncExternalStore(handshake.subscribe, handshake.get);
  const shown = useSyncExternalStore(ticket.subscribe, ticket.get);
  const { tickets, chosen } = useSyncExternalStore(linking.subscribe, linking.get);
  return <Panel handshake={state} {...shown} linking={tickets} chosen={chosen} actions={actions} />;
};

mount(<PanelPage />, 'app_name');
