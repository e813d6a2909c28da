/** A tracker's board, backlog and table as a React app, with the test ids by which Jira Cloud is known. */
import { createElement as h, useEffect, useState } from 'react';

export interface BoardState {
  view: 'board' | 'backlog' | 'table';
  keys: string[];
  /** A new value makes React re-create every card and row. */
  generation: number;
  /** Renders done; each one changes each card's text. */
  renders: number;
  /** Of a virtualised table: the rows that are in the document. */
  from: number;
  count: number;
  /** Link addresses are absolute, as smart links are. */
  absolute: boolean;
}

export const boardState = (part: Partial<BoardState> = {}): BoardState => ({
  view: 'board',
  keys: Array.from({ length: 24 }, (_, n) => `PAY-${n + 1}`),
  generation: 0,
  renders: 0,
  from: 0,
  count: 40,
  absolute: false,
  ...part,
});

type Props = Record<string, unknown>;
const id = (testId: string, more: Props = {}): Props => ({ 'data-testid': testId, ...more });
const href = ({ absolute }: BoardState, key: string): string =>
  `${absolute ? 'https://acme.atlassian.net' : ''}/browse/${key}`;

const card = (state: BoardState) => (key: string) =>
  h(
    'div',
    id('platform-board-kit.ui.card.card', {
      key: `${key}-${state.generation}`,
      id: `card-${key}`,
      className: 'card',
    }),
    h('button', {
      type: 'button',
      className: 'hit',
      'aria-label': key,
      'data-testid': 'platform-card.ui.card.focus-container',
    }),
    h('span', null, `Ticket ${key}, rendered ${state.renders} times`),
    h(
      'div',
      id('platform-card.ui.card.card-content.footer', { className: 'foot' }),
      h('i', { className: 'type' }),
      h(
        'div',
        id('platform-card.common.ui.key.key'),
        h('a', { href: href(state, key), target: '_blank', 'aria-label': key }, h('div', null, key)),
      ),
      h('span', { className: 'points' }, '5'),
    ),
  );

const KEY = 'software-backlog.card-list.card.card-contents';
const backlogRow = (state: BoardState) => (key: string) =>
  h(
    'div',
    id(`software-backlog.card-list.card.content-container.${key}`, {
      key: `${key}-${state.generation}`,
      className: 'line',
    }),
    h(
      'a',
      id(`${KEY}.screen-reader-key`, { href: href(state, key), className: 'unseen' }),
      key,
      h('div', null, 'Ticket'),
    ),
    h('a', id(`${KEY}.key`, { href: href(state, key), 'aria-hidden': 'true', tabIndex: -1 }), key),
    h(
      'span',
      id(`${KEY}.summary-field.summary-field-static.content`, { className: 'summary' }),
      `Ticket ${key} with a long summary that has to be cut, ${state.renders}`,
    ),
  );

const TABLE = 'native-issue-table.common.ui.issue-cells';
const tableRow = (state: BoardState) => (key: string, n: number) =>
  h(
    'tr',
    id('native-issue-table.ui.issue-row', {
      key: `${key}-${state.generation}`,
      role: 'row',
      'data-index': state.from + n,
    }),
    h(
      'td',
      { className: 'cell' },
      h(
        'div',
        id('native-issue-table.ui.row.issue-row.merged-cell', { className: 'merged' }),
        h(
          'div',
          id(`${TABLE}.issue-key.action-container`),
          h('a', id(`${TABLE}.issue-key.issue-key-cell`, { href: href(state, key), 'aria-label': key }), key),
        ),
        h(
          'div',
          id(`${TABLE}.issue-summary.action-container`, { className: 'summary' }),
          h('span', id(`${TABLE}.issue-summary.issue-summary-cell`), `Ticket ${key}`),
        ),
      ),
    ),
    h('td', null, 'To do'),
  );

/** Links that are no card's and no row's: prose, breadcrumbs, a menu. */
const others = (state: BoardState) => {
  const [key = 'PAY-1'] = state.keys;
  return h(
    'div',
    { className: 'others' },
    h('nav', null, h('a', id('breadcrumbs.current-issue.item', { href: href(state, key) }), key)),
    h(
      'div',
      { className: 'ak-renderer-document' },
      h('p', null, 'See ', h('a', { href: href(state, key) }, key), '.'),
    ),
    h(
      'ul',
      { role: 'menu' },
      h('li', null, h('a', { role: 'menuitem', href: href(state, key) }, `Open ${key}`)),
    ),
    h('a', { href: '/browse/PAY' }, 'Payments'),
  );
};

const content = (state: BoardState) => {
  if (state.view === 'board') return h('div', { className: 'board' }, state.keys.map(card(state)));
  if (state.view === 'backlog') return h('div', { className: 'backlog' }, state.keys.map(backlogRow(state)));
  const shown = state.keys.slice(state.from, state.from + state.count);
  return h('table', null, h('tbody', null, shown.map(tableRow(state))));
};

interface BoardProps {
  initial: BoardState;
  mounted?: (set: (change: (state: BoardState) => BoardState) => void) => void;
}

export const Board = ({ initial, mounted }: BoardProps) => {
  const [state, set] = useState(initial);
  useEffect(() => mounted?.(set), [mounted]);
  return h('div', id('page-layout.root'), h('div', id('page-layout.main'), others(state), content(state)));
};
