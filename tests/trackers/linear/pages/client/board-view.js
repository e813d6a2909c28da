// A team's issues on a board: one column a status.

import { el } from './dom.js';
import { priorityIcon, stateIcon } from './icons.js';
import { initials } from './issue-view.js';
import { teamHeader } from './list-view.js';
import * as store from './store.js';

const card = (issue) =>
  el(
    'a',
    { 'data-board-item': 'true', href: store.path(issue), draggable: 'false', class: 'card' },
    el(
      'div',
      { 'data-contextual-menu': 'true' },
      el('span', { class: 'quiet' }, el('span', {}, issue.identifier)),
      el('div', { 'data-menu-open': 'false' }),
      el('span', { class: 'sc2sx-Text-0a1b2c' }, issue.title),
      el(
        'span',
        { class: 'card-foot' },
        priorityIcon(issue.priority),
        ...issue.labels.nodes.map(({ name }) => el('span', { class: 'label' }, name)),
        issue.assignee
          ? el('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(issue.assignee.name))
          : null,
      ),
    ),
  );

const column = (state, issues) =>
  el(
    'div',
    { class: 'column-board' },
    el(
      'div',
      { class: 'column-head' },
      stateIcon(state),
      el('span', {}, state.name),
      el('span', { class: 'quiet' }, String(issues.length)),
    ),
    ...issues.map(card),
  );

export const boardView = (team) => {
  const issues = store.issuesOf(team.key);
  const columns = store
    .statesOf(team.key)
    .map((state) => [state, issues.filter((issue) => issue.state.id === state.id)])
    .filter(([, inState]) => inState.length > 0)
    .map(([state, inState]) => column(state, inState));
  return {
    title: 'Board',
    nodes: [
      teamHeader(team, 'Board'),
      el(
        'div',
        { class: 'scroll board', 'data-scroll-container': 'true', 'data-restore-scroll-view': 'team-board' },
        ...columns,
      ),
    ],
  };
};
