import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { until } from '#tests/support/until.ts';
import { listen, start } from '../../../entrypoints/background/events.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import { type DataCenterSimulator, startDataCenter } from '../../trackers/jira-dc/data-center.ts';
import {
  clock,
  JIRA,
  newProfile,
  newSite,
  newWorker,
  own,
  POPUP,
  pageSender,
  quarter,
  refreshed,
  send,
  snapshot,
  type Worker,
} from './around.ts';
import type { Around } from './fake-browser.ts';
import { makeTeam, SHARE_DONE } from './team.ts';

const HOST = 'issues.example.com';
const BASE = `https://${HOST}/jira`;
const PATTERN = `https://${HOST}/*`;
const CUSTOM = 'jira.acme.example';
const SESSION = { tracker: 'jira-dc', base: BASE, auth: 'session' } as const;

let around: Around;
let site: JiraSimulator;
let jira: DataCenterSimulator;
let worker: Worker;

/** As `index.ts` does it, signed in to both kinds of Jira. */
const begin = async () => {
  const session = `${site.gate.signIn()}; ${jira.gate.signIn()}`;
  worker = newWorker(site, session, null, { [HOST]: jira.serverUrl, [CUSTOM]: site.url });
  listen(worker.app);
  await start(worker.app, 0);
};

const restart = async () => {
  worker.kill();
  fakeBrowser.runtime.resetState();
  await begin();
};

const browserRestarts = async () => {
  await fakeBrowser.storage.session.clear();
  await restart();
};

beforeEach(async () => {
  clock.now = Date.parse(quarter.now);
  around = await newProfile();
  site = await newSite();
  jira = await startDataCenter({ quarter, clock: () => clock.now });
  around.open.push({ id: 3, url: `${BASE}/browse/PAY-318`, active: false });
  await begin();
});
afterEach(async () => {
  worker.kill();
  await Promise.all([site.close(), jira.close()]);
});

const grant = () => around.granted.add(PATTERN);
const problemCode = async (request: Parameters<typeof send<'connect'>>[3]) => {
  const answer = await send(worker, POPUP, 'connect', request);
  return answer.ok ? null : answer.problem.code;
};

describe('adding a Data Center', () => {
  it('is refused without the permission, and nothing stays of it', async () => {
    expect(await problemCode(SESSION)).toBe('no-access');
    expect(snapshot(worker).connections).toEqual([]);
    expect([around.registered, around.rules]).toEqual([[], []]);
    expect(jira.requests).toEqual([]);
  });

  it('by the open session: connected, its script registered, open tabs served, posts let through', async () => {
    grant();
    const view = await own(worker, 'connect', { ...SESSION, base: `${BASE}/browse/PAY-318` });
    expect(view).toMatchObject({
      ...{ tracker: 'jira-dc', site: BASE, base: BASE, label: `${HOST}/jira` },
      ...{ account: jira.gate.accountName, state: 'connected', auth: 'session' },
    });
    expect(around.registered).toEqual([
      expect.objectContaining({
        matches: [`${BASE}/*`],
        js: ['content-scripts/jira.js'],
        persistAcrossSessions: true,
      }),
    ]);
    expect(around.injected).toEqual([{ tab: 3, files: ['content-scripts/jira.js'] }]);
    expect(around.rules.map(({ condition }) => condition.urlFilter)).toEqual([`|${BASE}/rest/`]);
  });

  it('by access token, which is tried only where a Jira stands', async () => {
    grant();
    const token = { ...SESSION, auth: 'key', key: jira.gate.token, stay: true } as const;
    expect((await own(worker, 'connect', token)).auth).toBe('key');
    const asked = jira.requests.find(({ path }) => path.endsWith('/serverInfo'));
    expect(asked?.headers).not.toHaveProperty('authorization');
    jira.requests.length = 0;
    expect(await problemCode({ ...token, base: `https://${HOST}/wiki` })).toBe('not-found');
    expect(jira.requests.some(({ headers }) => 'authorization' in headers)).toBe(false);
    expect(await problemCode({ ...token, key: 'wrong' })).toBe('unauthorised');
  });

  it('by http where the site is by https: it is said that it leads elsewhere, and no token goes there', async () => {
    const base = `http://${HOST}/jira`;
    around.granted.add(`http://${HOST}/*`);
    const moved = jira.fault({ status: 301, headers: { location: `${BASE}/` } });
    expect(await problemCode({ ...SESSION, base })).toBe('moved');
    expect(await problemCode({ ...SESSION, base, auth: 'key', key: jira.gate.token, stay: true })).toBe(
      'moved',
    );
    moved.clear();
    await own(worker, 'connect', { ...SESSION, base, auth: 'key', key: jira.gate.token, stay: true });
    jira.fault({ status: 301, headers: { location: `${BASE}/` } });
    await own(worker, 'ticket', { place: { origin: `http://${HOST}`, key: 'PAY-318' } });
    expect(snapshot(worker).connections).toMatchObject([{ state: 'problem', problem: { code: 'moved' } }]);
  });

  it('that is Cloud with a domain of its own is Cloud', async () => {
    around.granted.add(`https://${CUSTOM}/*`);
    const view = await own(worker, 'connect', { ...SESSION, base: CUSTOM });
    expect(view).toMatchObject({
      ...{ tracker: 'jira-cloud', base: `https://${CUSTOM}`, site: quarter.sites.jira.cloudId },
    });
    expect(around.registered.map(({ matches }) => matches)).toEqual([[`https://${CUSTOM}/*`]]);
  });

  it.each(['/jira/software/c/projects/PAY/boards/1', '/jira/for-you', '/browse/PAY-318'])(
    'whose page %s was pasted, below what is no context path there',
    async (path) => {
      around.granted.add(`https://${CUSTOM}/*`);
      const view = await own(worker, 'connect', { ...SESSION, base: `https://${CUSTOM}${path}` });
      expect(view).toMatchObject({ tracker: 'jira-cloud', base: `https://${CUSTOM}` });
    },
  );

  it('whose address is Atlassian’s needs none of that', async () => {
    const view = await own(worker, 'connect', { ...SESSION, base: JIRA });
    expect(view.tracker).toBe('jira-cloud');
    expect(around.registered).toEqual([]);
  });
});

describe('its tickets', () => {
  it('have their strip and their page, found by origin and key', async () => {
    grant();
    await own(worker, 'connect', SESSION);
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Quotes', SHARE_DONE);
    const place = { origin: `https://${HOST}`, key: 'PAY-318' };
    await own(worker, 'link', { place, team: team.team, keyResult: id });
    await worker.app.refresh.settled();
    const strip = await send(worker, pageSender('PAY-318', `https://${HOST}`), 'strip', { key: 'PAY-318' });
    expect(strip).toMatchObject({ ok: true, value: { state: 'ready', lines: [{ id }] } });
    expect(await own(worker, 'ticket', { place })).toMatchObject({ url: `${BASE}/browse/PAY-318` });
  });

  it('are known in the tab in front, below the context path only', async () => {
    grant();
    await own(worker, 'connect', SESSION);
    const at = async (url: string) => {
      for (const tab of around.open) Object.assign(tab, tab.id === 1 ? { url } : {});
      return own(worker, 'active-ticket', {});
    };
    expect(await at(`${BASE}/browse/PAY-318`)).toEqual({ origin: `https://${HOST}`, key: 'PAY-318' });
    expect(await at(`${BASE}/secure/RapidBoard.jspa?rapidView=1&selectedIssue=PAY-318`)).toMatchObject({
      key: 'PAY-318',
    });
    expect(await at(`https://${HOST}/other/browse/PAY-318`)).toBeNull();
  });
});

describe('what the browser keeps', () => {
  beforeEach(async () => {
    grant();
    await own(worker, 'connect', SESSION);
    around.injected.length = 0;
  });
  const [one, none] = [1, 0];

  it('a lost registration comes back at the next start', async () => {
    around.registered = [];
    await browserRestarts();
    expect(around.registered).toHaveLength(one);
    expect(around.injected).toEqual([{ tab: 3, files: ['content-scripts/jira.js'] }]);
  });

  it('one that stands is left alone, and pages are not served twice', async () => {
    const before = [...around.registered];
    await restart();
    expect(around.registered).toEqual(before);
    expect(around.injected).toEqual([]);
  });

  it('after an update its file is the new one, and open pages get it', async () => {
    Object.assign(fakeBrowser.runtime, {
      getManifest: () => ({
        // As Firefox gives a manifest's files back, and as it takes none of them.
        content_scripts: [
          {
            matches: ['https://*.atlassian.net/*'],
            js: ['moz-extension://abc-1/content-scripts/jira-2.js'],
            css: ['moz-extension://abc-1/content-scripts/jira-2.css'],
          },
        ],
      }),
    });
    await restart();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    expect(around.registered.map(({ js }) => js)).toEqual([['content-scripts/jira-2.js']]);
    expect(around.registered.map(({ css }) => css)).toEqual([['content-scripts/jira-2.css']]);
    await until(() =>
      expect(around.injected).toContainEqual({ tab: 3, files: ['content-scripts/jira-2.js'] }),
    );
  });

  it('the permission taken back ends the script and is said; given again, all is as before', async () => {
    around.notices = [];
    around.granted.delete(PATTERN);
    around.revoked();
    await until(() => expect(snapshot(worker).connections[0]?.problem?.code).toBe('no-access'));
    expect(around.registered).toHaveLength(none);
    // Its open page asks and says so, although no pattern finds it any more.
    await until(() => expect(around.notices).toContainEqual({ tab: 3, notice: { notice: 'marks-changed' } }));
    grant();
    around.allowed([PATTERN]);
    await until(() => expect(snapshot(worker).connections[0]?.problem).toBeNull());
    expect(around.registered).toHaveLength(one);
  });

  it('a grant that led to no connection is given back when the browser starts, not before', async () => {
    around.granted.add('https://else.example/*');
    await restart();
    expect(around.granted).toContain('https://else.example/*');
    await browserRestarts();
    expect([...around.granted].sort()).toEqual([`${JIRA}/*`, PATTERN].sort());
  });

  it('removed, nothing stays: script, header rule, permission, facts', async () => {
    await refreshed(worker);
    const [connection] = snapshot(worker).connections;
    await own(worker, 'disconnect', { connection: connection?.id ?? '' });
    expect([around.registered, around.rules]).toEqual([[], []]);
    expect([...around.granted]).toEqual([`${JIRA}/*`]);
    expect([...worker.app.facts.all().values()].filter(({ ref }) => ref.site === BASE)).toEqual([]);
  });
});

describe('a page that is open when its site is removed', () => {
  it('is left, while the browser still lets us take out what stands in it', async () => {
    grant();
    await own(worker, 'connect', SESSION);
    const [connection] = snapshot(worker).connections;
    await own(worker, 'disconnect', { connection: connection?.id ?? '' });
    expect(around.ran).toEqual([{ tab: 3, granted: expect.arrayContaining([PATTERN]) }]);
    expect(around.granted).not.toContain(PATTERN);
  });

  it('of Jira Cloud keeps its script, which says how to connect', async () => {
    const view = await own(worker, 'connect', { ...SESSION, base: JIRA });
    await own(worker, 'disconnect', { connection: view.id });
    expect(around.ran).toEqual([]);
  });
});

describe('a Jira in front that we do not know', () => {
  const look = async (url: string, page: unknown) => {
    for (const tab of around.open) Object.assign(tab, tab.id === 1 ? { url } : {});
    around.page = page;
    return own(worker, 'active-site', {});
  };
  const SAYS = { isJira: true, context: '/jira' };

  it('is offered, until it is connected', async () => {
    expect(await look(`${BASE}/browse/PAY-318`, SAYS)).toEqual({ base: BASE, name: `${HOST}/jira` });
    grant();
    await own(worker, 'connect', SESSION);
    expect(await look(`${BASE}/browse/PAY-318`, SAYS)).toBeNull();
  });

  it.each([
    ['another site', 'https://example.org/', { isJira: false, context: '' }],
    ['Jira Cloud', `${JIRA}/browse/PAY-1`, SAYS],
    ['a page of the browser', 'chrome://settings/', SAYS],
    ['a page that lies', `${BASE}/`, { isJira: true, context: '/ji*ra"' }],
    ['a page that says nothing', `${BASE}/`, null],
  ])('is not: %s', async (_, url, page) => {
    expect(await look(url, page)).toBeNull();
  });
});
