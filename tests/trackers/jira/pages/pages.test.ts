import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeQuarter } from '../../quarter/make-quarter.ts';
import { type JiraSimulator, startJira } from '../jira.ts';

const HOSTILE = '<img src=x onerror="window.hit=1"></script><b>&"\'';
const quarter = makeQuarter({ seed: 1, today: '2026-11-22' });
let jira: JiraSimulator;

beforeEach(async () => {
  jira = await startJira({ quarter, pages: { hydrateAfterMs: 0 } });
});
afterEach(() => jira.close());

const get = async (path: string, cookie = jira.gate.signIn()) => {
  const response = await fetch(`${jira.url}${path}`, { headers: { cookie } });
  return { response, text: await response.text() };
};

describe('the issue page as the server sends it', () => {
  it('carries the marks by which Jira Cloud and the ticket are known', async () => {
    const { text } = await get('/browse/PAY-318');
    expect(text).toContain('<title>[PAY-318] Serve the price quote from the edge cache - Jira</title>');
    expect(text).toMatch(
      /<body id="jira" class="deferred adg3"[^>]*>\s*<meta name="application-name" content="JIRA"/,
    );
    expect(text).toContain(`<meta name="ajs-cloud-id" content="${jira.world.cloudId}">`);
    expect(text).toContain('data-testid="issue.views.issue-base.foundation.summary.heading"');
    expect(text).toMatch(/breadcrumbs\.current-issue\.item" href="\/browse\/PAY-318"/);
    expect(text).toContain('data-testid="native-issue-table.ui.issue-row"');
    expect(text).toMatch(/ak-renderer-document[\s\S]*<a href="\/browse\/PAY-296">PAY-296<\/a>/);
  });

  it('shows a hostile title as text', async () => {
    jira.state.edit('PAY-318', { summary: HOSTILE });
    const { text } = await get('/browse/PAY-318');
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('&lt;img src=x');
    expect(text.match(/<\/script>/g)).toHaveLength(2);
  });

  it('allows scripts and styles by nonce only, another one each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { response, text } = await get('/browse/PAY-318');
        const nonce = /script-src 'nonce-(\w+)' 'strict-dynamic'/.exec(
          response.headers.get('content-security-policy') ?? '',
        )?.[1];
        const tags = text.match(/<(script|style|link rel="stylesheet")[^>]*>/g) ?? [];
        expect(tags.length).toBeGreaterThan(1);
        expect(tags.every((tag) => tag.includes(`nonce="${nonce}"`))).toBe(true);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('asks for a sign-in, and shows nothing of a hidden ticket', async () => {
    const { text } = await get('/browse/PAY-318', '');
    expect(text).not.toContain('edge cache');
    expect(text).toContain('href="/login?dest=%2Fbrowse%2FPAY-318"');
    jira.state.hide('PAY-318');
    expect((await get('/browse/PAY-318')).text).not.toContain('edge cache');
  });

  it('follows the colour wished for, by site and by page', async () => {
    expect((await get('/browse/PAY-318')).text).toContain('data-color-mode="light"');
    expect((await get('/browse/PAY-318?sim-color=dark')).text).toContain('data-color-mode="dark"');
    jira.pages.colorMode = 'dark';
    expect((await get('/browse/PAY-318')).text).toContain('data-color-mode="dark"');
  });
});

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

describe.skipIf(!CHROMIUM)('the page in a browser', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    complaints = [];
    const context = await browser.newContext();
    const [name = '', value = ''] = jira.gate.signIn().split('=');
    await context.addCookies([{ name, value, url: jira.url }]);
    page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  const open = async (path: string) => {
    await page.goto(`${jira.url}${path}`);
    await page.evaluate(() => window.__app.hydrated);
  };
  const HEADING = '[data-testid="issue.views.issue-base.foundation.summary.heading"]';
  const plant = () =>
    page.evaluate((selector) => {
      const stranger = document.createElement('x-stranger');
      document.querySelector(selector)?.parentElement?.after(stranger);
    }, HEADING);
  const planted = () => page.locator('x-stranger').count();

  it('hydrates what the server sent without a word', async () => {
    jira.state.edit('PAY-318', { summary: HOSTILE });
    await open('/browse/PAY-318');
    expect(await page.evaluate(() => window.__hydration)).toEqual({
      done: true,
      mismatch: false,
      foreign: [],
    });
    expect(await page.locator(HEADING).textContent()).toBe(HOSTILE);
  });

  it('throws everything away when a stranger stood there before', async () => {
    jira.pages.hydrateAfterMs = 600_000;
    await page.goto(`${jira.url}/browse/PAY-318`);
    await plant();
    await page.evaluate(() => window.__app.hydrateNow());
    expect(await page.evaluate(() => window.__hydration)).toEqual({
      done: true,
      mismatch: true,
      foreign: ['<x-stranger></x-stranger>'],
    });
    expect(await planted()).toBe(0);
  });

  it('renders again around strangers, or without them when it is hostile', async () => {
    await open('/browse/PAY-318');
    await plant();
    await page.evaluate((selector) => {
      const before = document.querySelector(selector);
      window.__app.rerender();
      if (before !== document.querySelector(selector)) throw new Error('The heading was replaced.');
    }, HEADING);
    expect(await planted()).toBe(1);
    await page.evaluate(() => window.__app.rerender({ hostile: true }));
    expect(await planted()).toBe(0);
  });

  it('replaces its heading, and its column with all that is in it', async () => {
    await open('/browse/PAY-318');
    await plant();
    const replaced = await page.evaluate((selector) => {
      const before = document.querySelector(selector);
      window.__app.replaceHeading();
      return before !== document.querySelector(selector) && document.querySelectorAll(selector).length === 1;
    }, HEADING);
    expect([replaced, await planted()]).toEqual([true, 1]);
    await page.evaluate(() => window.__app.replaceColumn());
    expect(await planted()).toBe(0);
  });

  it('goes to another ticket and back without loading the page again', async () => {
    await open('/browse/PAY-318');
    await page.evaluate(() => document.body.setAttribute('data-kept', ''));
    const parent = jira.world.issues.get(jira.state.issue('PAY-318').parent ?? '');
    await page.click('[data-testid$="breadcrumb-parent-issue-container"] a');
    await page.waitForFunction(() => document.title.includes('Faster quotes'));
    expect(page.url()).toBe(`${jira.url}/browse/${parent?.key}`);
    expect(await page.locator(HEADING).textContent()).toBe('Faster quotes');
    await page.goBack();
    await page.waitForFunction(() => document.title.includes('PAY-318'));
    expect(await page.locator('body[data-kept]').count()).toBe(1);
  });

  it('closes a ticket as a person does', async () => {
    await open('/browse/PAY-318');
    await page.click('button.status');
    await page.getByRole('menuitem', { name: 'Done' }).click();
    await page.waitForSelector('button.status.done');
    expect(jira.state.issue('PAY-318').status.name).toBe('Done');
    const post = jira.requests.find((request) => request.method === 'POST');
    expect(post?.path).toBe('/rest/api/3/issue/PAY-318/transitions');
    expect(post?.status).toBe(204);
  });

  it('lists cards with links on the board', async () => {
    await open('/jira/software/c/projects/PAY/boards/1');
    const link = page.locator('#card-PAY-318 [data-testid="platform-card.common.ui.key.key"] > a');
    expect(await link.getAttribute('href')).toBe('/browse/PAY-318');
    await page.locator('#card-PAY-318 button.hit').click({ position: { x: 5, y: 5 } });
    await page.waitForFunction(() => document.title.includes('PAY-318'));
  });
});
