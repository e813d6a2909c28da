/** Jira Cloud at a domain of its own takes the same way in as a Data Center, and is Cloud from then on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type JiraSimulator, startJira } from '#tests/trackers/jira/jira.ts';
import { makeQuarter } from '#tests/trackers/quarter/make-quarter.ts';
import { teamDay } from '#tests/trackers/quarter/sites.ts';
import { type Browser, launch } from '../support/browser.ts';
import { allowNextRequest, keptFor } from '../support/data-center.ts';
import { loadTeams, refresh } from '../support/first-run.ts';
import { type Hosts, startHosts } from '../support/hosts.ts';
import { shiftOf } from '../support/layout-shift.ts';
import { snapshotOf } from '../support/progress.ts';
import { stripSays } from '../support/ticket-page.ts';

const HOST = 'jira.acme.example';
const now = new Date();
const quarter = makeQuarter({ seed: 32, today: teamDay(now), now: now.toISOString() });

let jira: JiraSimulator;
let hosts: Hosts;
let browser: Browser;

beforeAll(async () => {
  jira = await startJira({ quarter });
  hosts = await startHosts({ [HOST]: jira.url });
  browser = await launch({ proxy: hosts.proxy });
});

afterAll(async () => {
  await browser?.close();
  await hosts?.close();
  await jira?.close();
});

it('is connected as Cloud, by its cloud id, and shows what its tickets serve, moving nothing', async () => {
  const page = await browser.context.newPage();
  await page.goto(`https://${HOST}/login`);
  await allowNextRequest(browser, `https://${HOST}/*`);
  const dashboard = await browser.open(`dashboard.html#/connect/${encodeURIComponent(`https://${HOST}`)}`);
  await dashboard.getByRole('button', { name: 'Allow and connect' }).click();
  await dashboard.getByText(/by the open session/).waitFor();
  expect((await snapshotOf(dashboard)).connections).toMatchObject([
    { tracker: 'jira-cloud', site: quarter.sites.jira.cloudId, base: `https://${HOST}` },
  ]);
  expect((await keptFor(dashboard)).scripts).toEqual([`https://${HOST}/*`]);
  await dashboard.goto(`${browser.origin}/dashboard.html#/welcome`);
  const { documents } = quarter;
  await loadTeams(dashboard, { teamsFile: JSON.stringify({ format: 'throughline', version: 1, documents }) });
  await refresh(dashboard);
  const key = quarter.issues.find(({ title }) => title === 'Retire the nightly card sync')?.key;
  await page.goto(`https://${HOST}/browse/${key}`);
  await stripSays(page, /new gateway/);
  expect(await shiftOf(page)).toBe(0);
  expect(browser.complaints).toEqual([]);
});
