/**
 * Sibling or body-level layer? Prints what each costs the page and how it stands, for docs/adr/0003.
 * Run: node tests/hostile-host/placement-experiment.ts [runs]
 */
import type { Browser, Page } from 'playwright-core';
import { STRIP_TAG } from '#integrations/overlay/tags.ts';
import { launchChromium } from '../support/chromium.ts';
import { answer } from './lines.ts';
import { bundle, bundleAll, hostMarkup, type Scripts, settle, visit } from './rig.ts';

type Variant = 'none' | 'sibling' | 'layer';
const VARIANTS: Variant[] = ['none', 'sibling', 'layer'];

const openAs = async (browser: Browser, scripts: Scripts, variant: Variant, layer: string): Promise<Page> => {
  const page = await visit(browser, scripts, { answers: [answer('PAY-318')] });
  await page.evaluate(() => window.host.hydrate());
  await page.evaluate(() => window.host.change({ extras: 300 }));
  if (variant === 'sibling') await page.evaluate(() => void window.guest.start());
  if (variant === 'layer') {
    await page.addScriptTag({ content: layer });
    await page.evaluate(() => (window as unknown as { layer: { start(): void } }).layer.start());
  }
  await page.waitForFunction(([tag, wanted]) => document.querySelectorAll(tag).length === wanted, [
    STRIP_TAG,
    variant === 'none' ? 0 : 1,
  ] as const);
  await settle(page);
  return page;
};

/** CPU of the page's main thread for re-rendering and scrolling, milliseconds. */
const cost = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await spent();
  await page.evaluate(async () => {
    await window.host.rerender(60);
    for (let n = 0; n < 120; n += 1) {
      scrollTo(0, n * 8);
      await new Promise((done) => requestAnimationFrame(done));
    }
    scrollTo(0, 0);
  });
  return (await spent()) - before;
};

/** Host controls under the strip, and the frames of a scroll in which it was not where the title is. */
const standing = (page: Page) =>
  page.evaluate(async (tag) => {
    const strip = document.querySelector(tag);
    const button = document.querySelector('#quick-add')?.getBoundingClientRect();
    const hit = button && document.elementFromPoint(button.left + 5, button.top + button.height / 2);
    let astray = 0;
    for (let n = 0; n < 60; n += 1) {
      scrollTo(0, n * 8);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const title = document
        .querySelector('[data-testid$="inline-edit--container"]')
        ?.getBoundingClientRect();
      const top = strip?.getBoundingClientRect().top ?? 0;
      if (strip && title && Math.abs(top - title.bottom) > 1) astray += 1;
    }
    scrollTo(0, 0);
    return { coversAttach: strip?.contains(hit ?? null) ?? false, astray };
  }, STRIP_TAG);

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const [browser, scripts, layer] = await Promise.all([launchChromium(), bundleAll(), bundle('layer.ts')]);
const runs = Number(process.argv[2] ?? 12);
const costs: Record<Variant, number[]> = { none: [], sibling: [], layer: [] };
for (let run = 0; run < runs; run += 1) {
  for (const variant of run % 2 ? VARIANTS.toReversed() : VARIANTS) {
    const page = await openAs(browser, scripts, variant, layer);
    costs[variant].push(await cost(page));
    await page.context().close();
  }
}
const markup: string[] = [];
for (const variant of VARIANTS) {
  const page = await openAs(browser, scripts, variant, layer);
  const stands = await standing(page);
  markup.push((await hostMarkup(page)).replace(/<note-layer[\s\S]*<\/note-layer>/, ''));
  const cpu = median(costs[variant]);
  console.log(variant, {
    cpu: Math.round(cpu),
    ratio: (cpu / median(costs.none)).toFixed(3),
    ...stands,
    hostUnchanged: markup.at(-1) === markup[0],
  });
  await page.context().close();
}
await browser.close();
