/** What a person sees when a tracker fails, and that nothing they had is lost by it. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '#tests/trackers/http/faults.ts';
import type { ProblemCode } from '#utils/problem.ts';
import { type Browser, launch } from '../support/browser.ts';
import { firstRun, refresh } from '../support/first-run.ts';
import { snapshotOf } from '../support/progress.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let dashboard: Page;

beforeAll(async () => {
  world = await startWorld(31);
  browser = await launch({ proxy: world.hosts.proxy });
  dashboard = await firstRun(browser, world);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

afterEach(() => {
  world.jira.clearFaults();
  world.linear.clearFaults();
});

const numbers = async (): Promise<(number | null)[]> => {
  const { view } = await snapshotOf(dashboard);
  return view?.objectives.flatMap(({ keyResults }) => keyResults.map(({ number }) => number)) ?? [];
};

/** Asks for fresh numbers and waits for the trouble. */
const meet = async (code: ProblemCode): Promise<void> => {
  await waitUntil('no refresh runs', async () => !(await snapshotOf(dashboard)).refresh.running);
  await dashboard.getByRole('button', { name: 'Refresh from the trackers' }).click();
  await waitUntil(
    `the refresh meets ${code}`,
    async () => {
      const { refresh: state } = await snapshotOf(dashboard);
      return !state.running && state.problem?.code === code;
    },
    45,
  );
};

/** What the popup tells a person, as text. */
const popupText = async (): Promise<string> => {
  const popup = await browser.open('popup.html');
  await popup.getByRole('heading', { name: 'Checkout never makes a customer wait' }).waitFor();
  // What is hidden from sight is hidden from the person too.
  const text = await popup.locator('body').innerText();
  await popup.close();
  return text;
};

const REST = /\/rest\/api\/3\/(?!myself)/;
const LOGIN =
  '<!doctype html><title>Log in</title><form action="https://id.atlassian.com/login?continue=x"></form>';

const JIRA_FAULTS: [name: string, fault: Fault, code: ProblemCode, says: RegExp][] = [
  ['a session that ended', { match: /myself/, status: 401 }, 'signed-out', /signed out/i],
  ['403', { match: REST, status: 403 }, 'forbidden', /acme\.atlassian\.net/],
  ['404', { match: /search\/jql/, status: 404 }, 'not-found', /acme\.atlassian\.net/],
  ['410', { match: REST, status: 410 }, 'gone', /acme\.atlassian\.net/],
  ['500', { match: REST, status: 500 }, 'server', /acme\.atlassian\.net/],
  [
    'HTML for JSON',
    { match: REST, html: '<!doctype html><h1>Proxy</h1>' },
    'not-json',
    /acme\.atlassian\.net/,
  ],
  ['a sign-in page for JSON', { html: LOGIN, match: /\/rest\// }, 'signed-out', /signed out/i],
  ['no connection', { match: /\/rest\//, drop: true }, 'offline', /offline|reach/i],
];

describe('Jira answers with', () => {
  it.each(JIRA_FAULTS)('%s', async (_, fault, code, says) => {
    const before = await numbers();
    world.jira.fault(fault);
    await meet(code);
    expect(await numbers()).toEqual(before);
    const text = await popupText();
    expect(text).toMatch(says);
    // A missing message would show its key.
    expect(text).not.toMatch(/problem_|_title|_text/);
    world.jira.clearFaults();
    await refresh(dashboard);
    expect(await numbers()).toEqual(before);
  });
});

describe('Linear answers with', () => {
  it('a key that it refuses', async () => {
    const before = await numbers();
    const { keys } = world.linear.state;
    const known = [...keys];
    keys.clear();
    await meet('unauthorised');
    expect(await numbers()).toEqual(before);
    expect(await popupText()).toMatch(/linear/i);
    for (const [key, may] of known) keys.set(key, may);
    await refresh(dashboard);
  });
});

/** Last, since the pause that a tracker asks for is kept: nothing is asked of it meanwhile. */
describe('asked too often', () => {
  const inTenMinutes = 600;

  it('Jira says so by 429, and is left alone as long as it asked for', async () => {
    const before = await numbers();
    world.jira.fault({ match: REST, status: 429, headers: { 'retry-after': String(inTenMinutes) } });
    await meet('rate-limited');
    expect(await numbers()).toEqual(before);
    expect(await popupText()).toMatch(/acme\.atlassian\.net/);
    world.jira.clearFaults();
    world.jira.requests.length = 0;
    await meet('rate-limited');
    expect(world.jira.requests.filter(({ path }) => path.startsWith('/rest/'))).toEqual([]);
  });

  it('Linear says so by 400', async () => {
    const before = await numbers();
    const message = 'Rate limit exceeded.';
    world.linear.fault({
      match: '/graphql',
      status: 400,
      body: {
        errors: [{ message, extensions: { code: 'RATELIMITED', type: 'ratelimited', statusCode: 429 } }],
      },
      headers: { 'x-ratelimit-requests-reset': String(Date.now() + inTenMinutes * 1000) },
    });
    await waitUntil('no refresh runs', async () => !(await snapshotOf(dashboard)).refresh.running);
    await dashboard.getByRole('button', { name: 'Refresh from the trackers' }).click();
    await waitUntil('Linear’s connection says so', async () => {
      const { connections } = await snapshotOf(dashboard);
      return connections.find(({ tracker }) => tracker === 'linear')?.problem?.code === 'rate-limited';
    });
    expect(await numbers()).toEqual(before);
  });
});
