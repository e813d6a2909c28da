import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { until } from '#tests/support/until.ts';
import { linkIssue } from '#utils/workspace/edits/link.ts';
import { JIRA, own, pageSender, send } from './around.ts';
import { type MarksPage, marksPage } from './marks-page.ts';
import { apply, refOf, SHARE_DONE } from './team.ts';

let page: MarksPage;
beforeEach(async () => {
  page = await marksPage();
});
afterEach(() => page.close());

describe('marks', () => {
  it('name the key result of linked tickets and of their children, and of no others', async () => {
    const parent = page.ticket();
    const child = page.ticket({ parent });
    const other = page.ticket();
    await page.linked(parent);
    // Children come with the refresh that a new link starts.
    await until(async () => {
      const { marks } = await page.ask([parent, child, other, 'NONE-1']);
      expect(Object.keys(marks).sort()).toEqual([parent, child].sort());
    });
    const { keyResults } = await page.ask([child]);
    expect(keyResults.map(({ id, title }) => [id, title])).toEqual([
      [page.keyResult, 'Share of the work done'],
    ]);
    expect(keyResults[0]?.delivery).toMatchObject({ done: 0, total: 2 });
  });

  it('leave out what is linked for context only', async () => {
    const key = page.ticket();
    const document = await own(page.worker, 'document', { team: page.team.team });
    const { edit } = linkIssue(document, {
      keyResult: page.keyResult,
      issue: refOf(page.site, key),
      effect: 'context',
    });
    await apply(page.worker, page.team.team, edit);
    await page.worker.app.refresh.settled();
    expect((await page.ask([key])).marks).toEqual({});
    expect(page.inserted).toEqual([]);
  });

  it('count the further key results of a ticket', async () => {
    const key = await page.linked(page.ticket());
    await page.linked(key, await page.team.addKeyResult('Another', SHARE_DONE));
    expect((await page.ask([key])).marks[key]?.more).toBe(1);
    expect(page.inserted[0]?.css).toContain('+1');
  });

  it('are put into the asking document, at user origin, as what the answer says', async () => {
    const key = await page.linked(page.ticket());
    const { sheet } = await page.ask([key]);
    expect(page.inserted).toEqual([
      { target: { tabId: 1, documentIds: ['page'] }, css: sheet, origin: 'USER' },
    ]);
    expect(sheet).toContain(`[href$="/browse/${key}"]`);
  });

  it('are not put in again while they stand, and replace what they are told to', async () => {
    const key = await page.linked(page.ticket());
    const first = await page.ask([key]);
    const again = await page.ask([key], { have: { [key]: first.marks[key]?.stamp ?? '' } });
    expect([again.sheet, again.marks]).toEqual([null, first.marks]);
    await page.ask([key], { theme: 'dark', drop: [first.sheet ?? ''] });
    expect(page.inserted.map(({ css }) => css === first.sheet)).toEqual([true, false]);
    expect(page.removed.map(({ css }) => css)).toEqual([first.sheet]);
  });

  it('never ask the tracker', async () => {
    const key = await page.linked(page.ticket());
    const before = page.worker.requests;
    await page.ask([key, ...Array.from({ length: 200 }, (_, n) => `PAY-${9000 + n}`)]);
    expect(page.worker.requests).toBe(before);
  });

  it('show nothing at an origin that is not connected', async () => {
    const key = await page.linked(page.ticket());
    expect(await page.ask([key], {}, 'https://other.atlassian.net')).toEqual({
      marks: {},
      keyResults: [],
      sheet: null,
    });
    expect(page.inserted).toEqual([]);
  });

  it('refuse what is no key, and more than a screen of them', async () => {
    await expect(page.ask(['PAY-1"]{}'])).rejects.toThrow();
    await expect(page.ask(Array.from({ length: 501 }, (_, n) => `PAY-${n + 1}`))).rejects.toThrow();
  });
});

describe('a page that the browser shuts us out of', () => {
  const barred = () => Promise.reject(new Error('Cannot access contents of the page'));
  beforeEach(() => Object.assign(fakeBrowser.scripting, { insertCSS: barred, removeCSS: barred }));

  it('is not told that sheets stand, or are out of it', async () => {
    const key = await page.linked(page.ticket());
    page.around.granted.clear();
    await expect(page.ask([key])).rejects.toThrow('the browser keeps us from the page');
    await expect(page.ask([], { drop: ['a sheet'] })).rejects.toThrow('the browser keeps us from the page');
  });

  it('is another matter than a page that has gone', async () => {
    const key = await page.linked(page.ticket());
    expect(Object.keys((await page.ask([key])).marks)).toEqual([key]);
  });
});

describe('what a page must have to be looked at', () => {
  const bearers = async (): Promise<string> => {
    const answer = await send(page.worker, pageSender('PAY-1'), 'bearers', {});
    if (!answer.ok) throw new Error(answer.problem.detail);
    return answer.value;
  };
  const nothing = ':not(*)';

  it('is a ticket of a project that is linked, and anything while the lens is on', async () => {
    expect(await bearers()).toBe(nothing);
    await page.linked(page.ticket());
    expect(await bearers()).toMatch(/\[href\*="PAY-"\]/);
    await send(page.worker, pageSender('PAY-1'), 'lens', { show: 'any' });
    expect(await bearers()).toBe('*');
  });

  it('is told from memory by a worker that has just started', async () => {
    await page.linked(page.ticket());
    const before = await bearers();
    await until(async () =>
      expect(Object.keys((await fakeBrowser.storage.session.get('marks')).marks ?? {})).toEqual([JIRA]),
    );
    page.again();
    const open = vi
      .spyOn(fakeBrowser.storage.local, 'get')
      .mockImplementation(() => new Promise<never>(() => undefined));
    expect(await bearers()).toBe(before);
    open.mockRestore();
  });
});
