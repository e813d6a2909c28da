// A team's issues in a list: grouped by status, only the rows in view, and those re-used while scrolling.

import { day, el } from './dom.js';
import { priorityIcon, stateIcon } from './icons.js';
import { initials } from './issue-view.js';
import * as store from './store.js';

const GROUP_PX = 36;
const ROW_PX = 44;
const SPARE = 4;

const ORDER = ['started', 'unstarted', 'backlog', 'completed', 'canceled', 'duplicate'];

/** Groups and rows, one after the other, each with its place from the top. */
const lines = (issues, states) => {
  const sorted = states.toSorted(
    (a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || b.position - a.position,
  );
  let top = 0;
  return sorted.flatMap((state) => {
    const rows = issues.filter((issue) => issue.state.id === state.id);
    if (rows.length === 0) return [];
    return [
      { state, count: rows.length, height: GROUP_PX },
      ...rows.map((issue) => ({ issue, height: ROW_PX })),
    ].map((line) => {
      const placed = { ...line, top };
      top += line.height;
      return placed;
    });
  });
};

const cell = (name, ...children) => el('div', { 'data-list-grid-column': name }, ...children);

const fillRow = (row, issue) => {
  row.setAttribute('data-list-key', `ITEM_${issue.id}`);
  row.setAttribute('href', store.path(issue));
  row.replaceChildren(
    el(
      'div',
      { 'data-contextual-menu': 'true' },
      cell(
        'checkbox',
        el('input', { type: 'checkbox', tabindex: '-1', 'aria-label': `Select ${issue.identifier}` }),
      ),
      cell('priority', priorityIcon(issue.priority)),
      cell('identifier', el('span', {}, issue.identifier)),
      cell('status', stateIcon(issue.state)),
      cell('title', el('span', {}, issue.title)),
      cell('labels', ...issue.labels.nodes.map(({ name, color }) => label(name, color))),
      cell(
        'assignee',
        issue.assignee
          ? el('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(issue.assignee.name))
          : null,
      ),
      cell('createdAt', el('time', { datetime: issue.createdAt }, day(issue.createdAt))),
      cell('end-padding'),
    ),
  );
};

const label = (name, colour) => {
  const spot = el('i', {});
  spot.style.background = colour;
  return el('span', { class: 'label' }, spot, name);
};

const row = () =>
  el('a', {
    'data-list-row': 'true',
    'data-selected': 'false',
    'data-active': 'false',
    'data-keyboard-active': 'false',
    class: 'row',
  });

const group = ({ state, count }) =>
  el(
    'div',
    { 'data-list-row': 'true', 'data-list-key': `GROUP_${state.type}`, class: 'group' },
    stateIcon(state),
    el('span', {}, state.name),
    el('span', { class: 'quiet' }, String(count)),
  );

const inView = (scroll, all) => {
  const from = scroll.scrollTop - SPARE * ROW_PX;
  const to = scroll.scrollTop + (scroll.clientHeight || 900) + SPARE * ROW_PX;
  return all.filter(({ top, height }) => top + height >= from && top <= to);
};

/** Takes away what left the view, adds the groups that came into it. */
const drawGroups = (groups, container, seen) => {
  for (const [line, node] of groups) {
    if (seen.includes(line)) continue;
    groups.delete(line);
    node.remove();
  }
  for (const line of seen) if (line.state && !groups.has(line)) groups.set(line, placed(container, line));
};

/** A row that left the view is given to an issue that came into it. */
const drawRows = (rows, container, seen) => {
  const wanted = seen.filter(({ issue }) => issue);
  const free = rows.filter(({ line }) => !wanted.includes(line));
  const fresh = wanted.filter((line) => rows.every((slot) => slot.line !== line));
  for (const line of fresh) {
    const slot = free.pop() ?? newSlot(rows, container);
    slot.line = line;
    fillRow(slot.node, line.issue);
    slot.node.style.top = `${line.top}px`;
  }
  for (const slot of free) {
    slot.node.remove();
    rows.splice(rows.indexOf(slot), 1);
  }
};

const virtual = (scroll, container, all) => {
  const rows = [];
  const groups = new Map();
  return () => {
    const seen = inView(scroll, all);
    drawRows(rows, container, seen);
    drawGroups(groups, container, seen);
  };
};

const newSlot = (rows, container) => {
  const slot = { node: row(), line: null };
  rows.push(slot);
  container.append(slot.node);
  return slot;
};

const placed = (container, line) => {
  const node = group(line);
  node.style.top = `${line.top}px`;
  container.append(node);
  return node;
};

const OPEN = new Set(['started', 'unstarted', 'backlog', 'triage']);

export const listView = (team, which) => {
  const every = store.issuesOf(team.key);
  const issues = which === 'active' ? every.filter(({ state }) => OPEN.has(state.type)) : every;
  const all = lines(issues, store.statesOf(team.key));
  const container = el('div', { 'data-list-container': 'true', class: 'list' });
  const last = all.at(-1);
  container.style.height = `${last ? last.top + last.height : 0}px`;
  const scroll = el(
    'div',
    {
      'data-list-wrapper': 'true',
      'data-restore-scroll-view': `team-${which}`,
      'data-scroll-container': 'true',
      class: 'scroll',
    },
    container,
  );
  const draw = virtual(scroll, container, all);
  scroll.addEventListener('scroll', draw);
  draw();
  const name = which === 'active' ? 'Active issues' : 'All issues';
  return { title: name, nodes: [teamHeader(team, name), scroll], shown: draw };
};

export const teamHeader = (team, name) => {
  const to = (view) => `/${store.organisation().urlKey}/team/${team.key}/${view}`;
  const tab = (view, text) =>
    el('a', { href: to(view), class: 'tab', 'aria-current': text === name ? 'page' : null }, text);
  return el(
    'header',
    {},
    el('div', { class: 'crumbs' }, el('a', { href: to('all') }, team.name)),
    el(
      'div',
      { class: 'tabs' },
      tab('all', 'All issues'),
      tab('active', 'Active issues'),
      tab('board', 'Board'),
    ),
  );
};
