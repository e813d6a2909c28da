/** Every story, both themes: nothing that axe, a narrow page, magnification or a wish for no motion would mind. */

import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORIES } from './all-stories.ts';
import { lookInDark, lookInLight, lookNarrow } from './look.ts';
import { FIND_LOSS } from './loss.ts';
import { contextFor, launch, leave, type Served, serve, show } from './rig.ts';

let served: Served;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  served = await serve('gallery-looks');
  browser = await launch();
  context = await contextFor(browser, 1);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe.concurrent('every story', { timeout: 60_000 }, () => {
  it.each(STORIES.map((story) => [story.name, story] as const))('%s', async (_, story) => {
    const { page, complaints } = await show(context, served.base, story, 'light');
    const light = await lookInLight(page, story);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    const dark = await lookInDark(page);
    const narrow = await lookNarrow(page, story);
    await leave(page, story);
    expect([...complaints, ...light, ...dark.map((line) => `dark: ${line}`), ...narrow]).toEqual([]);
  });
});

describe('what looks at them', () => {
  const body = async (html: string) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 400 });
    await page.setContent(`<body style="margin:0;font:14px/20px sans-serif">${html}</body>`);
    const found = await page.evaluate<string[]>(FIND_LOSS);
    await page.close();
    return found.join('\n');
  };

  it('sees a page that scrolls sideways', async () => {
    expect(await body('<p style="width:500px">Wide</p>')).toContain('too wide');
  });

  it('sees text that is cut, and not where pointing at it tells the whole', async () => {
    const cut = 'style="width:60px;overflow:hidden;white-space:nowrap"';
    expect(await body(`<p ${cut}>A long sentence</p>`)).toContain('cut');
    expect(await body(`<p ${cut} title="A long sentence">A long sentence</p>`)).toBe('');
  });

  it('sees text on text', async () => {
    expect(await body('<p style="margin:0">One</p><p style="margin:-18px 0">Two</p>')).toContain(
      'text on text',
    );
  });

  it('sees what moves', async () => {
    const moving = await browser.newContext({ reducedMotion: 'no-preference' });
    const story = STORIES.find(({ name }) => name === 'ui-waiting');
    if (!story) throw new Error('There is no story that moves.');
    const { page } = await show(moving, served.base, story, 'light');
    expect((await lookInLight(page, story)).join('\n')).toContain('moves');
    await moving.close();
  });
});
