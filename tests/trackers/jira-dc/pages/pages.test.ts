import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATA_CENTER, DETAIL, ISSUE } from '#integrations/jira/data-center/selectors.ts';
import { findChromium } from '#scripts/setup.mjs';
import { makeQuarter } from '../../quarter/make-quarter.ts';
import { type DataCenterSimulator, startDataCenter } from '../data-center.ts';

const HOSTILE = '<img src=x onerror="window.hit=1"></script><b>&"\'';
const quarter = makeQuarter({ seed: 1, today: '2026-11-22' });
let jira: DataCenterSimulator;

beforeEach(async () => {
  jira = await startDataCenter({ quarter });
});
afterEach(() => jira.close());

const get = async (path: string, cookie = jira.gate.signIn()) => {
  const response = await fetch(`${jira.url}${path}`, { headers: { cookie }, redirect: 'manual' });
  return { response, text: await response.text() };
};

describe('pages as the server sends them', () => {
  it('carry the marks by which Data Center and the ticket are known', async () => {
    const { text } = await get('/browse/PAY-318');
    expect(text).toContain(
      '<title>[PAY-318] Serve the price quote from the edge cache - Company Jira</title>',
    );
    expect(text).toMatch(/<body id="jira" class="aui-layout[^>]*data-version="9\./);
    expect(text).toContain('<meta name="ajs-context-path" content="/jira">');
    expect(text).toContain('<meta name="ajs-issue-key" content="PAY-318">');
    expect(text).not.toContain('ajs-cloud-id');
    expect(text).toMatch(/id="key-val"[^>]*>PAY-318</);
  });

  it('show a hostile title as text', async () => {
    jira.state.edit('PAY-318', { summary: HOSTILE });
    for (const path of [
      '/browse/PAY-318',
      '/secure/RapidBoard.jspa?rapidView=1',
      '/issues/?jql=key=PAY-318',
    ]) {
      const { text } = await get(path);
      expect(text).not.toContain('<img src=x');
      expect(text.match(/<\/script>/g)).toHaveLength(2);
    }
  });

  it('ask people to sign in, and come back to where they were, on this site only', async () => {
    const { text } = await get('/browse/PAY-318', '');
    expect(text).not.toContain('edge cache');
    expect(text).toContain('os_destination=%2Fjira%2Fbrowse%2FPAY-318');
    const to = async (dest: string) =>
      (await get(`/login.jsp?os_destination=${encodeURIComponent(dest)}`, '')).response.headers;
    const headers = await to('/jira/browse/PAY-318');
    expect(headers.get('location')).toBe('/jira/browse/PAY-318');
    expect(headers.get('set-cookie')).toMatch(/^JSESSIONID=\w+; Path=\/jira; HttpOnly$/);
    expect((await to('https://evil.example/')).get('location')).toBe('/jira/secure/Dashboard.jspa');
  });

  it('know nothing beside their context path', async () => {
    const outside = await fetch(`${jira.serverUrl}/browse/PAY-318`);
    expect(outside.status).toBe(404);
  });
});

const executablePath = findChromium();

describe.skipIf(!executablePath)('pages in a browser', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
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

  const open = (path: string) => page.goto(`${jira.url}${path}`);
  const count = (name: string) =>
    page.locator(DATA_CENTER.boxes.find((box) => box.name === name)?.css ?? 'x').count();

  it('draw a board, and its cards anew as other elements', async () => {
    jira.state.edit('PAY-318', { summary: HOSTILE });
    await open('/secure/RapidBoard.jspa?rapidView=1');
    expect(await count('card')).toBeGreaterThan(10);
    const card = page.locator('[data-issue-key="PAY-318"]');
    expect(await card.locator('.ghx-key a').getAttribute('href')).toBe('/jira/browse/PAY-318');
    expect(await card.locator('.ghx-summary').textContent()).toBe(HOSTILE);
    const other = await page.evaluate(() => {
      const find = () => document.querySelector('[data-issue-key="PAY-318"]');
      const before = find();
      window.__dataCenter.refresh();
      return before !== find() && find() !== null;
    });
    expect(other).toBe(true);
  });

  it('open a ticket beside the board without loading again', async () => {
    await open('/secure/RapidBoard.jspa?rapidView=1');
    await page.evaluate(() => document.body.setAttribute('data-kept', ''));
    await page.click('[data-issue-key="PAY-318"] .ghx-summary');
    expect(new URL(page.url()).searchParams.get('selectedIssue')).toBe('PAY-318');
    expect(await page.locator(`${DETAIL.css} ${DETAIL.anchors[0]?.css}`).count()).toBe(1);
    expect(await page.locator('body[data-kept]').count()).toBe(1);
  });

  it('list a backlog and a search', async () => {
    await open('/secure/RapidBoard.jspa?rapidView=1&view=planning.nodetail');
    expect(await count('backlog-row')).toBeGreaterThan(10);
    await open('/issues/?jql=project%20%3D%20PAY');
    expect(await count('table-row')).toBe(50);
  });

  it('show tickets beside a list, one after the other', async () => {
    await open('/issues/?jql=key%20in%20(PAY-318,PAY-296)&sim-layout=split');
    expect(await count('split-row')).toBe(2);
    await page.click('[data-key="PAY-318"] a');
    await page.waitForSelector('#key-val[data-issue-key="PAY-318"]');
    expect(new URL(page.url()).pathname).toBe('/jira/browse/PAY-318');
    await page.click('[data-key="PAY-296"] a');
    await page.waitForSelector('#key-val[data-issue-key="PAY-296"]');
  });

  it('replace a ticket’s part as after an edit', async () => {
    await open('/browse/PAY-318');
    jira.state.edit('PAY-318', { summary: 'Changed' });
    await page.evaluate(() => window.__dataCenter.refreshIssue());
    expect(await page.locator(`${ISSUE.anchors[0]?.css}`).textContent()).toBe('Changed');
  });
});
