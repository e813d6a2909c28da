/** What a host does to its page and to its guests, as commands for a test: `window.hostile`. */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { OUR_TAGS } from '#integrations/overlay/tags.ts';
import { Host } from './app.ts';
import { fiberFaults, fiberText, isReacts } from './fibers.ts';
import { type Element as Branch, HOST_STATE, type HostPage, type HostState, rowsIn } from './tree.ts';

export interface HostOptions {
  pages: HostPage[];
  fixedLabels: boolean;
  /** The body's attributes once the app stands; null: the app takes over markup that it did not serve. */
  started: Record<string, string> | null;
}

type Change = (change: (state: HostState) => HostState) => void;

const complaints: string[] = [];
const rows = new Map<Branch, Element>();
let state = HOST_STATE;
let options: HostOptions = { pages: [], fixedLabels: false, started: null };
let set: Change = () => complaints.push('changed before it was there');

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
const container = (): Element => {
  const found = document.getElementById('app');
  if (!found) throw new Error('no container');
  return found;
};

const change = (part: Partial<HostState>): void => {
  state = { ...state, ...part };
  flushSync(() => set(() => state));
};
const everyFrame = async (times: number, work: (n: number) => void): Promise<void> => {
  for (let n = 1; n <= times; n += 1) {
    work(n);
    await frame();
  }
};

/** The app comes up late, over what the server sent. */
const arrive = (given: HostOptions): Promise<void> =>
  new Promise((done) => {
    options = given;
    const mounted = (change: Change) => {
      set = change;
      for (const { name } of [...document.body.attributes]) {
        if (given.started && !(name in given.started)) document.body.removeAttribute(name);
      }
      for (const [name, value] of Object.entries(given.started ?? {}))
        document.body.setAttribute(name, value);
      done();
    };
    const row = (of: Branch, node: Element | null) => {
      if (node) rows.set(of, node);
      else rows.delete(of);
    };
    const watch = { fixedLabels: given.fixedLabels, row };
    const app = createElement(Host, { pages: given.pages, watch, mounted });
    const tell = (error: unknown) => complaints.push(String(error));
    const told = { onRecoverableError: tell, onUncaughtError: tell };
    if (given.started) hydrateRoot(container(), app, told);
    else createRoot(container(), told).render(app);
  });

const pageAt = (href: string): number =>
  options.pages.findIndex(({ url }) => new URL(url).href === new URL(href).href);
const follow = () => change({ page: pageAt(location.href), shown: null });
addEventListener('popstate', follow);

/** As a single-page app goes: address first, content after. */
const goTo = (page: number): void => {
  history.pushState(null, '', options.pages[page]?.url);
  follow();
};
const travel = (steps: number): Promise<void> =>
  new Promise((done) => {
    addEventListener('popstate', () => done(), { once: true });
    history.go(steps);
  });

const style = (text: string): void => {
  const sheet = document.createElement('style');
  sheet.textContent = text;
  document.head.append(sheet);
};

/** Removes each element that React did not make, as soon as it sees it, for some frames. */
const removeForeign = async (frames: number): Promise<void> => {
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element && !isReacts(node)) node.remove();
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  for (const node of document.body.querySelectorAll('#app *')) if (!isReacts(node)) node.remove();
  await everyFrame(frames, (renders) => change({ renders }));
  observer.disconnect();
};

/** Rewrites attributes everywhere, on nodes that it does not know too. */
const rewriteAttributes = (): void => {
  for (const node of document.body.querySelectorAll('*')) {
    if (!isReacts(node) && node.id !== 'app') {
      node.setAttribute('class', 'x');
      node.setAttribute('lang', 'xx');
    }
    node.removeAttribute('style');
    node.setAttribute('data-n', '1');
    node.setAttribute('inert', '');
    node.removeAttribute('inert');
  }
};

/** Cards and rows that come into view and leave it, a few at a time, to the end and back. */
const scroll = async (): Promise<void> => {
  const all = rowsIn(options.pages[state.page]?.content ?? []).length;
  const count = Math.max(1, Math.floor(all / 2));
  for (let from = 0; from <= all; from += 1) {
    change({ shown: { from, count } });
    await frame();
  }
  change({ shown: { from: Math.floor(all / 3), count } });
};

/**
 * A node as text, attributes by name: a browser writes `style` into the list only when somebody looks, so that
 * its place there tells of a question asked and of no change.
 */
const textOf = (node: Node): string => {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const attributes = [...node.attributes]
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    .sort();
  const children = [...node.childNodes].filter((one) => !(one instanceof Element && one.matches(OUR_TAGS)));
  return `<${node.tagName}${attributes.join('')}>${children.map(textOf).join('')}</>`;
};

const hostile = {
  arrive,
  change,
  goTo,
  travel,
  style,
  scroll,
  removeForeign,
  rewriteAttributes,
  everyFrame,
  complaints,
  rerender: (times: number) => everyFrame(times, (renders) => change({ renders })),
  replaceRows: (times: number) => everyFrame(times, (rowGeneration) => change({ rowGeneration })),
  replaceAll: (times: number) => everyFrame(times, (generation) => change({ generation })),
  reorder: (times: number) => everyFrame(times, (order) => change({ order })),
  /** The page as the host sees it: ours set aside. */
  own: (): string[] => {
    const sheets = `${document.styleSheets.length} ${document.adoptedStyleSheets.length}`;
    return [sheets, textOf(document.documentElement), fiberText(container())];
  },
  faults: (): string[] => [...complaints, ...fiberFaults(container(), OUR_TAGS)],
  /** Cards and rows that are in the document now, with their tickets. */
  rows: () => [...rows].flatMap(([{ row }, node]) => (row && node.isConnected ? [{ ...row, node }] : [])),
  /** Known as a card or row, whether it names a ticket or not. */
  isBox: (node: Element): boolean => node.matches(options.pages[state.page]?.boxes ?? ':not(*)'),
  stripExpected: (): boolean => options.pages[state.page]?.strip ?? false,
};

export type HostCommands = typeof hostile;

declare global {
  interface Window {
    hostile: HostCommands;
  }
}
Object.assign(window, { hostile });
