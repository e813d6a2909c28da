/** Every saved page as a host that does its worst: it must not notice us, and our marks must be right. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAZARDS } from './hazard-names.ts';
import { heldAfter } from './held.ts';
import { hosts, pairs } from './pairs.ts';
import { launchHostile } from './rig.ts';
import type { SavedHost } from './saved-tree.ts';
import { type HostileBrowser, openHost } from './stage.ts';
import { stands } from './stands.ts';

let browser: HostileBrowser<Page>;
beforeAll(async () => {
  browser = await launchHostile();
}, 60_000);
afterAll(() => browser?.close());

describe.concurrent.each(pairs)('$layout/$name', ({ pages }) => {
  it('stands every hazard', { timeout: 60_000 }, ({ expect }) => stands(expect, browser, pages, HAZARDS));
});

const bySize = (a: SavedHost, b: SavedHost): number =>
  JSON.stringify(a.content).length - JSON.stringify(b.content).length;

/** Pages of a journey at most; the smaller ones, as most of the time goes into rendering them. */
const ON_THE_WAY = 8;

/** A thousand where there are most pages; elsewhere enough to see that it is the same. */
const journeys = [...new Set(hosts.map(({ layout }) => layout))]
  .map((layout) => ({ layout, pages: hosts.filter((host) => host.layout === layout).sort(bySize) }))
  .sort((a, b) => b.pages.length - a.pages.length)
  .map((journey, n) => ({
    ...journey,
    pages: journey.pages.slice(0, ON_THE_WAY),
    times: n === 0 ? 1000 : 300,
  }));

describe.concurrent.each(journeys)('$layout, after $times navigations', ({ pages, times }) => {
  it('holds nothing that it would not hold after one', { timeout: 90_000 }, async ({ expect }) => {
    const [alone, together] = await Promise.all([
      heldAfter(browser, pages, false, times),
      heldAfter(browser, pages, true, times),
    ]);
    expect(together).toMatchObject({ wrong: [], observers: 1, busy: 0 });
    // The strip where the last page has one, and the card of a mark had one been shown.
    expect(together.roots).toBeLessThanOrEqual(2);
    // React keeps a tree or two more or less; a leak would be a strip or a card a navigation.
    expect(together.nodes).toBeLessThan(alone.nodes + times);
    expect(together.listeners).toBeLessThan(alone.listeners + times / 4);
  });
});

describe('the trial itself', () => {
  const [page] = pairs;

  it('sees a mark where none belongs, one that is missing, and what is dim without a lens', async () => {
    const wrong = await browser.onPage(async (seat) => {
      const pages = page?.pages ?? [];
      const options = await openHost(seat, browser.scripts, pages);
      return seat.page.evaluate(async (given) => {
        await window.hostile.arrive(given);
        window.hostile.style('#app::after { --tone: red; content: "KR DEMO-1" }');
        window.hostile.style('#app * { opacity: 0.5 }');
        return window.trial.look();
      }, options);
    });
    expect(wrong.join()).toMatch(/has "" and not "DEMO-/);
    expect(wrong).toContain('1 marks outside of cards and rows');
    expect(wrong.join()).toMatch(/DEMO-\d+ is dim/);
    expect(wrong.join()).toMatch(/\d others are dim/);
  });

  it('sees a node of ours that React does not expect, one out of its place, and an attribute', async () => {
    const [faults, same] = await browser.onPage(async (seat) => {
      const pages = page?.pages ?? [];
      const options = await openHost(seat, browser.scripts, pages);
      return seat.page.evaluate(async (given) => {
        await window.hostile.arrive(given);
        const before = window.hostile.own();
        const found = [window.hostile.faults().length];
        const main = document.querySelector('#app > div');
        main?.append(document.createElement('div'));
        found.push(window.hostile.faults().length);
        main?.lastChild?.remove();
        main?.append(...[...main.childNodes].reverse());
        found.push(window.hostile.faults().length);
        main?.append(...[...main.childNodes].reverse());
        found.push(window.hostile.faults().length);
        main?.setAttribute('data-ours', '');
        return [found, before.map((text, n) => text === window.hostile.own()[n])] as const;
      }, options);
    });
    expect(faults).toEqual([0, 1, 1, 0]);
    expect(same).toEqual([true, false, true]);
  });
});
