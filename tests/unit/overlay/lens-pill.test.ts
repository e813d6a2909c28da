// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LensPill } from '#integrations/overlay/marks/lens-pill.ts';

let root: ShadowRoot;
let pill: LensPill;

/** Roots are closed: the last one made is kept here. */
beforeEach(() => {
  vi.useFakeTimers();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    root = attach.call(this, how);
    return root;
  });
  pill = new LensPill(document, () => undefined);
});
afterEach(() => {
  pill.hide();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const show = (lit: number) => pill.paint({ lens: { stamp: 'a', name: null }, lit, all: 30 }, 'light');
const said = () => root.querySelector('[role=status]')?.textContent;
const seen = () => root.querySelector('.pill span')?.textContent;

it('shows each share at once, and tells a screen reader the one that stays', () => {
  show(10);
  expect(seen()).toBe('10 of 30 in view serve a key result');
  expect(said()).toBe('');
  vi.runAllTimers();
  expect(said()).toBe('10 of 30 in view serve a key result');
  for (const lit of [11, 12, 13, 14]) {
    show(lit);
    vi.advanceTimersByTime(300);
  }
  expect(seen()).toContain('14 of 30');
  expect(said()).toContain('10 of 30');
  vi.runAllTimers();
  expect(said()).toContain('14 of 30');
});

it('says nothing twice while the page changes and the share does not', () => {
  show(10);
  vi.runAllTimers();
  const words = root.querySelector('[role=status]')?.firstChild;
  show(10);
  vi.runAllTimers();
  expect(root.querySelector('[role=status]')?.firstChild).toBe(words);
});

it('says nothing after the lens is off, and the share again when it comes back', () => {
  show(10);
  pill.hide();
  vi.runAllTimers();
  expect(said()).toBe('');
  show(10);
  vi.runAllTimers();
  expect(said()).toContain('10 of 30');
});
