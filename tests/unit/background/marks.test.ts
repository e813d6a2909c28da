import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tabs } from '#entrypoints/background/tabs.ts';
import { until } from '#tests/support/until.ts';
import type { MarksAnswer, MarksAsk } from '#utils/messaging/page-protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { removeKeyResult } from '#utils/workspace/edits/key-result.ts';
import { linkIssue } from '#utils/workspace/edits/link.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  type Around,
  clock,
  JIRA,
  newProfile,
  newSite,
  newWorker,
  own,
  pageSender,
  quarter,
  send,
  type Worker,
} from './around.ts';
import { apply, makeTeam, refOf, SHARE_DONE } from './team.ts';

interface Injection {
  target: { tabId: number; documentIds?: string[]; frameIds?: number[] };
  css: string;
  origin: string;
}

let around: Around;
let site: JiraSimulator;
let worker: Worker;
let inserted: Injection[];
let removed: Injection[];
let keyResult: KeyResultId;
let team: Awaited<ReturnType<typeof makeTeam>>;

beforeEach(async () => {
  clock.now = Date.parse(quarter.now);
  around = await newProfile();
  inserted = [];
  removed = [];
  Object.assign(fakeBrowser.scripting, {
    insertCSS: async (one: Injection) => void inserted.push(one),
    removeCSS: async (one: Injection) => void removed.push(one),
  });
  site = await newSite();
  worker = newWorker(site, site.gate.signIn());
  await own(worker, 'connect', { tracker: 'jira-cloud', base: JIRA, auth: 'session' });
  team = await makeTeam(worker, site);
  keyResult = await team.addKeyResult('Share of the work done', SHARE_DONE);
  await worker.app.refresh.settled();
});
afterEach(async () => {
  worker.kill();
  await site.close();
});

const ticket = (part: object = {}): string =>
  site.state.create({ project: 'PAY', summary: 'A ticket', ...part }).key;
const ask = async (keys: string[], part: Partial<MarksAsk> = {}, origin = JIRA): Promise<MarksAnswer> => {
  const question = { keys, surfaces: ['board'], have: {}, drop: [], theme: 'light' as const, ...part };
  const answer = await send(worker, pageSender('PAY-1', origin), 'marks', question);
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};
const stamps = ({ marks }: MarksAnswer): Record<string, string> =>
  Object.fromEntries(Object.entries(marks).map(([key, { stamp }]) => [key, stamp]));
const linked = async (key: string): Promise<string> => {
  await team.link(keyResult, key);
  await worker.app.refresh.settled();
  return key;
};

/** The rules of an answer's sheet, without what tells it from any other. */
const shows = ({ sheet }: MarksAnswer): string | undefined => sheet?.split('/*')[0];

describe('marks', () => {
  it('name the key result of linked tickets and of their children, and of no others', async () => {
    const parent = ticket();
    const child = ticket({ parent });
    const other = ticket();
    await linked(parent);
    // Children come with the refresh that a new link starts.
    await until(async () => {
      const { marks } = await ask([parent, child, other, 'NONE-1']);
      expect(Object.keys(marks).sort()).toEqual([parent, child].sort());
    });
    const { keyResults } = await ask([child]);
    expect(keyResults.map(({ id, title }) => [id, title])).toEqual([[keyResult, 'Share of the work done']]);
    expect(keyResults[0]?.delivery).toMatchObject({ done: 0, total: 2 });
  });

  it('leave out what is linked for context only', async () => {
    const key = ticket();
    const document = await own(worker, 'document', { team: team.team });
    const { edit } = linkIssue(document, { keyResult, issue: refOf(site, key), effect: 'context' });
    await apply(worker, team.team, edit);
    await worker.app.refresh.settled();
    expect((await ask([key])).marks).toEqual({});
    expect(inserted).toEqual([]);
  });

  it('count the further key results of a ticket', async () => {
    const key = await linked(ticket());
    keyResult = await team.addKeyResult('Another', SHARE_DONE);
    await linked(key);
    expect((await ask([key])).marks[key]?.more).toBe(1);
    expect(inserted[0]?.css).toContain('+1');
  });

  it('are put into the asking document, at user origin, as what the answer says', async () => {
    const key = await linked(ticket());
    const { sheet } = await ask([key]);
    expect(inserted).toEqual([{ target: { tabId: 1, documentIds: ['page'] }, css: sheet, origin: 'USER' }]);
    expect(sheet).toContain(`[href$="/browse/${key}"]`);
  });

  it('are not put in again while they stand, and replace what they are told to', async () => {
    const key = await linked(ticket());
    const first = await ask([key]);
    const again = await ask([key], { have: { [key]: first.marks[key]?.stamp ?? '' } });
    expect([again.sheet, again.marks]).toEqual([null, first.marks]);
    await ask([key], { theme: 'dark', drop: [first.sheet ?? ''] });
    expect(inserted.map(({ css }) => css === first.sheet)).toEqual([true, false]);
    expect(removed.map(({ css }) => css)).toEqual([first.sheet]);
  });

  it('never ask the tracker', async () => {
    const key = await linked(ticket());
    const before = worker.requests;
    await ask([key, ...Array.from({ length: 200 }, (_, n) => `PAY-${9000 + n}`)]);
    expect(worker.requests).toBe(before);
  });

  it('show nothing at an origin that is not connected', async () => {
    const key = await linked(ticket());
    expect(await ask([key], {}, 'https://other.atlassian.net')).toEqual({
      marks: {},
      keyResults: [],
      sheet: null,
    });
    expect(inserted).toEqual([]);
  });

  it('refuse what is no key, and more than a screen of them', async () => {
    await expect(ask(['PAY-1"]{}'])).rejects.toThrow();
    await expect(ask(Array.from({ length: 501 }, (_, n) => `PAY-${n + 1}`))).rejects.toThrow();
  });

  it('come with a lens that dims what serves nothing, or all but one key result, until it is turned off', async () => {
    const other = await team.addKeyResult('Another share', SHARE_DONE);
    const [mine, its, none] = [await linked(ticket()), ticket(), ticket()];
    await team.link(other, its);
    const all = [mine, its, none];
    const before = await ask(all);
    expect(before).not.toHaveProperty('lens');

    await send(worker, pageSender('PAY-1'), 'lens', { show: 'any' });
    const any = await ask(all);
    expect(any.lens).toEqual({ stamp: 'any', name: null });
    expect(any.sheet).toMatch(/opacity:0\.\d/);
    expect([any.marks[mine]?.lit, any.marks[its]?.lit, any.marks[none]]).toEqual([true, true, undefined]);
    expect((await ask(all, { lens: 'any', have: stamps(any) })).sheet).toBeNull();

    await send(worker, pageSender('PAY-1'), 'lens', { show: other });
    const one = await ask(all, { lens: 'any', have: stamps(any) });
    expect([one.marks[mine]?.lit, one.marks[its]?.lit]).toEqual([false, true]);
    expect(one.lens?.stamp).toBe(other);

    await send(worker, pageSender('PAY-1'), 'lens', { show: 'off' });
    const off = await ask(all);
    expect(off.lens ?? null).toBeNull();
    expect(off.sheet).not.toMatch(/opacity:0\.\d/);
    // Shows the same, and is another: Firefox would take both out as one.
    expect(shows(off)).toBe(shows(before));
    expect(off.sheet).not.toBe(before.sheet);
  });

  it('are lit where they stood before the lens and come near after it, without being made again', async () => {
    const [one, other] = [await linked(ticket()), await linked(ticket())];
    const before = await ask([one, other]);
    await send(worker, pageSender('PAY-1'), 'lens', { show: 'any' });
    await ask([one], { have: stamps(before) });
    const later = await ask([other], { lens: 'any', have: stamps(before) });
    expect(later.sheet).toContain(other);
    expect(later.sheet).toMatch(/opacity:1!important/);
    expect(later.sheet).not.toContain('content:');
    expect((await ask([other], { lens: 'any', have: stamps(later) })).sheet).toBeNull();
  });

  it('lose a lens with the key result that it shows, and have it again with it', async () => {
    const [key, none] = [await linked(ticket()), ticket()];
    await send(worker, pageSender('PAY-1'), 'lens', { show: keyResult });
    around.tickets = { near: [key, none], chosen: [], here: null };
    const shown = { show: keyResult, name: 'Share of the work done' };
    expect(await own(worker, 'view-lens', {})).toMatchObject(shown);
    const under = await ask([key, none]);
    expect(under.lens?.stamp).toBe(keyResult);

    await apply(
      worker,
      team.team,
      removeKeyResult(await own(worker, 'document', { team: team.team }), keyResult),
    );
    const gone = await ask([key, none], { lens: keyResult, have: stamps(under) });
    expect(gone.lens ?? null).toBeNull();
    expect(await own(worker, 'view-lens', {})).toMatchObject({ show: 'off', any: 0, all: 2 });

    await own(worker, 'undo', {});
    expect((await ask([key, none])).lens?.stamp).toBe(keyResult);
  });

  it('have the lens of their own tab and site alone', async () => {
    const key = await linked(ticket());
    await send(worker, { ...pageSender('PAY-1'), tab: { id: 2 } }, 'lens', { show: 'any' });
    expect((await ask([key])).lens ?? null).toBeNull();
  });
});

describe('what a page must have to be looked at', () => {
  const bearers = async (): Promise<string> => {
    const answer = await send(worker, pageSender('PAY-1'), 'bearers', {});
    if (!answer.ok) throw new Error(answer.problem.detail);
    return answer.value;
  };
  const nothing = ':not(*)';

  it('is a ticket of a project that is linked, and anything while the lens is on', async () => {
    expect(await bearers()).toBe(nothing);
    await linked(ticket());
    expect(await bearers()).toMatch(/\[href\*="PAY-"\]/);
    await send(worker, pageSender('PAY-1'), 'lens', { show: 'any' });
    expect(await bearers()).toBe('*');
  });

  it('is told from memory by a worker that has just started', async () => {
    await linked(ticket());
    const before = await bearers();
    await until(async () =>
      expect(Object.keys((await fakeBrowser.storage.session.get('marks')).marks ?? {})).toEqual([JIRA]),
    );
    worker.kill();
    worker = newWorker(site, site.gate.signIn());
    const open = vi
      .spyOn(fakeBrowser.storage.local, 'get')
      .mockImplementation(() => new Promise<never>(() => undefined));
    expect(await bearers()).toBe(before);
    open.mockRestore();
  });
});

describe('marks of a worker that has just started', () => {
  const kept = async () => Object.keys((await fakeBrowser.storage.session.get('marks')).marks ?? {});
  const again = (): void => {
    worker.kill();
    worker = newWorker(site, site.gate.signIn());
  };

  it('come from what the last one said, before the stores are open', async () => {
    const [key, none] = [await linked(ticket()), ticket()];
    const before = await ask([key, none]);
    await until(async () => expect(await kept()).toEqual([JIRA]));
    again();
    const { local } = fakeBrowser.storage;
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
    const read = local.get;
    Object.assign(local, {
      get: (...keys: Parameters<typeof read>) => held.then(() => read.call(local, ...keys)),
    });
    const opening = worker.app.ready();
    const early = await ask([key, none]);
    expect({ ...early, sheet: shows(early) }).toEqual({ ...before, sheet: shows(before) });
    release(undefined);
    await opening;
    Object.assign(local, { get: read });
  });

  it('are asked for again where they are no longer so, and only there', async () => {
    const key = await linked(ticket());
    await ask([key]);
    await until(async () => expect(await kept()).toEqual([JIRA]));
    const told = vi.spyOn(tabs, 'marksChangedIn');
    again();
    await ask([key]);
    await worker.app.ready();
    await Promise.resolve();
    expect(told).not.toHaveBeenCalled();
    const { marks } = await fakeBrowser.storage.session.get('marks');
    const old = JSON.stringify(marks).replaceAll('Share of the work done', 'Share of the work');
    await fakeBrowser.storage.session.set({ marks: JSON.parse(old) });
    again();
    expect((await ask([key])).keyResults[0]?.title).toBe('Share of the work');
    await until(() => expect(told).toHaveBeenCalledTimes(1));
    told.mockRestore();
    expect((await ask([key])).keyResults[0]?.title).toBe('Share of the work done');
  });

  it('are forgotten with any change, and when the site is disconnected', async () => {
    const key = await linked(ticket());
    await ask([key]);
    await until(async () => expect(await kept()).toEqual([JIRA]));
    await linked(ticket());
    await until(async () => expect(await kept()).toEqual([]));
    await ask([key]);
    await until(async () => expect(await kept()).toEqual([JIRA]));
    await own(worker, 'disconnect', { connection: worker.app.connections.all()[0]?.id ?? '' });
    await until(async () => expect(await kept()).toEqual([]));
    expect((await ask([key])).marks).toEqual({});
  });
});

describe('what stands in open pages when the extension is updated', () => {
  const taken = () => removed.map(({ target, css }) => [target.tabId, css]);
  const kept = async (): Promise<string[]> => {
    const there = await indexedDB.databases();
    if (!there.some(({ name }) => name === 'throughline-sheets')) return [];
    const database = await openDB('throughline-sheets', 1);
    const standing: { sheets: string[] }[] = await database.getAll('tabs');
    database.close();
    return standing.flatMap(({ sheets }) => sheets);
  };
  const again = async (): Promise<void> => {
    worker.kill();
    removed = [];
    worker = newWorker(site, site.gate.signIn());
    await worker.app.ready();
  };
  /** It empties this, which the death of a worker does not. */
  const update = () => fakeBrowser.storage.session.clear().then(again);

  it('is taken out, once, and is no business of a worker that only follows on another', async () => {
    const key = await linked(ticket());
    const first = await ask([key]);
    const { sheet } = await ask([key], { theme: 'dark', drop: [first.sheet ?? ''] });
    await until(async () => expect(await kept()).toEqual([sheet]));
    await again();
    expect(taken()).toEqual([]);
    await update();
    await until(() => expect(taken()).toEqual([[1, sheet]]));
    await update();
    expect(taken()).toEqual([]);
  });

  it('is taken out where the browser names no document, too, with what has long gone with its own', async () => {
    const key = await linked(ticket());
    const { documentId: _, ...nameless } = pageSender('PAY-1');
    const question = { keys: [key], surfaces: ['board'], have: {}, theme: 'light' as const };
    const put = async (drop: string[]): Promise<string> => {
      const answer = await send(worker, nameless, 'marks', { ...question, drop });
      return (answer.ok && answer.value.sheet) || 'none';
    };
    const first = await put([]);
    const second = await put([first]);
    const third = await put([]);
    await until(async () => expect(await kept()).toEqual([second, third]));
    await update();
    await until(() => expect(removed.map(({ css }) => css)).toEqual([second, third]));
    expect(removed.map(({ target }) => target)).toEqual([
      { tabId: 1, frameIds: [0] },
      { tabId: 1, frameIds: [0] },
    ]);
  });

  it('is forgotten with its tab', async () => {
    await ask([await linked(ticket())]);
    await until(async () => expect(await kept()).toHaveLength(1));
    await worker.app.forgetTab(1);
    expect(await kept()).toEqual([]);
  });
});
