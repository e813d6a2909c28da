// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { HabitsContext } from '#components/dashboard/habits.ts';
import { type Keys, useKeys } from '#components/dashboard/keys/use-keys.ts';
import { press, render } from '../../../../support/render.tsx';

const Part = ({ keys }: { keys: Keys }) => {
  useKeys(keys);
  return (
    <>
      <input aria-label="text" />
      <input type="radio" aria-label="choice" />
      <select aria-label="select" />
      <textarea aria-label="note" />
      <button type="button" aria-label="button" />
    </>
  );
};

const NAMES = ['j', '/', '?', 'g o', 'g s', 's', 'Undo', 'Redo', 'Palette', 'Save', 'Escape'];

const setUp = async (singleKeys = true) => {
  const called: string[] = [];
  const keys = Object.fromEntries(NAMES.map((name) => [name, () => void called.push(name)]));
  const habits = { singleKeys, recent: [], setSingleKeys: () => {}, noteRecent: () => {} };
  const { container } = await render(
    <HabitsContext value={habits}>
      <Part keys={keys} />
    </HabitsContext>,
  );
  const pressAt = (key: string, more: KeyboardEventInit = {}, at = 'button') =>
    act(async () => {
      const target = container.querySelector(`[aria-label=${at}]`) ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    });
  return { called, press: pressAt, container };
};

const CTRL = { ctrlKey: true };

describe('keys', () => {
  it('act alone, in a row, and with Ctrl or ⌘', async () => {
    const { called, press } = await setUp();
    await press('j');
    await press('g');
    await press('o');
    await press('z', CTRL);
    await press('Z', { ...CTRL, shiftKey: true });
    await press('y', CTRL);
    await press('k', { metaKey: true });
    await press('Enter', CTRL);
    expect(called).toEqual(['j', 'g o', 'Undo', 'Redo', 'Redo', 'Palette', 'Save']);
  });

  it('take the second of two keys for nothing else', async () => {
    const { called, press } = await setUp();
    await press('g');
    await press('j');
    await press('g');
    await press('Shift');
    await press('s');
    await press('s');
    expect(called).toEqual(['g s', 's']);
  });

  it('forget the first of two keys after a while', async () => {
    const { called, press } = await setUp();
    await press('g');
    vi.spyOn(KeyboardEvent.prototype, 'timeStamp', 'get').mockReturnValue(performance.now() + 60_000);
    await press('s');
    vi.restoreAllMocks();
    expect(called).toEqual(['s']);
  });

  it.each(['text', 'note'])('leave letters and undo to the %s field', async (field) => {
    const { called, press } = await setUp();
    for (const key of ['j', '/', '?', 'g', 'o']) await press(key, {}, field);
    await press('z', CTRL, field);
    await press('z', { ...CTRL, shiftKey: true }, field);
    expect(called).toEqual([]);
    await press('k', CTRL, field);
    await press('Escape', {}, field);
    expect(called).toEqual(['Palette', 'Escape']);
  });

  it('undo what was chosen in a list, which has no undo of its own', async () => {
    const { called, press } = await setUp();
    await press('j', {}, 'select');
    await press('z', CTRL, 'select');
    await press('z', CTRL, 'choice');
    expect(called).toEqual(['Undo', 'Undo']);
  });

  it('rest while a dialog or a menu is open', async () => {
    const { called, press, container } = await setUp();
    for (const role of ['dialog', 'menu']) {
      container.querySelector('button')?.setAttribute('role', role);
      await press('j', {}, 'choice');
      await press('z', CTRL, 'choice');
    }
    expect(called).toEqual([]);
  });

  it('are none of ours with Alt, as AltGr types signs', async () => {
    const { called, press } = await setUp();
    await press('k', { ...CTRL, altKey: true });
    await press('j', { altKey: true });
    expect(called).toEqual([]);
  });

  it('of a screen go before those of the whole dashboard', async () => {
    const called: string[] = [];
    const Whole = () => {
      useKeys({ '/': () => called.push('palette'), '?': () => called.push('keys') }, { anywhere: true });
      return <Part keys={{ '/': () => called.push('filter') }} />;
    };
    const { container } = await render(<Whole />);
    await press(container, '/');
    await press(container, '?');
    expect(called).toEqual(['filter', 'keys']);
  });

  it('can do without letters alone, and keep those with Ctrl', async () => {
    const { called, press } = await setUp(false);
    for (const key of ['j', '/', '?', 'g', 'o', 's']) await press(key);
    await press('k', CTRL);
    await press('Escape');
    expect(called).toEqual(['Palette', 'Escape']);
  });
});
