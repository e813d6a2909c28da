// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PanelFrame } from '#integrations/overlay/panel-frame.ts';
import { PANEL_TAG } from '#integrations/overlay/tags.ts';

let root: ShadowRoot | null = null;
let token: PromiseWithResolvers<string>;
let panel: PanelFrame;

/** Roots are closed: the last one made is kept here. */
beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    root = attach.call(this, how);
    return root;
  });
  token = Promise.withResolvers();
  const source = { panelToken: () => token.promise, panelAddress: (text: string) => `about:blank#${text}` };
  panel = new PanelFrame(document, source, new AbortController().signal);
});
afterEach(() => {
  panel.close();
  vi.restoreAllMocks();
});

const frame = () => root?.querySelector('iframe') ?? null;
const stands = () => document.querySelectorAll(PANEL_TAG).length;

it('shows its paper at once, and the page on it when that has loaded', async () => {
  const opening = panel.open('PAY-318', 'dark', false);
  expect(stands()).toBe(1);
  expect(root?.querySelector('.dark')).not.toBeNull();
  expect(frame()).toBeNull();
  token.resolve('once');
  await opening;
  expect(frame()?.src).toBe('about:blank#once');
  expect(frame()?.matches('.there')).toBe(false);
  frame()?.dispatchEvent(new Event('load'));
  expect(frame()?.matches('.there')).toBe(true);
});

it('makes the page when its paper has been drawn, and not before', async () => {
  const waiting: FrameRequestCallback[] = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => waiting.push(callback));
  token.resolve('once');
  const opening = panel.open('PAY-318', 'light', false);
  await new Promise((done) => setTimeout(done));
  expect(frame()).toBeNull();
  for (const draw of waiting) draw(0);
  await opening;
  expect(frame()).not.toBeNull();
});

it('takes its paper away when there is nothing to show on it', async () => {
  const opening = panel.open('PAY-318', 'light', true);
  token.reject(new Error('No panel'));
  await expect(opening).rejects.toThrow('No panel');
  expect(stands()).toBe(0);
  expect(panel.shows).toBeNull();
});

it('keeps its paper for the next ticket', async () => {
  token.resolve('first');
  await panel.open('PAY-318', 'light', false);
  const next = panel.open('PAY-327', 'dark', false, 'second');
  await next;
  expect(stands()).toBe(1);
  expect(frame()?.src).toBe('about:blank#second');
  expect(root?.querySelectorAll('iframe')).toHaveLength(1);
  expect(panel.shows).toBe('PAY-327');
});
