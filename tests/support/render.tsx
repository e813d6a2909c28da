/** Renders into the test's own document with React's real renderer; `tests/unit/components` build on it. */
import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';
import { Clock } from '#components/ui/clock.tsx';
import { NOW } from '../fixtures/views.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const roots: { root: Root; container: HTMLElement }[] = [];

afterEach(async () => {
  for (const { root, container } of roots.splice(0)) {
    await act(async () => root.unmount());
    container.remove();
  }
});

export interface Rendered {
  container: HTMLElement;
  again: (element: ReactElement) => Promise<void>;
}

export const render = async (element: ReactElement): Promise<Rendered> => {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  roots.push({ root, container });
  const again = (next: ReactElement) =>
    act(async () => root.render(<Clock.Provider value={NOW}>{next}</Clock.Provider>));
  await again(element);
  return { container, again };
};

/** The element that a screen reader would name so; throws when there is none. */
export const named = (container: HTMLElement, selector: string, name: string | RegExp): HTMLElement => {
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const label = (element: HTMLElement) =>
    element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const all = [...container.querySelectorAll<HTMLElement>(selector)];
  const found = all.find((element) => fits(label(element)));
  if (!found) throw new Error(`No ${selector} named ${name}; there are: ${all.map(label).join(' | ')}`);
  return found;
};

export const click = (element: HTMLElement): Promise<void> => act(async () => element.click());

/** Types into a field as a person does: the whole text, through the browser's own setter. */
export const type = (field: HTMLElement, text: string): Promise<void> =>
  act(async () => {
    const prototype = Object.getPrototypeOf(field);
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });

export const press = (element: HTMLElement, key: string): Promise<void> =>
  act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
