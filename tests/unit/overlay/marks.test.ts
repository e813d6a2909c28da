import { describe, expect, it } from 'vitest';
import { type AskMarks, Marks } from '#integrations/overlay/marks/marks.ts';
import type { LensNote, Mark, MarksAnswer, MarksAsk } from '#utils/messaging/page-protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { line } from '../../hostile-host/lines.ts';

/** A background that marks what it is told to, and remembers which sheets stand. */
const background = (stamps: Record<string, string>) => {
  const asked: MarksAsk[] = [];
  const sheets = new Set<string>();
  let count = 0;
  let fails = false;
  const ask: AskMarks = async (question) => {
    asked.push(structuredClone(question));
    if (fails) throw new Error('the worker is gone');
    const marks: Record<string, Mark> = {};
    const id = 'kr' as KeyResultId;
    for (const key of question.keys) {
      const stamp = stamps[key];
      if (stamp) marks[key] = { stamp, keyResult: id, more: 0, lit: true };
    }
    const fresh = Object.keys(marks).some((key) => question.have[key] !== stamps[key]);
    count += 1;
    const sheet = fresh ? `sheet ${count}` : null;
    if (sheet) sheets.add(sheet);
    for (const one of question.drop) sheets.delete(one);
    const value: MarksAnswer = {
      marks,
      keyResults: [{ ...line({ id }), delivery: null, asOf: null }],
      sheet,
      lens,
    };
    return { ok: true, value };
  };
  const fail = (on: boolean) => {
    fails = on;
  };
  let lens: LensNote | null = null;
  const turn = (to: LensNote | null) => {
    lens = to;
  };
  return { asked, sheets, ask, stamps, fail, turn };
};

const rest = async () => {
  for (let n = 0; n < 60; n += 1) await Promise.resolve();
};
const BOARD = new Set(['board']);
const keysOf = (count: number, from = 1) => Array.from({ length: count }, (_, n) => `PAY-${from + n}`);
const make = (stamps: Record<string, string> = { 'PAY-1': 'a' }) => {
  const to = background(stamps);
  const clock = { now: 0 };
  const controller = new AbortController();
  return { to, clock, controller, marks: new Marks(to.ask, controller.signal, () => clock.now) };
};

describe('Marks', () => {
  it('asks once for each ticket that comes near', async () => {
    const { to, marks } = make();
    marks.show(new Set(['PAY-1', 'PAY-2']), BOARD, 'light');
    await rest();
    marks.show(new Set(['PAY-1', 'PAY-2', 'PAY-3']), BOARD, 'light');
    await rest();
    marks.show(new Set(['PAY-1']), BOARD, 'light');
    await rest();
    expect(to.asked.map(({ keys }) => keys)).toEqual([['PAY-1', 'PAY-2'], ['PAY-3']]);
    expect([marks.get('PAY-1')?.keyResult.id, marks.get('PAY-2')]).toEqual(['kr', null]);
  });

  it('asks again on another surface, although the first one had no place for a mark', async () => {
    const { to } = make();
    // Links on a dashboard: known, and nothing to put in.
    const nowhere: AskMarks = async (question) => {
      const answer = await to.ask(question);
      return answer.ok ? { ok: true, value: { ...answer.value, sheet: null } } : answer;
    };
    const places = new Marks(
      (ask) => (ask.surfaces.includes('board') ? to.ask(ask) : nowhere(ask)),
      new AbortController().signal,
    );
    places.show(new Set(['PAY-1', 'PAY-2']), new Set(['link']), 'light');
    await rest();
    places.show(new Set(['PAY-1', 'PAY-2']), BOARD, 'light');
    await rest();
    expect(to.asked.at(-1)).toMatchObject({
      keys: ['PAY-1', 'PAY-2'],
      surfaces: ['link', 'board'],
      have: {},
    });
    places.show(new Set(['PAY-1', 'PAY-2']), BOARD, 'light');
    await rest();
    expect(to.asked).toHaveLength(2);
  });

  it('asks again when surface and theme have changed while the answer was under way', async () => {
    const { to, marks } = make();
    marks.show(new Set(['PAY-1']), BOARD, 'light');
    marks.show(new Set(['PAY-1']), new Set(['list']), 'dark');
    await rest();
    expect(to.asked.at(-1)).toMatchObject({ surfaces: ['board', 'list'], theme: 'dark', drop: ['sheet 1'] });
    expect(to.sheets.size).toBe(1);
  });

  it('turns to another theme in the end where the question for it had no answer, and drops what stood', async () => {
    const { to, marks, clock } = make();
    marks.show(new Set(['PAY-1']), BOARD, 'light');
    await rest();
    to.fail(true);
    marks.show(new Set(['PAY-1']), BOARD, 'dark');
    await rest();
    to.fail(false);
    clock.now += 10_000;
    marks.show(new Set(['PAY-1']), BOARD, 'dark');
    await rest();
    expect([...to.sheets]).toEqual(['sheet 2']);
  });

  it('asks for at most 500 at once, one question after the other', async () => {
    const { to, marks } = make();
    marks.show(new Set(keysOf(1100)), BOARD, 'light');
    await rest();
    expect(to.asked.map(({ keys }) => keys.length)).toEqual([500, 500, 100]);
  });

  it('says what stands when it asks again, so that only what has changed is put in', async () => {
    const { to, marks } = make({ 'PAY-1': 'a', 'PAY-2': 'b' });
    marks.show(new Set(['PAY-1', 'PAY-2']), BOARD, 'light');
    await rest();
    marks.refresh();
    await rest();
    expect(to.asked.at(-1)).toMatchObject({ have: { 'PAY-1': 'a', 'PAY-2': 'b' }, drop: [] });
    expect(to.sheets.size).toBe(1);
  });

  it('puts a new sheet in the place of all when a mark has gone', async () => {
    const { to, marks } = make({ 'PAY-1': 'a', 'PAY-2': 'b' });
    marks.show(new Set(['PAY-1', 'PAY-2']), BOARD, 'light');
    await rest();
    delete to.stamps['PAY-1'];
    marks.refresh();
    await rest();
    expect([...to.sheets]).toEqual(['sheet 3']);
    expect(marks.get('PAY-1')).toBeNull();
    expect(marks.get('PAY-2')).not.toBeNull();
  });

  it('starts anew in another theme', async () => {
    const { to, marks } = make();
    marks.show(new Set(['PAY-1']), BOARD, 'light');
    await rest();
    marks.show(new Set(['PAY-1']), BOARD, 'dark');
    await rest();
    expect([...to.sheets]).toEqual(['sheet 2']);
    expect(to.asked.at(-1)).toMatchObject({ theme: 'dark', have: {} });
  });

  it('starts anew when tickets stand somewhere else too', async () => {
    const { to, marks } = make();
    marks.show(new Set(['PAY-1']), BOARD, 'light');
    await rest();
    marks.show(new Set(['PAY-1']), new Set(['backlog']), 'light');
    await rest();
    expect([...to.sheets]).toEqual(['sheet 2']);
    expect(to.asked.at(-1)?.surfaces).toEqual(['board', 'backlog']);
  });

  it('keeps few sheets, and marks on all that is near, however often things change', async () => {
    const { to, marks } = make();
    for (let n = 0; n < 100; n += 1) {
      to.stamps['PAY-1'] = `a${n}`;
      marks.refresh();
      marks.show(new Set(['PAY-1']), BOARD, 'light');
      await rest();
    }
    expect(to.sheets.size).toBeLessThanOrEqual(13);
    expect(marks.get('PAY-1')).not.toBeNull();
  });

  it('waits after a question without an answer, and asks again then', async () => {
    const { to, marks, clock } = make();
    to.fail(true);
    marks.show(new Set(['PAY-1']), BOARD, 'light');
    await rest();
    marks.show(new Set(['PAY-1']), BOARD, 'light');
    await rest();
    expect(to.asked).toHaveLength(1);
    to.fail(false);
    clock.now = 6000;
    marks.show(new Set(['PAY-1']), BOARD, 'light');
    await rest();
    expect(marks.get('PAY-1')).not.toBeNull();
  });

  it('takes everything out when it leaves, and says nothing after that', async () => {
    const { to, marks, controller } = make();
    marks.show(new Set(['PAY-1']), BOARD, 'light');
    await rest();
    controller.abort();
    marks.clear();
    marks.show(new Set(['PAY-9']), BOARD, 'light');
    await rest();
    expect(to.sheets.size).toBe(0);
    expect(to.asked).toHaveLength(2);
  });

  it('leave with all that stands when the lens is another one, and come again with it', async () => {
    const { to, marks } = make({ 'PAY-1': 'a' });
    marks.show(new Set(['PAY-1', 'PAY-2']), BOARD, 'light');
    await rest();
    expect(marks.coverage()).toBeNull();
    to.turn({ stamp: 'any', name: null });
    marks.refresh();
    await rest();
    expect(marks.coverage()).toEqual({ lens: { stamp: 'any', name: null }, lit: 1, all: 2 });
    to.turn(null);
    marks.refresh();
    await rest();
    expect(marks.coverage()).toBeNull();
    expect(to.asked.at(-1)).toMatchObject({ lens: '', have: {} });
    expect(to.sheets.size).toBe(1);
  });

  it('tell nothing of a lens where no ticket is, and take it back from there too', async () => {
    const { to, marks } = make({ 'PAY-1': 'a' });
    to.turn({ stamp: 'any', name: null });
    marks.show(new Set(['PAY-1', 'PAY-2']), BOARD, 'light');
    await rest();
    marks.show(new Set(), BOARD, 'light');
    expect(marks.coverage()).toBeNull();
    await rest();
    to.turn(null);
    marks.refresh();
    await rest();
    expect(to.asked.at(-1)).toMatchObject({ keys: [], lens: '', drop: ['sheet 1'] });
    expect(to.sheets.size).toBe(0);
    marks.refresh();
    await rest();
    expect(to.asked).toHaveLength(2);
  });
});
