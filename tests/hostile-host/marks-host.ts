/** What the fake board does, as commands for a test: `window.board`. */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { Board, type BoardState, boardState } from './marks-host-app.ts';

type Change = (change: (state: BoardState) => BoardState) => void;

const complaints: string[] = [];
let set: Change = () => complaints.push('changed before hydration');

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

const hydrate = () =>
  new Promise<void>((done) => {
    const container = document.getElementById('jira-frontend');
    const initial = boardState(JSON.parse(document.getElementById('state')?.textContent ?? '{}'));
    if (!container) throw new Error('no container');
    const mounted = (change: Change) => {
      set = change;
      document.body.classList.remove('deferred');
      document.body.setAttribute('data-aui-version', '6.0.5');
      done();
    };
    hydrateRoot(container, createElement(Board, { initial, mounted }), {
      onRecoverableError: (error) => complaints.push(String(error)),
      onUncaughtError: (error) => complaints.push(String(error)),
    });
  });

const change = (part: Partial<BoardState>) => flushSync(() => set((state) => ({ ...state, ...part })));

const everyFrame = async (times: number, work: (n: number) => void) => {
  for (let n = 1; n <= times; n += 1) {
    work(n);
    await frame();
  }
};

/** A mark as the page's own scripts could find it. */
export interface SeenMark {
  /** Test id of the element that bears it. */
  on: string;
  key: string;
  content: string;
}

const board = {
  complaints,
  hydrate,
  change,
  rerender: (times: number) => everyFrame(times, (renders) => change({ renders })),
  replace: (times: number) => everyFrame(times, (generation) => change({ generation })),
  reorder: (times: number) =>
    everyFrame(times, () =>
      flushSync(() =>
        set((state) => ({ ...state, keys: [...state.keys.slice(7), ...state.keys.slice(0, 7)] })),
      ),
    ),
  scroll: (to: number, step: number) =>
    everyFrame(Math.ceil(to / step), (n) => change({ from: Math.min(to, n * step) })),
  navigate: (path: string, part: Partial<BoardState>) => {
    history.pushState(null, '', path);
    change(part);
  },
  /** Rewrites the addresses of existing links, as a list does that uses its rows again. */
  rewriteLinks: (from: string, to: string) => {
    for (const link of document.querySelectorAll(`a[href$="/browse/${from}"]`)) {
      link.setAttribute('href', `/browse/${to}`);
    }
  },
  rewriteAttributes: () => {
    for (const node of document.body.querySelectorAll('*')) {
      node.setAttribute('data-n', '1');
      node.setAttribute('hidden', '');
      node.removeAttribute('hidden');
    }
  },
  seen: (): SeenMark[] =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const after = getComputedStyle(element, '::after');
      if (!after.getPropertyValue('--tone')) return [];
      const link = element.closest('a') ?? element.closest('.card, .line, tr')?.querySelector('a');
      const key = link?.getAttribute('href')?.split('/').at(-1) ?? '';
      return [{ on: element.getAttribute('data-testid') ?? element.tagName, key, content: after.content }];
    }),
  heights: (): number[] =>
    [...document.querySelectorAll('.card, .foot, .line, tr')].map(
      (one) => one.getBoundingClientRect().height,
    ),
};

export type BoardCommands = typeof board;
declare global {
  interface Window {
    board: BoardCommands;
    shifts: number;
  }
}

window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts += (entry as unknown as { value: number }).value;
}).observe({ type: 'layout-shift', buffered: true });
Object.assign(window, { board });
