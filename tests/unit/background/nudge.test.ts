/** The weekly reminder: an alarm, a number on the toolbar button, and what takes it away. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NEW_NUDGE, nextNudge } from '#utils/okr/week/nudge.ts';
import { ALARMS } from '../../../entrypoints/background/alarms.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  begin,
  clock,
  end,
  newWorker,
  own,
  pageSender,
  panelSender,
  send,
  snapshot,
  TEAMS_FILE,
  type Worker,
} from './around.ts';
import type { Around } from './fake-browser.ts';

let around: Around;
let jira: JiraSimulator;
let worker: Worker;
beforeEach(async () => {
  ({ around, site: jira, worker } = await begin());
  await own(worker, 'import', { text: TEAMS_FILE });
  await worker.app.nudge.follow();
});
afterEach(async () => {
  await worker.app.backFill.settled();
  await end(worker, jira);
});

const team = async () => {
  const id = snapshot(worker).view?.team.id;
  if (!id) throw new Error('A team is shown.');
  return own(worker, 'document', { team: id });
};
/** The next Thursday at ten, and the alarm of it. */
const thursday = async () => {
  clock.now = nextNudge(clock.now, NEW_NUDGE, (await team()).team) + 1;
  await worker.app.nudge.ring();
};

it('an alarm is set for the team’s Thursday, and for the next one after it went off', async () => {
  const at = nextNudge(clock.now, NEW_NUDGE, (await team()).team);
  expect((await fakeBrowser.alarms.get(ALARMS.nudge))?.scheduledTime).toBe(at);
  await thursday();
  expect((await fakeBrowser.alarms.get(ALARMS.nudge))?.scheduledTime).toBeGreaterThan(at);
});

it('the button shows how many have no check-in this week, until the week is opened', async () => {
  expect(around.badge).toBe('');
  await thursday();
  expect(Number(around.badge)).toBeGreaterThan(0);
  expect(snapshot(worker).nudge).toMatchObject({ mood: 'on', open: Number(around.badge) });
  await own(worker, 'nudge', { do: 'opened' });
  expect(around.badge).toBe('');
});

it('a new worker shows the same number', async () => {
  await thursday();
  const shown = around.badge;
  around.badge = '?';
  worker.kill();
  worker = newWorker(jira, jira.gate.signIn());
  await worker.app.ready();
  await worker.app.nudge.follow();
  expect(around.badge).toBe(shown);
});

it('is put off, turned off and turned on again', async () => {
  await thursday();
  await own(worker, 'nudge', { do: 'snooze' });
  expect(around.badge).toBe('');
  expect(snapshot(worker).nudge?.mood).toBe('snoozed');
  await own(worker, 'nudge', { do: 'set', on: false, weekday: 4, hour: 10 });
  expect(snapshot(worker).nudge?.mood).toBe('off');
  expect(await fakeBrowser.alarms.get(ALARMS.nudge)).toBeFalsy();
  await own(worker, 'nudge', { do: 'set', on: true, weekday: 2, hour: 15 });
  expect(snapshot(worker).nudge).toMatchObject({ mood: 'on', weekday: 2, hour: 15 });
  expect(await fakeBrowser.alarms.get(ALARMS.nudge)).toBeTruthy();
});

it('gives up after three weeks that nobody answered', async () => {
  for (let week = 0; week < 3; week += 1) {
    await thursday();
    expect(around.badge).not.toBe('');
  }
  await thursday();
  expect(around.badge).toBe('');
  expect(snapshot(worker).nudge?.mood).toBe('given-up');
});

it('is no business of a tracker’s page, nor of a panel', async () => {
  for (const sender of [pageSender('PAY-318'), panelSender()])
    expect((await send(worker, sender, 'nudge', { do: 'snooze' })).ok).toBe(false);
});
