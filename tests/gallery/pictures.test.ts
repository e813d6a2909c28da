/**
 * Pictures of the gallery against those that were looked at and committed. They are drawn with Inter, which the
 * set-up installs; with another face every word would differ, so then they are skipped, and say why. After a wanted
 * change: `npm run gallery -- --update [part of a name]`, and look at what came out.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORIES } from './all-stories.ts';
import { compare, draw, faceOf, fileOf, keptOf } from './pictures.ts';
import { contextFor, launch, leave, type Served, serve, show } from './rig.ts';

const FACE = /^Inter\b/;
/** Pixels: an edge that another version of the browser draws elsewhere, but no word and no sign. */
const MOST = 20;
const OUT = 'test-output/gallery-differs';
const KEPT = keptOf(STORIES);

let served: Served;
let browser: Browser;
let context: BrowserContext;
let canvas: Page;
let face = '';

beforeAll(async () => {
  served = await serve('gallery-pictures');
  browser = await launch();
  context = await contextFor(browser, 1);
  canvas = await context.newPage();
  const [first] = STORIES;
  if (!first) throw new Error('There are no stories.');
  const { page } = await show(context, served.base, first, 'light');
  face = await faceOf(page);
  await leave(page, first);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('pictures', () => {
  it.for(KEPT)('$name looks as it did', async (kept, { skip }) => {
    const { name } = kept;
    if (!FACE.test(face))
      skip(`Drawn with Inter; here text is drawn with ${face}: apt-get install fonts-inter`);
    const drawn = await draw(context, served.base, kept);
    const { pixels, marked } = await compare(canvas, readFileSync(fileOf(name)), drawn);
    if (pixels > MOST) {
      mkdirSync(OUT, { recursive: true });
      writeFileSync(`${OUT}/${name}.png`, drawn);
      writeFileSync(`${OUT}/${name}-marked.png`, marked);
    }
    expect(pixels, `${OUT}/${name}-marked.png shows where`).toBeLessThanOrEqual(MOST);
  });

  it('are few and small', () => {
    const bytes = KEPT.map(({ name }) => statSync(fileOf(name)).size);
    expect(KEPT.length).toBeLessThanOrEqual(40);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_700_000);
  });
});

describe('what compares them', () => {
  const changed = async (change: () => void): Promise<number> => {
    const story = STORIES.find(({ name }) => name === 'okr-status');
    if (!story) throw new Error('There is no story of the statuses.');
    const { page } = await show(context, served.base, story, 'light');
    const before = await page.screenshot();
    await page.evaluate(change);
    const after = await page.screenshot();
    await leave(page, story);
    return (await compare(canvas, before, after)).pixels;
  };

  it('finds nothing where nothing changed', async () => {
    expect(await changed(() => {})).toBe(0);
  });

  it.each([
    ['a status of another colour', () => document.documentElement.style.setProperty('--off', '#18794e')],
    ['a sign of another shape', () => document.querySelector('main svg path')?.remove()],
    ['another word', () => document.querySelector('main h2')?.replaceChildren('different')],
    ['something that moved', () => document.body.style.setProperty('padding-top', '4px')],
  ])('finds %s', async (_, change) => {
    expect(await changed(change)).toBeGreaterThan(MOST);
  });
});
