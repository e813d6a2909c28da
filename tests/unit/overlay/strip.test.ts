// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Strip } from '#integrations/overlay/strip/strip.ts';
import { line } from '#tests/hostile-host/lines.ts';

/** No event that a script makes is trusted, and there are no others here. */
vi.mock('#integrations/overlay/strip/click-guard.ts', () => ({ isPlainClick: () => true }));

let root: ShadowRoot;
let strip: Strip;
const act = vi.fn();
const lines = [line({ shortName: 'p99 latency' }), line({ shortName: 'Incidents' })];
const paint = () => strip.paint({ kind: 'lines', lines, trouble: null });
const more = () => root.querySelector<HTMLElement>('.more');

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    root = attach.call(this, how);
    return root;
  });
  strip = new Strip(document, act);
  paint();
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('shows further key results by a press, and hides them by the next', () => {
  expect(more()?.ariaExpanded).toBe('false');
  more()?.click();
  expect(more()?.ariaExpanded).toBe('true');
  more()?.click();
  expect(more()?.ariaExpanded).toBe('false');
  expect(act).not.toHaveBeenCalled();
});

it('shows another ticket’s folded again, where they are the same too', () => {
  more()?.click();
  strip.fold();
  paint();
  expect(more()?.ariaExpanded).toBe('false');
});
