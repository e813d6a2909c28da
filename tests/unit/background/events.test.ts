import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { until } from '#tests/support/until.ts';
import { listen, start } from '../../../entrypoints/background/events.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  clock,
  connectJira,
  end,
  JIRA,
  newProfile,
  newSite,
  newWorker,
  own,
  quarter,
  refreshed,
  snapshot,
  type Worker,
} from './around.ts';
import type { Around } from './fake-browser.ts';
import { keyResult, makeTeam, SHARE_DONE } from './team.ts';

let around: Around;
let site: JiraSimulator;
let worker: Worker;

/** As `index.ts` does it. */
const begin = async (session: string | null = null) => {
  worker = newWorker(site, session);
  listen(worker.app);
  await start(worker.app, 0);
};

beforeEach(async () => {
  clock.now = Date.parse(quarter.now);
  around = await newProfile();
  site = await newSite();
});
afterEach(() => end(worker, site));

const withToken = (stay: boolean) => {
  const { credentials } = site.gate;
  return own(worker, 'connect', {
    ...{ tracker: 'jira-cloud', base: JIRA, auth: 'token', ...credentials, stay },
  } as const);
};

const browserRestarts = async () => {
  worker.kill();
  fakeBrowser.runtime.resetState();
  await fakeBrowser.storage.session.clear();
  await fakeBrowser.alarms.clearAll();
  await begin();
};

describe('the background', () => {
  it('brings open tickets their strip and opens the first run when it is installed', async () => {
    await begin();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await until(() => expect(around.opened).toHaveLength(1));
    expect(around.opened[0]).toMatch(/\/dashboard\.html#\/welcome$/);
    expect(around.injected).toEqual([{ tab: 1, files: ['content-scripts/jira.js'] }]);
  });

  it('opens nothing after an update', async () => {
    await begin();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    await until(() => expect(around.injected).toHaveLength(1));
    expect(around.opened).toEqual([]);
  });

  it('has its alarm after each start of the browser, and refreshes by it', async () => {
    const session = site.gate.signIn();
    await begin(session);
    await connectJira(worker);
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Share done', SHARE_DONE);
    const { key } = site.state.create({ project: 'PAY', summary: 'One' });
    await team.link(id, key);
    await worker.app.refresh.settled();
    site.state.close(key);
    clock.now += 20 * 60_000;
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'refresh' } as never);
    await until(() => expect(keyResult(worker, id).number).toBe(100));
    await browserRestarts();
    expect(await fakeBrowser.alarms.get('refresh')).toMatchObject({ periodInMinutes: 15 });
  });

  it('forgets a token when the browser ends, unless asked to keep it', async () => {
    await begin();
    await withToken(false);
    await browserRestarts();
    expect(snapshot(worker).connections).toMatchObject([{ state: 'signed-out' }]);
    await withToken(true);
    await browserRestarts();
    expect(snapshot(worker).connections).toMatchObject([{ state: 'connected' }]);
    await refreshed(worker);
    expect(snapshot(worker).refresh.problem).toBeNull();
  });

  it('sets the header rule for connected Jira sites alone', async () => {
    await begin();
    expect(around.rules).toEqual([]);
    await withToken(true);
    expect(around.rules).toMatchObject([{ condition: { urlFilter: `|${JIRA}/rest/` } }]);
    await own(worker, 'disconnect', { connection: snapshot(worker).connections[0]?.id ?? '' });
    expect(around.rules).toEqual([]);
  });

  it('says at once when host access is taken away, and recovers when it is given back', async () => {
    await begin();
    await withToken(true);
    around.granted.clear();
    around.revoked();
    await until(() =>
      expect(snapshot(worker).connections).toMatchObject([
        { state: 'problem', problem: { code: 'no-access' } },
      ]),
    );
    around.granted.add(`${JIRA}/*`);
    around.revoked();
    await until(() => expect(snapshot(worker).connections).toMatchObject([{ state: 'connected' }]));
  });

  it('connects to no other host, whatever it looks like', async () => {
    await begin();
    for (const base of ['https://acme.atlassian.net.evil.example', 'http://acme.atlassian.net', 'x', '']) {
      const asking = own(worker, 'connect', { tracker: 'jira-cloud', base, auth: 'session' });
      await expect(asking).rejects.toThrow('not-found');
    }
    expect(worker.requests).toBe(0);
  });
});
