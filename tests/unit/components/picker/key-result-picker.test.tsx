// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { KeyResultPicker } from '#components/picker/key-result-picker.tsx';
import { LATENCY, TEAM } from '../../../fixtures/views.ts';
import { click, named, press, render, type } from '../../../support/render.tsx';

const open = async (except: (typeof LATENCY.id)[] = []) => {
  const onPick = vi.fn();
  const onCancel = vi.fn();
  const { container } = await render(
    <KeyResultPicker objectives={TEAM.objectives} except={except} onPick={onPick} onCancel={onCancel} />,
  );
  const field = named(container, 'input', 'Key result');
  const titles = () =>
    [...container.querySelectorAll('[role=option]')].map((option) => option.textContent ?? '');
  return { container, field, titles, onPick, onCancel };
};

describe('picker', () => {
  it('shows everything at once, with focus in the field', async () => {
    const { field, titles } = await open();
    expect(titles()).toHaveLength(7);
    expect(document.activeElement).toBe(field);
  });

  it('links with three letters and Enter', async () => {
    const { field, titles, onPick } = await open();
    await type(field, 'lat');
    expect(titles()[0]).toContain('p99 checkout latency');
    await press(field, 'Enter');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('k-latency');
  });

  it('forgives a slip and takes words in any order', async () => {
    const { field, titles } = await open();
    await type(field, 'latncy');
    expect(titles()[0]).toContain('p99 checkout latency');
    await type(field, 'restore median');
    expect(titles()[0]).toContain('Median time to restore');
  });

  it('finds key results by their objective', async () => {
    const { field, titles } = await open();
    await type(field, 'fails over');
    expect(titles()).toEqual([expect.stringContaining('Failover drills passed')]);
  });

  it('moves with the arrow keys, round the ends, and tells screen readers where it stands', async () => {
    const { container, field, onPick } = await open();
    await press(field, 'ArrowUp');
    const active = container.querySelector('[aria-selected=true]');
    expect(active?.textContent).toContain('Failover drills passed');
    expect(field.getAttribute('aria-activedescendant')).toBe(active?.id);
    await press(field, 'ArrowDown');
    await press(field, 'ArrowDown');
    await press(field, 'Enter');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('k-incidents');
  });

  it('empties the field on Escape first, and gives up on the second', async () => {
    const { field, onCancel } = await open();
    await type(field, 'lat');
    await press(field, 'Escape');
    expect(onCancel).not.toHaveBeenCalled();
    expect((field as HTMLInputElement).value).toBe('');
    await press(field, 'Escape');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('says so when nothing matches, and Enter then links nothing', async () => {
    const { container, field, onPick } = await open();
    await type(field, 'zzzz');
    expect(container.textContent).toContain('No key result matches “zzzz”.');
    await press(field, 'Enter');
    expect(onPick).not.toHaveBeenCalled();
  });

  it('does not offer what is linked already', async () => {
    const { titles } = await open([LATENCY.id]);
    expect(titles().join()).not.toContain('p99 checkout latency');
  });

  it('picks by click', async () => {
    const { container, onPick } = await open();
    await click(named(container, '[role=option]', /Error budget/));
    expect(onPick).toHaveBeenCalledExactlyOnceWith('k-budget');
  });
});
