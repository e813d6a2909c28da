import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeQuarter } from '../../quarter/make-quarter.ts';
import { ask } from '../ask.ts';
import { type LinearSimulator, startLinear } from '../linear.ts';
import { identifier, stateOf } from '../world/model.ts';

const quarter = makeQuarter({ seed: 7, today: '2026-11-22' });
const executablePath = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  existsSync,
);

let linear: LinearSimulator;
beforeAll(async () => {
  linear = await startLinear({ quarter });
});
afterAll(() => linear.close());

describe('the shell', () => {
  it('is the same for every address of the workspace, with a policy that allows nothing inline', async () => {
    const response = await fetch(`${linear.url}/acme/issue/PLT-77/any`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/PLT-77|<script>|style=/);
  });

  it('knows only its own workspace and its own files', async () => {
    expect((await fetch(`${linear.url}/other/issue/PLT-77`)).status).toBe(404);
    expect((await fetch(`${linear.url}/static/none.js`)).status).toBe(404);
    expect((await fetch(`${linear.url}/settings/account/security`)).url).toMatch(
      /\/acme\/settings\/account\/security$/,
    );
  });
});

interface Handle {
  __app: { booted: Promise<void>; rerender(): void; replaceTitle(): void; refresh(): Promise<void> };
  __editorReverts: number;
  __shortcuts: string[];
}

describe.skipIf(!executablePath)('the app in a browser', () => {
  let browser: Browser;
  let page: Page;
  let broken: string[];
  const title = () => page.locator('[data-view-id="issue-view"] [aria-label="Issue title"]');
  const open = async (path: string) => {
    await page.goto(linear.url + path);
    await page.waitForSelector('body.loaded');
  };

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    broken = [];
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  });
  afterEach(async () => {
    await page.close();
    expect(broken).toEqual([]);
  });
  afterAll(() => browser?.close());

  it('shows an issue with the marks by which Linear is known', async () => {
    const issue = linear.state.issue('PLT-77');
    await open('/acme/issue/PLT-77/x?theme=dark');
    expect(await page.title()).toBe(`PLT-77 ${issue.title}`);
    expect(await title().textContent()).toBe(issue.title);
    for (const [name, value] of Object.entries({
      role: 'textbox',
      contenteditable: 'true',
      'aria-multiline': 'false',
    }))
      expect(await title().getAttribute(name)).toBe(value);
    expect(
      await page.locator('[data-restore-scroll-view="issue-view"] [data-view-id="issue-view"]').count(),
    ).toBe(1);
    expect(await page.locator(`[data-editor-id="issue-${issue.id}"]`).count()).toBe(1);
    expect(await page.locator('main header a[href*="/issue/PLT-77"]').count()).toBe(1);
    expect(await page.locator('html').getAttribute('class')).toBe('dark');
    expect(await page.locator('body > [role="status"]').textContent()).toBe(
      `Navigated to PLT-77 ${issue.title}`,
    );
  });

  it('shows a hostile title as text', async () => {
    const hostile = '<img src=x onerror=alert(1)> & "quotes"';
    const issue = linear.state.create({ team: 'PLT', title: hostile });
    await open(`/acme/issue/${identifier(issue)}/x`);
    expect(await title().textContent()).toBe(hostile);
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('lets a person close the issue from its status', async () => {
    const issue = linear.state.create({ team: 'DEV', title: 'Close me' });
    await open(`/acme/issue/${identifier(issue)}/x`);
    await page.getByLabel('Change status').first().click();
    await page.getByRole('menuitemradio', { name: 'Done' }).click();
    await page.getByLabel('Change status').first().filter({ hasText: 'Done' }).waitFor();
    expect(stateOf(issue).type).toBe('completed');
    expect(issue.completedAt).not.toBeNull();
  });

  it('goes from issue to issue and back without a reload', async () => {
    const child = [...linear.state.world.issues.values()].find(({ parentId }) => parentId !== null);
    const parent = linear.state.world.issues.get(child?.parentId ?? '');
    if (!child || !parent) throw new Error('The quarter has no sub-issues.');
    await open(`/acme/issue/${identifier(parent)}/x`);
    await page.evaluate(() => Object.assign(globalThis, { same: true }));
    await page.locator(`.sub-issue[href*="/${identifier(child)}/"]`).click();
    await title().filter({ hasText: child.title }).waitFor();
    expect(new URL(page.url()).pathname).toContain(`/issue/${identifier(child)}/`);
    await page.goBack();
    await title().filter({ hasText: parent.title }).waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'same'))).toBe(true);
  });

  it('makes new nodes when asked: the whole view, or the title alone', async () => {
    await open('/acme/issue/PLT-77/x');
    const changed = await page.evaluate(() => {
      const { __app } = globalThis as unknown as Handle;
      const now = (selector: string) => document.querySelector(selector);
      const before = { view: now('[data-view-id]'), title: now('[aria-label="Issue title"]') };
      __app.replaceTitle();
      const afterTitle = [
        now('[data-view-id]') === before.view,
        now('[aria-label="Issue title"]') === before.title,
      ];
      __app.rerender();
      return [...afterTitle, now('[data-view-id]') === before.view];
    });
    expect(changed).toEqual([true, false, false]);
  });

  it('puts back what others change inside its editor, and counts it; typing is no such thing', async () => {
    await open('/acme/issue/PLT-77/x');
    const text = await title().textContent();
    await title().evaluate((node) => node.firstElementChild?.append(document.createElement('b')));
    await page.waitForFunction(() => (globalThis as unknown as Handle).__editorReverts === 1);
    expect(await title().locator('b').count()).toBe(0);
    await title().click();
    await page.keyboard.type('!');
    expect(await title().textContent()).not.toBe(text);
    expect(await page.evaluate(() => (globalThis as unknown as Handle).__editorReverts)).toBe(1);
  });

  it('lists the issues of a team, few at a time, and re-uses the rows while scrolling', async () => {
    await open('/acme/team/PLT/all');
    const rows = page.locator('a[data-list-row="true"][data-list-key^="ITEM_"][href*="/issue/PLT-"]');
    const total = [...linear.state.world.issues.values()].filter(({ team }) => team.key === 'PLT').length;
    expect(await rows.count()).toBeLessThan(total);
    const first = await rows.first().elementHandle();
    const before = await first?.getAttribute('href');
    await page.locator('[data-list-wrapper]').evaluate((node) => node.scrollTo(0, 1500));
    await page.waitForFunction(([node, href]) => node?.getAttribute('href') !== href, [
      first,
      before,
    ] as const);
    expect(await rows.locator('[data-list-grid-column="identifier"]').first().textContent()).toMatch(
      /^PLT-\d+$/,
    );
  });

  it('shows a board of cards', async () => {
    await open('/acme/team/DEV/board');
    const card = page.locator('a[data-board-item="true"][href*="/issue/DEV-"]').first();
    expect(await card.locator('[data-contextual-menu="true"] span > span').first().textContent()).toMatch(
      /^DEV-\d+$/,
    );
  });

  it('makes a key that the API knows', async () => {
    await open('/acme/settings/account/security');
    await page.getByRole('button', { name: 'New API key' }).click();
    const key = await page.locator('[data-api-key]').textContent();
    expect((await ask(linear, '{ viewer { id } }', { authorization: key })).status).toBe(200);
  });

  it('notes single keys pressed outside its fields, as its shortcuts would take them', async () => {
    await open('/acme/team/DEV/all');
    await page.keyboard.press('x');
    expect(await page.evaluate(() => (globalThis as unknown as Handle).__shortcuts)).toEqual(['x']);
  });

  it('shows what changed on the server when it reads again', async () => {
    const issue = linear.state.create({ team: 'DEV', title: 'Before' });
    await open(`/acme/issue/${identifier(issue)}/x`);
    linear.state.retitle(issue.id, 'After');
    await page.evaluate(() => (globalThis as unknown as Handle).__app.refresh());
    expect(await title().textContent()).toBe('After');
  });
});
