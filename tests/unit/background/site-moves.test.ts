import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { linkIssue } from '#utils/workspace/edits/link.ts';
import { listen, start } from '../../../entrypoints/background/events.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import { type DataCenterSimulator, startDataCenter } from '../../trackers/jira-dc/data-center.ts';
import {
  clock,
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
import { apply, makeTeam, SHARE_DONE } from './team.ts';

const HOST = 'issues.example.com';
const OLD = `http://${HOST}/jira`;
const NEW = `https://${HOST}/jira`;

let around: Around;
let site: JiraSimulator;
let jira: DataCenterSimulator;
let worker: Worker;
let team: Awaited<ReturnType<typeof makeTeam>>;
let keyResult: KeyResultId;

const begin = async () => {
  worker = newWorker(site, jira.gate.signIn(), null, { [HOST]: jira.serverUrl });
  listen(worker.app);
  await start(worker.app, 0);
};
const restart = async () => {
  worker.kill();
  fakeBrowser.runtime.resetState();
  await fakeBrowser.storage.session.clear();
  await begin();
};
const connect = (base: string) => own(worker, 'connect', { tracker: 'jira-dc', base, auth: 'session' });
/** Names of the key results that the ticket's page shows. */
const served = async (key: string, origin: string): Promise<string[]> => {
  const { lines } = await own(worker, 'ticket', { place: { origin, key } });
  return lines.map(({ id }) => id);
};

beforeEach(async () => {
  clock.now = Date.parse(quarter.now);
  around = await newProfile();
  site = await newSite();
  jira = await startDataCenter({ quarter, clock: () => clock.now });
  await begin();
  around.granted.add(`http://${HOST}/*`).add(`https://${HOST}/*`);
  team = await makeTeam(worker, site);
  keyResult = await team.addKeyResult('Share of the work done', SHARE_DONE);
});
afterEach(async () => {
  worker.kill();
  await Promise.all([site.close(), jira.close()]);
});

it('a Jira that moves from http to https keeps its connection, its links and what was read', async () => {
  const before = await connect(OLD);
  await own(worker, 'link', {
    ...{ place: { origin: `http://${HOST}`, key: 'PAY-318' }, team: team.team, keyResult },
  });
  await refreshed(worker);
  const after = await connect(NEW);
  expect(after).toMatchObject({ id: before.id, site: before.site, base: NEW });
  expect(snapshot(worker).connections).toHaveLength(1);
  expect(await served('PAY-318', `https://${HOST}`)).toEqual([keyResult]);
  expect(around.registered.map(({ matches }) => matches)).toEqual([[`${NEW}/*`]]);
});

/** As versions stored it whose sites were named by the scheme, too. */
const storedBefore = async () => {
  const known = await connect(NEW);
  const { connections } = await fakeBrowser.storage.local.get<{ connections: object[] }>('connections');
  const old = { ...connections?.[0], id: 'older', site: OLD, base: OLD };
  await fakeBrowser.storage.local.set({ connections: [old, ...(connections ?? [])] });
  const { id } = jira.state.issue('PAY-318');
  const issue = { tracker: 'jira-dc', site: OLD, id, key: 'PAY-318' };
  const document = await own(worker, 'document', { team: team.team });
  const { edit, link } = linkIssue(document, { keyResult, issue });
  await apply(worker, team.team, edit);
  await restart();
  return { known, link };
};

it('what both sites were linked to before is one site’s, and the newer connection stays', async () => {
  const { known, link } = await storedBefore();
  expect(snapshot(worker).connections.map(({ id }) => id)).toEqual([known.id]);
  expect(await served('PAY-318', `https://${HOST}`)).toEqual([keyResult]);
  await own(worker, 'link', {
    ...{ place: { origin: `https://${HOST}`, key: 'PAY-318' }, team: team.team, keyResult },
  });
  const { links } = await own(worker, 'document', { team: team.team });
  expect(links.map(({ id, issue }) => [id, issue.site])).toEqual([[link, NEW]]);
  await own(worker, 'unlink', { team: team.team, link });
  expect(await served('PAY-318', `https://${HOST}`)).toEqual([]);
});
