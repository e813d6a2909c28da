// The app: boots late, routes without reload, and gives tests a handle to make it misbehave (`window.__app`).

import { boardView } from './board-view.js';
import { el } from './dom.js';
import { issueView } from './issue-view.js';
import { listView } from './list-view.js';
import { securityView } from './security-view.js';
import * as store from './store.js';

const query = new URLSearchParams(location.search);
const DELAY_MS = Number(query.get('delay') ?? 120);

const main = el('main', {}, el('div', { id: 'skip-nav' }));
let current = null;

const notFound = () => ({
  title: 'Not found',
  nodes: [el('div', { class: 'scroll empty' }, el('p', {}, 'There is nothing here, or you may not see it.'))],
});

const view = () => {
  const [, , kind, key, which] = location.pathname.split('/');
  const issue = kind === 'issue' ? store.issue(key.toUpperCase()) : undefined;
  if (issue) return issueView(issue, show);
  if (kind === 'settings') return securityView();
  const team = kind === 'team' ? store.team(key) : kind === undefined ? store.allTeams()[0] : undefined;
  if (!team) return notFound();
  return which === 'board' ? boardView(team) : listView(team, which === 'active' ? 'active' : 'all');
};

/** Every node of the view is new, as after a change that React cannot reconcile. */
const show = () => {
  current = view();
  main.replaceChildren(el('div', { id: 'skip-nav' }), ...current.nodes);
  current.shown?.();
  document.title = current.title;
  document.querySelector('body > [role="status"]').textContent = `Navigated to ${current.title}`;
  for (const link of document.querySelectorAll('nav a'))
    link.toggleAttribute('data-current', location.pathname.startsWith(link.pathname.replace(/\/all$/, '')));
};

const navigate = (path) => {
  history.pushState(null, '', path);
  document.getElementById('portalLayoutRoot').replaceChildren();
  show();
};

const follow = (event) => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  navigate(link.getAttribute('href'));
};

// Single keys are Linear's shortcuts wherever one is not typing; tests look here whether ours leaked any.
window.__shortcuts = [];
const shortcut = (event) => {
  const typing = event.target.closest?.('input, textarea, [contenteditable="true"]');
  if (typing || event.key.length !== 1 || event.metaKey || event.ctrlKey || event.altKey) return;
  window.__shortcuts.push(event.key);
  if (event.key === 's') document.querySelector('[aria-label="Change status"]')?.click();
};

const sidebar = () => {
  const home = `/${store.organisation().urlKey}`;
  const link = (path, text) => el('a', { href: home + path }, text);
  return el(
    'nav',
    { 'aria-label': 'Workspace' },
    el(
      'div',
      { class: 'workspace' },
      el('span', { class: 'logo', 'aria-hidden': 'true' }, 'A'),
      store.organisation().name,
    ),
    el('div', { class: 'nav-name' }, 'Your teams'),
    ...store.allTeams().map(({ key, name }) => link(`/team/${key}/all`, name)),
    el('div', { class: 'nav-name' }, 'Settings'),
    link('/settings/account/security', 'Security & access'),
  );
};

const boot = async () => {
  await store.load();
  await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  document.body.classList.add('content-loaded');
  document
    .getElementById('root')
    .replaceChildren(
      el('div', { id: 'mainLayoutContainer' }, sidebar(), main),
      el('div', { id: 'portalLayoutRoot' }),
    );
  show();
  document.addEventListener('click', follow);
  document.addEventListener('keydown', shortcut);
  addEventListener('popstate', show);
  addEventListener('resize', () => current.shown?.());
  document.body.classList.add('is-bootstrapped', 'loaded', 'bootstrap-fade-complete');
};

window.__app = {
  booted: boot(),
  navigate,
  rerender: show,
  replaceTitle: () => current.replaceTitle?.(),
  /** Reads the workspace again and draws it, as when a change arrives from the server. */
  refresh: async () => {
    await store.load();
    show();
  },
};
