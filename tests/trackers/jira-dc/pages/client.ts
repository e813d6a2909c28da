/** The page's own script: draws boards, opens a ticket beside them, and draws again as Jira does each minute. */
import type { BoardState, Card } from './board-model.ts';

type State = { context: string } & Partial<BoardState>;

declare global {
  interface Window {
    __dataCenter: {
      /** Cards become other elements under the same keys. */
      refresh(): void;
      /** The ticket's part of the page is fetched and replaced, as after an edit. */
      refreshIssue(): Promise<void>;
    };
  }
}

const state: State = JSON.parse(document.getElementById('app-state')?.textContent ?? '{}');
const { context } = state;

const element = (
  tag: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
const box = (name: string, ...children: (Node | string)[]): HTMLElement =>
  element('div', { class: name }, ...children);
const span = (name: string, ...children: (Node | string)[]): HTMLElement =>
  element('span', { class: name }, ...children);

const address = (card: Card): string => `${context}/browse/${card.key}`;
const isOpen = (card: Card): boolean => state.selected === card.key;

const parts = ({ key }: Card): [string, string] => {
  const dash = key.lastIndexOf('-');
  return [key.slice(0, dash), key.slice(dash)];
};

const boardCard = (card: Card): HTMLElement => {
  const [project, number] = parts(card);
  const key = element(
    'a',
    { href: address(card), title: card.key, tabindex: '-1', class: 'js-key-link ghx-key-link' },
    span(
      'ghx-issue-key-link',
      span('js-key-link ghx-key-link-project-key', project),
      span('js-key-link ghx-key-link-issue-num', number),
    ),
  );
  const summary = element(
    'div',
    { class: 'ghx-summary', title: card.summary },
    span('ghx-inner', card.summary),
  );
  const extra = card.epic ? [box('ghx-extra-fields', span('ghx-extra-field-content', card.epic))] : [];
  return element(
    'div',
    {
      class: `js-detailview ghx-issue js-issue${isOpen(card) ? ' ghx-selected' : ''}`,
      'data-issue-id': card.id,
      'data-issue-key': card.key,
      role: 'listitem',
      tabindex: '0',
      'aria-label': `${card.key} ${card.summary}`,
    },
    box('ghx-issue-content', box('ghx-issue-fields', box('ghx-key', key), summary), ...extra),
    box('ghx-card-footer', element('div', { class: 'ghx-type', title: card.type })),
  );
};

const backlogCard = (card: Card): HTMLElement => {
  const [project, number] = parts(card);
  const key = element(
    'a',
    { class: 'ghx-key js-key-link', href: address(card), title: card.key, 'aria-label': card.key },
    span('ghx-issuekey-pkey', project),
    span('ghx-issuekey-number', number),
  );
  const summary = element(
    'div',
    { class: 'ghx-summary', title: card.summary },
    span('ghx-inner', card.summary),
  );
  return element(
    'div',
    {
      class: `js-issue ghx-backlog-card ghx-issue-compact${isOpen(card) ? ' ghx-selected' : ''}`,
      'data-issue-id': card.id,
      'data-issue-key': card.key,
    },
    box('ghx-issue-content', box('ghx-row', summary), box('ghx-end ghx-row', key)),
  );
};

const columns = (): NonNullable<State['columns']> => state.columns ?? [];

const board = (): HTMLElement =>
  element(
    'div',
    { id: 'ghx-pool' },
    element(
      'div',
      { class: 'ghx-swimlane', 'swimlane-id': '1' },
      element(
        'ul',
        { class: 'ghx-columns' },
        ...columns().map(({ id, name, cards }) =>
          element(
            'li',
            { class: 'ghx-column', 'data-column-id': id, 'aria-label': name },
            ...cards.map(boardCard),
          ),
        ),
      ),
    ),
  );

const backlog = (): HTMLElement =>
  element(
    'div',
    { id: 'ghx-backlog-column' },
    ...columns().map(({ id, name, cards }) =>
      element(
        'div',
        { class: 'ghx-backlog-container js-sprint-container', 'data-sprint-id': id },
        box('ghx-backlog-header', name),
        box('ghx-issues js-issue-list', ...cards.map(backlogCard)),
      ),
    ),
  );

const detail = (): Node[] => {
  const card = columns()
    .flatMap(({ cards }) => cards)
    .find(isOpen);
  if (!card || !state.detail) return [];
  const fields = element(
    'dl',
    {},
    element('dt', { class: 'ghx-fieldname-issuekey' }, element('a', { href: address(card) }, card.key)),
    element('dd', { 'data-field-id': 'summary', class: 'ghx-fieldvalue' }, card.summary),
  );
  const head = element('div', { id: 'ghx-detail-head' }, fields);
  const issue = element('div', { id: 'ghx-detail-issue', 'data-issuekey': card.key }, head);
  return [element('div', { id: 'ghx-detail-contents' }, issue)];
};

const fill = (id: string, ...nodes: Node[]): void => document.getElementById(id)?.replaceChildren(...nodes);

const draw = (): void => {
  fill('ghx-pool-wrapper', board());
  fill('ghx-backlog', backlog());
  fill('ghx-detail-view', ...detail());
};

const select = (key: string): void => {
  state.selected = key;
  state.detail = true;
  const url = new URL(location.href);
  url.searchParams.set('selectedIssue', key);
  if (state.kind === 'board') url.searchParams.set('view', 'detail');
  else url.searchParams.set('view', 'planning');
  history.pushState(null, '', url);
  draw();
};

const refreshIssue = async (): Promise<void> => {
  const text = await (await fetch(location.href)).text();
  const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('issue-content');
  if (fresh) document.getElementById('issue-content')?.replaceWith(fresh);
};

/** In a split view a click fetches the ticket and changes the address; nothing else is loaded again. */
const showBeside = async (link: HTMLAnchorElement): Promise<void> => {
  const query = new URLSearchParams(location.search);
  history.pushState(null, '', `${link.pathname}?${query}`);
  const text = await (await fetch(link.pathname)).text();
  const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('issue-content');
  if (fresh) document.querySelector('.issue-container')?.replaceChildren(fresh);
};

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const beside = target?.closest('a.splitview-issue-link');
  if (beside instanceof HTMLAnchorElement) {
    event.preventDefault();
    void showBeside(beside);
    return;
  }
  const key = target?.closest('a') ? null : target?.closest('.js-issue')?.getAttribute('data-issue-key');
  if (key) select(key);
});

if (state.kind) draw();
window.__dataCenter = { refresh: draw, refreshIssue };
