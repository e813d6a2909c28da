/** Reference pictures, one a kept story and theme, in the story's own size: where they lie and how they compare. */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { leave, show, type Theme } from './rig.ts';
import type { Told } from './story.ts';

const folder = fileURLToPath(new URL('./pictures/', import.meta.url));

export interface Kept {
  name: string;
  story: Told;
  theme: Theme;
}

const BOTH =
  /^(tokens|chart-reach|okr-status|okr-bar|okr-row|ui-button|objectives-closed|objectives-closed-editor)$/;

/** What is kept: each such story in light, and those that carry the colours in dark too. */
export const keptOf = (stories: readonly Told[]): Kept[] =>
  stories
    .filter(({ kept }) => kept)
    .flatMap((story) =>
      (BOTH.test(story.name) ? (['light', 'dark'] as const) : (['light'] as const)).map((theme) => ({
        name: `${story.name}-${theme}`,
        story,
        theme,
      })),
    );

export const fileOf = (name: string): string => `${folder}${name}.png`;

export const draw = async (
  context: BrowserContext,
  base: string,
  { story, theme }: Kept,
): Promise<Buffer> => {
  const { page } = await show(context, base, story, theme);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await leave(page, story);
  return picture;
};

/** The first face that text is drawn with here. */
export const faceOf = async (page: Page): Promise<string> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts[0]?.familyName ?? '';
};

export interface Difference {
  /** Pixels that no pixel beside them in the other picture comes near. */
  pixels: number;
  /** The picture with those in red, as a PNG. */
  marked: Buffer;
}

interface Pixels {
  image: ImageData;
  context: OffscreenCanvasRenderingContext2D;
}

async function pixelsOf(base64: string): Promise<Pixels> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('The picture cannot be read.');
  context.drawImage(bitmap, 0, 0);
  return { image: context.getImageData(0, 0, bitmap.width, bitmap.height), context };
}

function near(one: ImageData, at: number, other: ImageData, to: number): boolean {
  const NEAR = 56;
  return [0, 1, 2].every((c) => Math.abs((one.data[at + c] ?? 0) - (other.data[to + c] ?? 0)) <= NEAR);
}

/** Whether the pixel is in the other picture, at its place or beside it. */
function isIn(one: ImageData, place: number, other: ImageData): boolean {
  const { width, height } = one;
  const [row, column] = [Math.floor(place / width), place % width];
  for (let r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r += 1)
    for (let c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c += 1)
      if (near(one, 4 * place, other, 4 * (r * width + c))) return true;
  return false;
}

async function base64Of({ context, image }: Pixels): Promise<string> {
  context.putImageData(image, 0, 0);
  const blob = await context.canvas.convertToBlob({ type: 'image/png' });
  let text = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}

async function differ([left, right]: [string, string]): Promise<{ pixels: number; marked: string }> {
  const [one, other] = [await pixelsOf(left), await pixelsOf(right)];
  const { width, height } = one.image;
  if (width !== other.image.width || height !== other.image.height)
    return { pixels: width * height, marked: right };
  const places = Array.from({ length: width * height }, (_, place) => place).filter(
    (place) =>
      !near(one.image, 4 * place, other.image, 4 * place) &&
      !(isIn(one.image, place, other.image) && isIn(other.image, place, one.image)),
  );
  for (const place of places) other.image.data.set([229, 0, 0, 255], 4 * place);
  return { pixels: places.length, marked: await base64Of(other) };
}

const PARTS = [pixelsOf, near, isIn, base64Of, differ];

/**
 * Compares two pictures in the browser, which can decode them. A pixel is different when its colour is more than 56
 * of 255 off, in any channel, from every pixel of the 3 × 3 around its place in the other picture: text that
 * another version of the browser smooths otherwise is the same; another colour, shape, word or place is not.
 */
export const compare = async (page: Page, one: Buffer, other: Buffer): Promise<Difference> => {
  const pictures = JSON.stringify([one.toString('base64'), other.toString('base64')]);
  const { pixels, marked } = await page.evaluate<{ pixels: number; marked: string }>(
    `(async () => { ${PARTS.join('\n')} return differ(${pictures}); })()`,
  );
  return { pixels, marked: Buffer.from(marked, 'base64') };
};
