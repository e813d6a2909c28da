/** The page's own script: hydrates late, renders again as React does, and navigates without reload. */
import type { IssueModel, PageModel } from './model.ts';
import { claim, fragment, morphChildren } from './morph.ts';
import { escapeHtml, render, renderHeading, renderMain, titleOf } from './view.ts';

interface Hydration {
  done: boolean;
  /** Something stood in the root that the server had not rendered: all of it was thrown away. */
  mismatch: boolean;
  foreign: string[];
}

declare global {
  interface Window {
    __hydration: Hydration;
    __app: {
      hydrated: Promise<void>;
      /** Without waiting for its time. */
      hydrateNow(): void;
      /** As React renders again: known nodes are kept, strangers stay; `hostile` throws strangers out. */
      rerender(options?: { hostile?: boolean }): void;
      /** The title's container becomes another element. */
      replaceHeading(): void;
      /** Everything left of the fields becomes other elements. */
      replaceColumn(): void;
      navigate(path: string): Promise<void>;
      setColorMode(mode: 'light' | 'dark'): void;
    };
  }
}

interface Start {
  model: PageModel;
  hydrateAfterMs: number;
}

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
};

const root = byId('jira-frontend');
const start: Start = JSON.parse(byId('app-state').textContent ?? '');
let model = start.model;
const hydrate = (): void => {
  const expected = document.createElement('div');
  expected.append(fragment(render(model)));
  const mismatch = root.innerHTML !== expected.innerHTML;
  const foreign = mismatch ? strangers(expected) : [];
  if (mismatch) root.replaceChildren(...expected.childNodes);
  for (const child of root.childNodes) claim(child);
  window.__hydration = { done: true, mismatch, foreign };
  document.body.classList.remove('deferred');
  document.body.dataset.auiVersion = '6.0.5';
  root.addEventListener('click', onClick);
  window.addEventListener('popstate', () => void show(location.pathname + location.search));
};

/** Tags that stand in the page and not in what was expected, as far as a name can tell. */
const strangers = (expected: Element): string[] => {
  const tags = (within: Element) => [...within.querySelectorAll('*')].map((one) => one.cloneNode(false));
  const known = new Set(tags(expected).map((one) => (one instanceof Element ? one.outerHTML : '')));
  return tags(root)
    .map((one) => (one instanceof Element ? one.outerHTML : ''))
    .filter((outer) => !known.has(outer));
};

const update = (hostile = false): void => {
  const next = document.createElement('div');
  next.append(fragment(render(model)));
  morphChildren(root, next, hostile);
  document.title = titleOf(model);
};

const swap = (selector: string, html: string): void => {
  const fresh = fragment(html).firstElementChild;
  if (!fresh) return;
  claim(fresh);
  document.querySelector(selector)?.replaceWith(fresh);
};

const isPageModel = (value: unknown): value is PageModel =>
  typeof value === 'object' && value !== null && 'kind' in value;

const load = async (path: string): Promise<PageModel> => {
  const response = await fetch(`/_app/model?path=${encodeURIComponent(path)}`);
  const value: unknown = await response.json();
  if (!isPageModel(value)) throw new Error('The page’s data did not come.');
  return value;
};

/** The address changes first and the old ticket still stands there until the new one has come, as in Jira. */
const show = async (path: string): Promise<void> => {
  const next = await load(path);
  if (path !== location.pathname + location.search) return;
  model = next;
  const main = document.querySelector('[data-testid="page-layout.main"]');
  const fresh = fragment(renderMain(model));
  for (const node of fresh.childNodes) claim(node);
  main?.replaceChildren(fresh);
  update();
};

const navigate = async (path: string): Promise<void> => {
  history.pushState(null, '', path);
  await show(path);
};

const onClick = (event: MouseEvent): void => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest('a[data-is-router-link]');
  if (link instanceof HTMLAnchorElement && !event.metaKey && !event.ctrlKey && event.button === 0) {
    event.preventDefault();
    void navigate(link.pathname + link.search);
    return;
  }
  const card = target?.closest('button.hit')?.closest('.card');
  if (card) void navigate(`/browse/${card.id.slice('card-'.length)}`);
  if (target?.closest('button.status')) void toggleMenu();
  const choice = target?.closest('[data-transition]');
  if (choice instanceof HTMLElement && choice.dataset.transition) void transition(choice.dataset.transition);
};

const api = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`/rest/api/3/issue/${issue().key}${path}`, init);

const issue = (): IssueModel => {
  if (model.kind !== 'issue') throw new Error('This page shows no ticket.');
  return model;
};

const toggleMenu = async (): Promise<void> => {
  const menu = document.querySelector<HTMLElement>('.menu');
  const button = document.querySelector('button.status');
  if (!menu || !button) return;
  if (!menu.hidden) return closeMenu();
  const answer: { transitions: { id: string; name: string }[] } = await (await api('/transitions')).json();
  const items = answer.transitions.map(
    ({ id, name }) =>
      `<button type="button" role="menuitem" data-transition="${escapeHtml(id)}" data-testid="issue.fields.status.transition.${escapeHtml(name)}">${escapeHtml(name)}</button>`,
  );
  menu.replaceChildren(fragment(items.join('')));
  for (const item of menu.childNodes) claim(item);
  menu.hidden = false;
  button.setAttribute('aria-expanded', 'true');
};

const closeMenu = (): void => {
  const menu = document.querySelector<HTMLElement>('.menu');
  if (menu) menu.hidden = true;
  document.querySelector('button.status')?.setAttribute('aria-expanded', 'false');
};

const transition = async (id: string): Promise<void> => {
  closeMenu();
  await api('/transitions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ transition: { id } }),
  });
  model = await load(location.pathname + location.search);
  update();
};

window.__hydration = { done: false, mismatch: false, foreign: [] };
const { promise: hydrated, resolve } = Promise.withResolvers<void>();
const hydrateNow = (): void => {
  if (window.__hydration.done) return;
  hydrate();
  resolve();
};
setTimeout(hydrateNow, start.hydrateAfterMs);

window.__app = {
  hydrated,
  hydrateNow,
  rerender: ({ hostile = false } = {}) => update(hostile),
  replaceHeading: () =>
    swap(
      '[data-testid="issue-field-summary.ui.issue-field-summary-inline-edit--container"]',
      renderHeading(issue()),
    ),
  replaceColumn: () => {
    const column = '[data-testid="issue.views.issue-details.issue-layout.container-left"]';
    swap(column, fragment(render(model)).querySelector(column)?.outerHTML ?? '');
  },
  navigate,
  setColorMode: (mode) => {
    document.documentElement.dataset.colorMode = mode;
  },
};
