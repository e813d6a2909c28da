/**
 * Runs in the page before anything else: stands in for the browser's extension API, and keeps the shadow roots
 * that the overlay closes, so that a test can look at what a person sees.
 */
import type { PageNotice, PageRequests, StripAnswer } from '#utils/messaging/page-protocol.ts';
import type { Envelope } from '#utils/messaging/protocol.ts';

export interface Rig {
  answers: Record<string, StripAnswer>;
  asked: string[];
  /** The extension is gone, as after an update. */
  dead: boolean;
  /** The next questions fail with this. */
  failing: string | null;
  notify(notice: PageNotice['notice']): void;
  root(tag: string): ShadowRoot | null;
  /** Listeners that the overlay holds at the extension's own API. */
  listeners: Set<(message: unknown) => void>;
}

declare global {
  interface Window {
    rig: Rig;
  }
}

export const installRig = (messages: Record<string, { message: string }>): void => {
  const roots = new WeakMap<Element, ShadowRoot>();
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.set(this, root);
    return root;
  };
  const listeners = new Set<(message: unknown) => void>();
  const rig: Rig = {
    answers: {},
    asked: [],
    dead: false,
    failing: null,
    listeners,
    notify: (notice) => {
      for (const listener of listeners) listener({ notice });
    },
    root: (tag) => {
      const element = document.querySelector(tag);
      return element ? (roots.get(element) ?? null) : null;
    },
  };
  const answerTo = ({ request, ask }: Envelope<PageRequests>): unknown => {
    if (request === 'bearers') return '*';
    if (!('key' in ask)) return { marks: {}, keyResults: [], sheet: null };
    rig.asked.push(`${request} ${ask.key}`);
    if (request === 'panel-token') return { token: `token-${ask.key}` };
    const nothing: StripAnswer = { key: ask.key, state: 'ready', lines: [], problem: null, asOf: null };
    return rig.answers[ask.key] ?? nothing;
  };
  const runtime = {
    get id() {
      return rig.dead ? undefined : 'extension';
    },
    sendMessage: async (message: Envelope<PageRequests>) => {
      if (rig.failing) throw new Error(rig.failing);
      return { ok: true, value: answerTo(message) };
    },
    onMessage: {
      addListener: (listener: (message: unknown) => void) => listeners.add(listener),
      removeListener: (listener: (message: unknown) => void) => listeners.delete(listener),
    },
    getURL: (path: string) => `${location.origin}/extension${path}`,
  };
  const getMessage = (key: string, values: string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
  const i18n = { getMessage, getUILanguage: () => 'en-GB' };
  Object.assign(window, { rig, browser: { runtime, i18n } });
};
