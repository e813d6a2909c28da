/** Every screen of popup and panel in every state, for pictures and for the accessibility check. */
import type { ReactElement } from 'react';
import { Panel } from '#components/panel/panel.tsx';
import type { PanelActions, PanelProps } from '#components/panel/panel-model.ts';
import { Popup, type PopupProps } from '#components/popup/popup.tsx';
import type { PopupActions } from '#components/popup/popup-model.ts';
import type { NudgeView } from '#utils/messaging/snapshot.ts';
import {
  GUARDING,
  NO_KEY_RESULTS,
  NO_TEAM,
  problem,
  SIGNED_OUT,
  SNAPSHOT,
  snapshot,
  TICKET,
  TWICE,
  ticketAnswer,
  UNLINKED,
  WAITING,
} from '../fixtures/views.ts';

export interface Story {
  name: string;
  width: number;
  height: number;
  /** Names of buttons to press, in order, before the picture is taken. */
  press?: string[];
  element: ReactElement;
}

const nothing = () => {};

export const popupActions: PopupActions = {
  changeNudge: nothing,
  link: nothing,
  unlink: nothing,
  change: nothing,
  checkIn: nothing,
  undo: nothing,
  refresh: nothing,
  turnLens: nothing,
  copyReport: nothing,
  hideCheck: nothing,
  stopRefresh: nothing,
  chooseTeam: nothing,
  loadSample: nothing,
  openDashboard: nothing,
  openTracker: nothing,
  allow: nothing,
};

export const panelActions: PanelActions = {
  link: nothing,
  linkSeveral: async () => null,
  unlink: nothing,
  checkIn: nothing,
  answerMoment: nothing,
  undo: nothing,
  close: nothing,
  retry: nothing,
  chooseTeam: nothing,
  loadSample: nothing,
  openDashboard: nothing,
  openTracker: nothing,
  allow: nothing,
  copy: nothing,
};

const popup = (name: string, props: Partial<PopupProps>): Story => ({
  name: `popup-${name}`,
  width: 400,
  height: 600,
  element: <Popup snapshot={SNAPSHOT} ticket={TICKET} problem={null} actions={popupActions} {...props} />,
});

const panel = (name: string, props: Partial<PanelProps>, size: Partial<Story> = {}): Story => ({
  name: `panel-${name}`,
  width: 380,
  height: 900,
  element: (
    <Panel
      handshake="done"
      snapshot={SNAPSHOT}
      ticket={TICKET}
      problem={null}
      actions={panelActions}
      {...props}
    />
  ),
  ...size,
});

const refreshing = snapshot({ refresh: { ...SNAPSHOT.refresh, running: true, done: 180, total: 412 } });
const offline = snapshot({ online: false });
const nudged = (mood: NudgeView['mood']) =>
  snapshot({ nudge: { mood, weekday: 4, hour: 10, snoozedUntil: null, open: 4 } });
const hostile = '<img src=x onerror=alert(1)> ‮"quotes" & a title that goes on and on '.repeat(3);

export const STORIES: Story[] = [
  popup('refreshing', { snapshot: refreshing }),
  popup('two', { ticket: TWICE }),
  popup('no-ticket', { ticket: null }),
  popup('unlinked', { ticket: UNLINKED }),
  popup('first-run', { snapshot: NO_TEAM, ticket: null }),
  popup('no-key-results', { snapshot: NO_KEY_RESULTS, ticket: UNLINKED }),
  popup('loading', { snapshot: null, ticket: null }),
  popup('signed-out', { snapshot: SIGNED_OUT, ticket: null }),
  popup('offline', { snapshot: offline }),
  popup('nudge', { snapshot: nudged('on') }),
  popup('nudge-given-up', { snapshot: nudged('given-up') }),
  popup('problem', { problem: problem('rate-limited', { retryAt: '2026-11-17T11:02:00' }) }),
  { ...popup('check-in', {}), press: ['Check in: p99 checkout latency from 420 ms to 200 ms'] },
  { ...popup('change', {}), press: ['Change: p99 checkout latency from 420 ms to 200 ms'] },
  popup('hostile', {
    ticket: ticketAnswer({ title: hostile, lines: TICKET.lines.map((l) => ({ ...l, title: hostile })) }),
  }),
  panel('ready', {}),
  panel('two', { ticket: TWICE }),
  panel('guardrail', { ticket: GUARDING }),
  panel('pending', { ticket: WAITING }),
  panel('picker', { ticket: UNLINKED }),
  panel('loading', { handshake: 'waiting', snapshot: null, ticket: null }),
  panel('offline', { snapshot: offline }),
  panel('problem', { ticket: ticketAnswer({ problem: problem('signed-out') }) }),
  panel('unreachable', { ticket: null, problem: problem('timeout', { host: 'Throughline' }) }),
  panel('not-connected', { ticket: ticketAnswer({ state: 'not-connected', lines: [] }) }),
  panel('no-team', { snapshot: NO_TEAM, ticket: ticketAnswer({ state: 'no-team', lines: [] }) }),
  panel('no-token', { handshake: 'no-token' }),
  panel('refused', { handshake: 'refused' }),
  panel('elsewhere', { snapshot: NO_KEY_RESULTS }),
  { ...panel('table', {}), press: ['As a table'] },
  { ...panel('link-another', {}), press: ['Link another'] },
  panel('narrow', {}, { width: 300 }),
  panel('low', {}, { width: 380, height: 400 }),
];
