import { useSyncExternalStore } from 'react';
import { mount } from '#components/layout/page.tsx';
import { Popup } from '#components/popup/popup.tsx';
import { placeOf, requestAccess } from '#utils/host-access.ts';
import { observable } from '#utils/messaging/observable.ts';
import { ask, connectPage } from '#utils/messaging/own-client.ts';
import type { LensChoice } from '#utils/messaging/page-protocol.ts';
import type { Answer, FrontCheck, LensView, NudgeChange, SiteOffer } from '#utils/messaging/protocol.ts';
import { ticketSession } from '#utils/messaging/ticket-session.ts';
import { openDashboard, openTracker } from '#utils/open-tab.ts';
import { copyText } from '../panel/copy-text.ts';

const session = ticketSession({ ask, connect: connectPage });
const offer = observable<{ site: SiteOffer | null }>({ site: null });
void ask('active-ticket', {}).then((answer) => {
  if (answer.ok && answer.value) session.show(answer.value);
});
void ask('active-site', {}).then((answer) => {
  if (answer.ok) offer.change({ site: answer.value });
});

const look = observable<{ check: FrontCheck | null }>({ check: null });
void ask('front-check', {}).then((answer) => {
  if (answer.ok) look.change({ check: answer.value });
});
const told = () => void ask('front-check-told', {});

const front = observable<{ lens: LensView | null }>({ lens: null });
const takeLens = (answer: Answer<LensView | null>): void => {
  if (answer.ok) front.change({ lens: answer.value });
};
// What counts may be different with every new picture.
let pictured: unknown = null;
session.subscribe(() => {
  const { snapshot } = session.get();
  if (snapshot === pictured) return;
  pictured = snapshot;
  void ask('view-lens', {}).then(takeLens);
});

const closing =
  (open: (to: string) => Promise<void>) =>
  (to: string): void =>
    void open(to).then(() => window.close());

/** A problem names a host; a site may live below a path of it, or have another scheme. */
const siteAt = (place: string): string => placeOf(place, session.get().snapshot?.connections ?? []);

const actions = {
  ...session,
  turnLens: (show: LensChoice) => void session.run(ask('turn-view-lens', { show })).then(takeLens),
  copyReport: (report: string) => {
    void copyText(report);
    told();
  },
  hideCheck: () => {
    told();
    look.change({ check: null });
  },
  changeNudge: (change: NudgeChange) => void session.run(ask('nudge', change)),
  stopRefresh: () => void session.run(ask('refresh-stop', {})),
  openDashboard: closing(openDashboard),
  openTracker: (place: string) => closing(openTracker)(siteAt(place)),
  allow: (host: string) => void requestAccess(siteAt(host)),
};

const PopupPage = () => {
  const shown = useSyncExternalStore(session.subscribe, session.get);
  const { site } = useSyncExternalStore(offer.subscribe, offer.get);
  const { check } = useSyncExternalStore(look.subscribe, look.get);
  const { lens } = useSyncExternalStore(front.subscribe, front.get);
  return <Popup {...shown} site={site} check={check} lens={lens} actions={actions} />;
};

mount(<PopupPage />, 'app_name');
