/** What the fake tracker does to a guest, as commands for a test: `window.host`. */

import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { Host, type HostState, initialState } from './host-app.ts';

type Change = (change: (state: HostState) => HostState) => void;

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
const titles: Record<string, string> = {
  'PAY-318': 'Serve the price quote from the edge cache',
  'PAY-327': 'Page the on-call on checkout error rate',
};
/** What React found different from the server's markup, and what else it could not do. */
const complaints: string[] = [];
let set: Change = () => complaints.push('changed before hydration');

const ticketOf = () => /^\/browse\/([A-Z]+-\d+)/.exec(location.pathname)?.[1] ?? '';
const stateOf = (ticket: string) => initialState(ticket, titles[ticket] ?? ticket);

/** As React does it after a page from the server: late, and only then is the page no longer `deferred`. */
const hydrate = (title?: string) =>
  new Promise<void>((done) => {
    const ticket = ticketOf();
    const initial = { ...stateOf(ticket), ...(title === undefined ? {} : { title }) };
    const mounted = (change: Change) => {
      set = change;
      document.body.classList.remove('deferred');
      document.body.setAttribute('data-aui-version', '6.0.5');
      done();
    };
    const container = document.getElementById('jira-frontend');
    if (!container) throw new Error('no container');
    hydrateRoot(container, createElement(Host, { initial, mounted }), {
      onRecoverableError: (error) => complaints.push(String(error)),
      onUncaughtError: (error) => complaints.push(String(error)),
    });
  });

const change = (part: Partial<HostState>) => flushSync(() => set((state) => ({ ...state, ...part })));

/** One change a frame, as an app under way. */
const everyFrame = async (times: number, work: (n: number) => void) => {
  for (let n = 1; n <= times; n += 1) {
    work(n);
    await frame();
  }
};

const host = {
  complaints,
  hydrate,
  change,
  rerender: (times: number) => everyFrame(times, (n) => change({ renders: n })),
  replaceHeading: (times: number) => everyFrame(times, (n) => change({ headingGeneration: n })),
  replaceLayout: (times: number) => everyFrame(times, (n) => change({ layoutGeneration: n })),
  /** As a single-page app goes to another ticket: address first, content after. */
  navigate: (path: string) => {
    history.pushState(null, '', path);
    change(stateOf(ticketOf()));
  },
  /** Removes each element it did not make, as soon as it sees it. Returns how often it had to. */
  removeForeign: (tag: string) => {
    const seen = { removed: 0 };
    const observer = new MutationObserver(() => {
      for (const node of document.querySelectorAll(tag)) {
        node.remove();
        seen.removed += 1;
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return { seen, stop: () => observer.disconnect() };
  },
  /** Rewrites attributes everywhere, on nodes it does not know too. */
  rewriteAttributes: () => {
    for (const node of document.body.querySelectorAll('*')) {
      node.removeAttribute('style');
      node.setAttribute('class', 'x');
      node.setAttribute('data-n', '1');
      node.setAttribute('hidden', '');
      node.removeAttribute('hidden');
    }
  },
};

export type HostCommands = typeof host;
Object.assign(window, { host });
