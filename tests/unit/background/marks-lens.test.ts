import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MarksAnswer } from '#utils/messaging/page-protocol.ts';
import { removeKeyResult } from '#utils/workspace/edits/key-result.ts';
import { own, pageSender, send } from './around.ts';
import { type MarksPage, marksPage, shows } from './marks-page.ts';
import { apply, SHARE_DONE } from './team.ts';

let page: MarksPage;
beforeEach(async () => {
  page = await marksPage();
});
afterEach(() => page.close());

const stamps = ({ marks }: MarksAnswer): Record<string, string> =>
  Object.fromEntries(Object.entries(marks).map(([key, { stamp }]) => [key, stamp]));

describe('marks', () => {
  it('come with a lens that dims what serves nothing, or all but one key result, until it is turned off', async () => {
    const other = await page.team.addKeyResult('Another share', SHARE_DONE);
    const [mine, its, none] = [await page.linked(page.ticket()), page.ticket(), page.ticket()];
    await page.team.link(other, its);
    const all = [mine, its, none];
    const before = await page.ask(all);
    expect(before).not.toHaveProperty('lens');

    await send(page.worker, pageSender('PAY-1'), 'lens', { show: 'any' });
    const any = await page.ask(all);
    expect(any.lens).toEqual({ stamp: 'any', name: null });
    expect(any.sheet).toMatch(/opacity:0\.\d/);
    expect([any.marks[mine]?.lit, any.marks[its]?.lit, any.marks[none]]).toEqual([true, true, undefined]);
    expect((await page.ask(all, { lens: 'any', have: stamps(any) })).sheet).toBeNull();

    await send(page.worker, pageSender('PAY-1'), 'lens', { show: other });
    const one = await page.ask(all, { lens: 'any', have: stamps(any) });
    expect([one.marks[mine]?.lit, one.marks[its]?.lit]).toEqual([false, true]);
    expect(one.lens?.stamp).toBe(other);

    await send(page.worker, pageSender('PAY-1'), 'lens', { show: 'off' });
    const off = await page.ask(all);
    expect(off.lens ?? null).toBeNull();
    expect(off.sheet).not.toMatch(/opacity:0\.\d/);
    // Shows the same, and is another: Firefox would take both out as one.
    expect(shows(off)).toBe(shows(before));
    expect(off.sheet).not.toBe(before.sheet);
  });

  it('have no lens at a site that is not connected, so that it dims all once that is', async () => {
    const elsewhere = 'https://other.atlassian.net';
    await send(page.worker, pageSender('PAY-1', elsewhere), 'lens', { show: 'any' });
    const answer = await page.ask(['PAY-1'], {}, elsewhere);
    expect([answer.lens ?? null, answer.sheet]).toEqual([null, null]);
  });

  it('are lit where they stood before the lens and come near after it, without being made again', async () => {
    const [one, other] = [await page.linked(page.ticket()), await page.linked(page.ticket())];
    const before = await page.ask([one, other]);
    await send(page.worker, pageSender('PAY-1'), 'lens', { show: 'any' });
    await page.ask([one], { have: stamps(before) });
    const later = await page.ask([other], { lens: 'any', have: stamps(before) });
    expect(later.sheet).toContain(other);
    expect(later.sheet).toMatch(/opacity:1!important/);
    expect(later.sheet).not.toContain('content:');
    expect((await page.ask([other], { lens: 'any', have: stamps(later) })).sheet).toBeNull();
  });

  it('lose a lens with the key result that it shows, and have it again with it', async () => {
    const [key, none] = [await page.linked(page.ticket()), page.ticket()];
    await send(page.worker, pageSender('PAY-1'), 'lens', { show: page.keyResult });
    page.around.tickets = { near: [key, none], chosen: [], here: null };
    const shown = { show: page.keyResult, name: 'Share of the work done' };
    expect(await own(page.worker, 'view-lens', {})).toMatchObject(shown);
    const under = await page.ask([key, none]);
    expect(under.lens?.stamp).toBe(page.keyResult);

    await apply(
      page.worker,
      page.team.team,
      removeKeyResult(await own(page.worker, 'document', { team: page.team.team }), page.keyResult),
    );
    const gone = await page.ask([key, none], { lens: page.keyResult, have: stamps(under) });
    expect(gone.lens ?? null).toBeNull();
    expect(await own(page.worker, 'view-lens', {})).toMatchObject({ show: 'off', any: 0, all: 2 });

    await own(page.worker, 'undo', {});
    expect((await page.ask([key, none])).lens?.stamp).toBe(page.keyResult);
  });

  it('have the lens of their own tab and site alone', async () => {
    const key = await page.linked(page.ticket());
    await send(page.worker, { ...pageSender('PAY-1'), tab: { id: 2 } }, 'lens', { show: 'any' });
    expect((await page.ask([key])).lens ?? null).toBeNull();
  });
});
