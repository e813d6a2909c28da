import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tabs } from '#entrypoints/background/tabs.ts';
import { until } from '#tests/support/until.ts';
import { JIRA, own, pageSender, send } from './around.ts';
import { type MarksPage, marksPage, shows } from './marks-page.ts';

let page: MarksPage;
beforeEach(async () => {
  page = await marksPage();
});
afterEach(() => page.close());

describe('marks of a worker that has just started', () => {
  const kept = async () => Object.keys((await fakeBrowser.storage.session.get('marks')).marks ?? {});

  it('come from what the last one said, before the stores are open', async () => {
    const [key, none] = [await page.linked(page.ticket()), page.ticket()];
    const before = await page.ask([key, none]);
    await until(async () => expect(await kept()).toEqual([JIRA]));
    page.again();
    const { local } = fakeBrowser.storage;
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
    const read = local.get;
    Object.assign(local, {
      get: (...keys: Parameters<typeof read>) => held.then(() => read.call(local, ...keys)),
    });
    const opening = page.worker.app.ready();
    const early = await page.ask([key, none]);
    expect({ ...early, sheet: shows(early) }).toEqual({ ...before, sheet: shows(before) });
    release(undefined);
    await opening;
    Object.assign(local, { get: read });
  });

  it('are asked for again where they are no longer so, and only there', async () => {
    const key = await page.linked(page.ticket());
    await page.ask([key]);
    await until(async () => expect(await kept()).toEqual([JIRA]));
    const told = vi.spyOn(tabs, 'marksChangedIn');
    page.again();
    await page.ask([key]);
    await page.worker.app.ready();
    await Promise.resolve();
    expect(told).not.toHaveBeenCalled();
    const { marks } = await fakeBrowser.storage.session.get('marks');
    const old = JSON.stringify(marks).replaceAll('Share of the work done', 'Share of the work');
    await fakeBrowser.storage.session.set({ marks: JSON.parse(old) });
    page.again();
    expect((await page.ask([key])).keyResults[0]?.title).toBe('Share of the work');
    await until(() => expect(told).toHaveBeenCalledTimes(1));
    told.mockRestore();
    expect((await page.ask([key])).keyResults[0]?.title).toBe('Share of the work done');
  });

  it('are forgotten with any change, and when the site is disconnected', async () => {
    const key = await page.linked(page.ticket());
    await page.ask([key]);
    await until(async () => expect(await kept()).toEqual([JIRA]));
    await page.linked(page.ticket());
    await until(async () => expect(await kept()).toEqual([]));
    await page.ask([key]);
    await until(async () => expect(await kept()).toEqual([JIRA]));
    await own(page.worker, 'disconnect', { connection: page.worker.app.connections.all()[0]?.id ?? '' });
    await until(async () => expect(await kept()).toEqual([]));
    expect((await page.ask([key])).marks).toEqual({});
  });
});

describe('what stands in open pages when the extension is updated', () => {
  const taken = () => page.removed.map(({ target, css }) => [target.tabId, css]);
  const kept = async (): Promise<string[]> => {
    const there = await indexedDB.databases();
    if (!there.some(({ name }) => name === 'throughline-sheets')) return [];
    const database = await openDB('throughline-sheets', 1);
    const standing: { sheets: string[] }[] = await database.getAll('tabs');
    database.close();
    return standing.flatMap(({ sheets }) => sheets);
  };
  const again = async (): Promise<void> => {
    page.again();
    page.removed.splice(0);
    await page.worker.app.ready();
  };
  /** It empties this, which the death of a worker does not. */
  const update = () => fakeBrowser.storage.session.clear().then(again);

  it('is taken out, once, and is no business of a worker that only follows on another', async () => {
    const key = await page.linked(page.ticket());
    const first = await page.ask([key]);
    const { sheet } = await page.ask([key], { theme: 'dark', drop: [first.sheet ?? ''] });
    await until(async () => expect(await kept()).toEqual([sheet]));
    await again();
    expect(taken()).toEqual([]);
    await update();
    await until(() => expect(taken()).toEqual([[1, sheet]]));
    await update();
    expect(taken()).toEqual([]);
  });

  it('is taken out where the browser names no document, too, with what has long gone with its own', async () => {
    const key = await page.linked(page.ticket());
    const { documentId: _, ...nameless } = pageSender('PAY-1');
    const question = { keys: [key], surfaces: ['board'], have: {}, theme: 'light' as const };
    const put = async (drop: string[]): Promise<string> => {
      const answer = await send(page.worker, nameless, 'marks', { ...question, drop });
      return (answer.ok && answer.value.sheet) || 'none';
    };
    const first = await put([]);
    const second = await put([first]);
    const third = await put([]);
    await until(async () => expect(await kept()).toEqual([second, third]));
    await update();
    await until(() => expect(page.removed.map(({ css }) => css)).toEqual([second, third]));
    expect(page.removed.map(({ target }) => target)).toEqual([
      { tabId: 1, frameIds: [0] },
      { tabId: 1, frameIds: [0] },
    ]);
  });

  it('is forgotten with its tab', async () => {
    await page.ask([await page.linked(page.ticket())]);
    await until(async () => expect(await kept()).toHaveLength(1));
    await page.worker.app.forgetTab(1);
    expect(await kept()).toEqual([]);
  });
});
