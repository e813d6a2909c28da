// @vitest-environment happy-dom
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Combobox } from '#components/dashboard/rules/combobox.tsx';
import type { Suggestion, Suggestions } from '#utils/messaging/rule-help.ts';
import { click, named, press, render, type } from '../../../support/render.tsx';

const option = (label: string): Suggestion => ({ label, detail: '', insert: `${label} `, query: null });
const OFFERED: Suggestions = { from: 0, to: 2, options: [option('status'), option('statusCategory')] };

const onEnter = vi.fn();
const Rule = ({ suggestions }: { suggestions: Suggestions }) => {
  const [text, setText] = useState('');
  return (
    <Combobox
      label="Rule"
      placeholder=""
      value={text}
      onText={setText}
      suggestions={suggestions}
      onChoose={() => undefined}
      onList={() => undefined}
      onEnter={() => onEnter(text)}
      invalid={false}
    />
  );
};

const open = async (suggestions = OFFERED) => {
  onEnter.mockClear();
  const { container } = await render(<Rule suggestions={suggestions} />);
  const field = named(container, 'input', 'Rule') as HTMLInputElement;
  const options = () => [
    ...container.querySelectorAll<HTMLElement>('[role=listbox]:not([hidden]) [role=option]'),
  ];
  return { container, field, options };
};

describe('a combobox', () => {
  it('offers nothing until one types, and says how many there are', async () => {
    const { container, field, options } = await open();
    expect(options()).toEqual([]);
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await type(field, 'st');
    expect(options().map((one) => one.textContent)).toEqual(['status', 'statusCategory']);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(container.querySelector('[aria-live]')?.textContent).toContain('2');
  });

  it('keeps the text as typed on Enter, unless an arrow key chose something', async () => {
    const { field } = await open();
    await type(field, 'st');
    await press(field, 'Enter');
    expect(onEnter).toHaveBeenCalledExactlyOnceWith('st');
    await type(field, 'sta');
    await press(field, 'ArrowDown');
    await press(field, 'Enter');
    expect(onEnter).toHaveBeenCalledOnce();
    expect(field.value).toBe('status a');
  });

  it('moves round the ends, and tells screen readers where it stands', async () => {
    const { field, options } = await open();
    await type(field, 'st');
    await press(field, 'ArrowUp');
    expect(field.getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
    await press(field, 'ArrowDown');
    expect(field.getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
  });

  it('closes on Escape first, which goes no further, and takes a click', async () => {
    const { field, options } = await open();
    await type(field, 'st');
    await press(field, 'Escape');
    expect(options()).toEqual([]);
    await press(field, 'ArrowDown');
    await click(options()[1] ?? field);
    expect(field.value).toBe('statusCategory ');
  });

  it('stays shut where nothing fits', async () => {
    const { field } = await open({ from: 0, to: 0, options: [] });
    await type(field, 'zz');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await press(field, 'ArrowDown');
    await press(field, 'Enter');
    expect(onEnter).toHaveBeenCalledExactlyOnceWith('zz');
  });
});
