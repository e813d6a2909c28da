// One issue: title and description in editors, its sub-issues, its activity, its properties.

import { day, el, svg } from './dom.js';
import { editor } from './editor.js';
import { lineIcon, priorityIcon, stateIcon } from './icons.js';
import { openMenu } from './menu.js';
import * as store from './store.js';

const PRIORITIES = ['Set priority', 'Urgent', 'High', 'Medium', 'Low'];

const COPIES = [
  ['Copy issue URL', 'Link'],
  ['Copy issue ID', 'Hash'],
  ['Copy branch name', 'Branch'],
];

const section = (name, ...buttons) =>
  el(
    'section',
    {},
    el('div', { class: 'rail-name' }, name),
    el('div', { 'data-details-pane-section-content': 'true' }, ...buttons),
  );

const detail = (icon, text, attributes = {}) =>
  el('button', { type: 'button', 'data-detail-button': 'true', ...attributes }, icon, el('span', {}, text));

const dot = (colour) =>
  svg(
    'svg',
    { width: 14, height: 14, viewBox: '0 0 14 14' },
    svg('circle', { cx: 7, cy: 7, r: 4, fill: colour }),
  );

const points = (estimate) =>
  estimate === null ? 'Set estimate' : `${estimate} ${estimate === 1 ? 'point' : 'points'}`;

const person = (name) => el('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(name));
export const initials = (name) =>
  name
    .split(' ')
    .map((part) => part[0])
    .slice(0, 2)
    .join('');

/** The button that changes the status, by pointer or by keyboard. */
const statusButton = (issue, changed) => {
  const button = detail(stateIcon(issue.state), issue.state.name, {
    'aria-label': 'Change status',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
  });
  const choose = async (state) => {
    await store.update(issue.id, { stateId: state.id });
    changed();
  };
  button.addEventListener('click', () =>
    openMenu(
      button,
      'Change status',
      store
        .statesOf(issue.team.key)
        .map((state) => ({ name: state.name, icon: stateIcon(state), choose: () => choose(state) })),
      issue.state.name,
    ),
  );
  return button;
};

const rail = (issue, changed) =>
  el(
    'div',
    { class: 'rail' },
    section(
      'Properties',
      statusButton(issue, changed),
      detail(priorityIcon(issue.priority), PRIORITIES[issue.priority]),
      issue.assignee
        ? detail(person(issue.assignee.name), issue.assignee.name)
        : detail(lineIcon('Avatar'), 'Assign'),
      detail(lineIcon('Estimate'), points(issue.estimate)),
      issue.cycle ? detail(lineIcon('Cycle'), `Cycle ${issue.cycle.number}`) : null,
    ),
    section(
      'Labels',
      ...issue.labels.nodes.map(({ name, color }) => detail(dot(color), name)),
      detail(lineIcon('Add'), 'Add label'),
    ),
    section('Project', detail(lineIcon('Project'), issue.project?.name ?? 'Add to project')),
  );

const title = (issue, changed) =>
  editor('Issue title', {
    multiline: false,
    parts: [issue.title],
    onchange: async (text) => {
      await store.update(issue.id, { title: text });
      changed();
    },
  });

const description = (issue) => {
  const parent = issue.parent && store.issue(issue.parent.identifier);
  const parts = parent
    ? ['Part of ', el('a', { href: store.path(parent) }, parent.identifier), `, ${parent.title}.`]
    : ['Add description…'];
  return editor('Issue description', { multiline: true, parts, 'data-editor-id': `issue-${issue.id}` });
};

const subIssue = (issue) =>
  el(
    'a',
    { href: store.path(issue), class: 'sub-issue' },
    stateIcon(issue.state),
    el('span', { class: 'quiet' }, issue.identifier),
    el('span', { class: 'grow' }, issue.title),
    issue.assignee ? person(issue.assignee.name) : null,
  );

const subIssues = (issue) => {
  const children = store.childrenOf(issue.identifier);
  const done = children.filter(({ state }) => state.type === 'completed').length;
  return el(
    'div',
    { class: 'sub-issues' },
    children.length > 0
      ? el(
          'div',
          { class: 'sub-head' },
          'Sub-issues ',
          el('span', { class: 'quiet' }, `${done}/${children.length}`),
        )
      : null,
    ...children.map(subIssue),
    el(
      'button',
      { type: 'button', class: 'plain', 'aria-label': 'Create new sub-issue' },
      '+ Add sub-issues',
    ),
  );
};

const entry = (icon, text, at, id) =>
  el(
    'div',
    { class: 'entry', 'data-history-entry-id': id },
    icon,
    el('span', {}, text),
    el('time', { datetime: at }, day(at)),
  );

const activity = (issue) => {
  const list = el(
    'div',
    { class: 'entries' },
    entry(lineIcon('Add'), 'Issue created', issue.createdAt, 'created'),
  );
  void store.stays(issue.id).then((stays) => {
    const moves = stays
      .slice(1)
      .map(({ id, startedAt, state }) => entry(stateIcon(state), `Moved to ${state.name}`, startedAt, id));
    list.append(...moves);
  });
  return el(
    'div',
    {},
    el('h3', {}, 'Activity'),
    list,
    el(
      'form',
      { onsubmit: (event) => event.preventDefault() },
      el(
        'div',
        { 'data-comment-input-editor-container': 'true', class: 'comment' },
        editor('Leave a comment', { multiline: true, parts: ['Leave a comment…'] }),
      ),
    ),
  );
};

const breadcrumb = (issue) =>
  el(
    'header',
    {},
    el(
      'div',
      { class: 'crumbs' },
      el(
        'a',
        { href: `/${store.organisation().urlKey}/team/${issue.team.key}/all`, 'aria-label': 'Team overview' },
        issue.team.name,
      ),
      el('span', { 'aria-hidden': 'true' }, '›'),
      el(
        'a',
        { href: store.path(issue) },
        el('span', {}, issue.identifier),
        ' ',
        el('span', {}, issue.title),
      ),
      el(
        'button',
        { type: 'button', role: 'switch', 'aria-label': 'Add to favorites', 'aria-checked': 'false' },
        '☆',
      ),
      el('button', { type: 'button', 'aria-label': 'Issue options', 'aria-haspopup': 'menu' }, '⋯'),
    ),
    el(
      'div',
      { class: 'actions' },
      ...COPIES.map(([label, name]) =>
        el('button', { type: 'button', 'aria-label': label, title: label }, lineIcon(name)),
      ),
    ),
  );

export const issueView = (issue, changed) => {
  const view = el(
    'div',
    { 'data-view-id': 'issue-view', class: 'issue' },
    el('div', { class: 'title-box' }, title(issue, changed)),
    description(issue),
    subIssues(issue),
    activity(issue),
  );
  const scroll = el(
    'div',
    { 'data-restore-scroll-view': 'issue-view', 'data-scroll-container': 'true', class: 'scroll split' },
    el('div', { class: 'column' }, view),
    rail(issue, changed),
  );
  return {
    title: `${issue.identifier} ${issue.title}`,
    nodes: [breadcrumb(issue), scroll],
    /** A new editor for the same title, as Linear makes one when the document reconnects. */
    replaceTitle: () => view.querySelector('[aria-label="Issue title"]').replaceWith(title(issue, changed)),
  };
};
