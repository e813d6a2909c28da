/** Renders a page's model as HTML, the same on the server and in the browser: that is what hydration rests on. */
import type { BoardModel, IssueModel, PageModel, Place, Row } from './model.ts';

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML that shows it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

interface Html {
  html: string;
}
type Part = Html | string | number | null | false | Part[];

const flat = (part: Part): string => {
  if (part === null || part === false) return '';
  if (Array.isArray(part)) return part.map(flat).join('');
  return typeof part === 'object' ? part.html : escapeHtml(String(part));
};

/** Markup whose holes are escaped, unless they are markup themselves. */
const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: strings.map((text, i) => text + flat(parts[i] ?? '')).join(''),
});

const BASE = 'issue.views.issue-base.foundation';
const CRUMBS = `${BASE}.breadcrumbs`;
const TABLE = 'native-issue-table';

export const titleOf = (model: PageModel): string => {
  if (model.kind === 'issue') return `[${model.key}] ${model.title} - Jira`;
  return model.kind === 'board' ? `${model.project.key} board - Agile board - Jira` : `${model.title} - Jira`;
};

/** Everything inside `#jira-frontend`. */
export const render = (model: PageModel): string =>
  html`<div id="unsafe-design-system-page-layout-root" data-testid="page-layout.root">${topNav()}${sidebar(model)}<div class="main" data-testid="page-layout.main">${main(model)}</div></div>`
    .html;

const main = (model: PageModel): Html => {
  if (model.kind === 'issue') return issue(model);
  return model.kind === 'board' ? board(model) : html`<h1 class="lonely">${model.title}</h1>`;
};

/** What stands in the middle, to replace it as a whole on navigation. */
export const renderMain = (model: PageModel): string => main(model).html;

const topNav = (): Html =>
  html`<header class="top" data-testid="page-layout.top-nav"><span class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><rect x="3" y="3" width="8" height="8" rx="2"></rect><rect x="13" y="3" width="8" height="8" rx="2"></rect><rect x="3" y="13" width="8" height="8" rx="2"></rect><rect x="13" y="13" width="8" height="8" rx="2"></rect></svg>acme</span><span class="find">Search</span><span class="create">Create</span><span class="face" aria-hidden="true">WT</span></header>`;

const PROJECTS: Place[] = [
  { key: 'PAY', name: 'Payments' },
  { key: 'OPS', name: 'Operations' },
];

const sidebar = (model: PageModel): Html =>
  html`<nav class="side" data-testid="page-layout.sidebar" aria-label="Sidebar"><span class="cap">Spaces</span>${PROJECTS.map(
    (place) =>
      html`<a class="${model.project?.key === place.key ? 'space here' : 'space'}" data-is-router-link="true" data-testid="NAV4_proj_${place.key}" href="${boardPath(place)}" target="_self"><i aria-hidden="true">${place.name.slice(0, 1)}</i>${place.name}</a>`,
  )}<span class="cap">More</span><span class="item">Filters</span><span class="item">Dashboards</span><span class="item">Teams</span></nav>`;

const boardPath = (place: Place): string => `/jira/software/c/projects/${place.key}/boards/1`;

const issue = (model: IssueModel): Html =>
  html`<div class="issue" data-testid="issue.views.issue-details.issue-layout.issue-layout">${header(model)}<div class="left" data-testid="issue.views.issue-details.issue-layout.container-left">${heading(model)}<div class="quick" data-testid="${BASE}.quick-add.quick-add-container"><span>Add</span><span>Link work item</span><span>Attach</span></div>${prose(model)}${children(model)}${linked(model)}${activity(model)}</div>${right(model)}</div>`;

const header = (model: IssueModel): Html =>
  html`<div class="crumbs" id="jira-issue-header"><nav aria-label="Work item breadcrumbs" data-component-selector="breadcrumbs-wrapper"><ol><div data-testid="${CRUMBS}.project.container" role="listitem"><a data-is-router-link="true" href="${boardPath(model.project)}">${model.project.name}</a></div>${
    model.parent &&
    html`<div data-testid="${CRUMBS}.breadcrumb-parent-issue-container" role="listitem">${icon(model.parent.type)}<a data-is-router-link="true" href="/browse/${model.parent.key}"><span>${model.parent.key}</span></a></div>`
  }<div data-testid="${CRUMBS}.breadcrumb-current-issue-container" role="listitem"><div role="presentation"><li>${icon(model.type)}<a aria-current="page" target="_blank" data-testid="${CRUMBS}.current-issue.item" href="/browse/${model.key}" tabindex="0"><span>${model.key}</span></a></li></div></div></ol></nav><div id="jira-issue-header-actions"></div></div>`;

const heading = (model: IssueModel): Html =>
  html`<div class="title" data-testid="issue-field-summary.ui.issue-field-summary-inline-edit--container"><h1 data-testid="${BASE}.summary.heading">${model.title}</h1></div>`;

/** Only the title's container, for pages that replace it. */
export const renderHeading = (model: IssueModel): string => heading(model).html;

const prose = (model: IssueModel): Html =>
  html`<div class="text" data-testid="issue.views.field.rich-text.description"><h2>Description</h2><div class="ak-renderer-document">${
    model.description.length
      ? model.description.map((text) => html`<p>${withLinks(text)}</p>`)
      : html`<p class="none">No description yet.</p>`
  }</div></div>`;

/** Keys in prose become links, as the editor makes them; none of them is the ticket of the page. */
const withLinks = (text: string): Part[] =>
  text
    .split(/(\b[A-Z]{2,9}-\d+\b)/)
    .map((part, i) => (i % 2 ? html`<a href="/browse/${part}">${part}</a>` : part));

const children = (model: IssueModel): Html | null =>
  model.children.length === 0
    ? null
    : html`<div class="kids"><h2>Child work items</h2><table data-vc="issue-table"><tbody>${model.children.map(child)}</tbody></table></div>`;

const child = (row: Row, index: number): Html =>
  html`<tr data-testid="${TABLE}.ui.issue-row" role="row" aria-rowindex="${index + 1}" data-index="${index}" data-vc="issue-row"><td><div data-vc="merged-cell" data-testid="${TABLE}.ui.row.issue-row.merged-cell"><div data-testid="${TABLE}.common.ui.issue-cells.issue-key.action-container"><div data-vc="native-issue-table-ui-issue-key-cell">${icon(row.type)}<a aria-label="${row.key}" data-testid="${TABLE}.common.ui.issue-cells.issue-key.issue-key-cell" data-is-router-link="true" href="/browse/${row.key}" target="_self">${row.key}</a></div></div><div class="cut" data-testid="${TABLE}.common.ui.issue-cells.issue-summary.action-container"><span><a data-testid="${TABLE}.common.ui.issue-cells.issue-summary.issue-summary-cell" data-is-router-link="true" href="/browse/${row.key}" target="_self">${row.title}</a></span></div>${lozenge(row.status)}</div></td></tr>`;

const lozenge = (status: { name: string; category: string }): Html =>
  html`<span class="loz ${status.category}">${status.name}</span>`;

const linked = (model: IssueModel): Html | null =>
  model.linked.length === 0
    ? null
    : html`<div class="kids"><h2>Linked work items</h2>${model.linked.map(
        (row) =>
          html`<div class="line" data-testid="issue.issue-view.views.common.issue-line-card.card-container">${icon(row.type)}<a data-testid="issue.issue-view.views.common.issue-line-card.issue-line-card-view.key" href="/browse/${row.key}">${row.key}</a><span class="cut" data-testid="hover-card-trigger-wrapper" role="none"><a data-testid="issue-field-summary.ui.inline-read.link-item" data-is-router-link="true" href="/browse/${row.key}">${row.title}</a></span>${lozenge(row.status)}</div>`,
      )}</div>`;

const activity = (model: IssueModel): Html =>
  html`<div class="text" data-testid="issue.activity.comments-list"><h2>Activity</h2><div class="ak-renderer-document"><p>Compare with <a href="/browse/${model.project.key}-1">${model.project.key}-1</a> before closing.</p></div></div>`;

const right = (model: IssueModel): Html =>
  html`<div class="right" id="issue.views.issue-details.issue-layout.container-right" data-testid="issue.views.issue-details.issue-layout.container-right"><div class="state" data-testid="${BASE}.status.status-field-wrapper"><button class="status ${model.status.category}" type="button" aria-haspopup="menu" aria-expanded="false" aria-label="${model.status.name} - Change status" data-testid="issue.fields.status.common.ui.status-lozenge.4"><span data-testid="issue.fields.status.common.ui.status-lozenge.4--text">${model.status.name}</span><svg viewBox="0 0 12 12" aria-hidden="true"><path d="m3 4.500 3 3 3-3"></path></svg></button><div class="menu" role="menu" hidden></div></div><div class="box" data-testid="issue.views.issue-base.context.context-items.primary-items"><h2>Details</h2><dl>${model.details.map(
    ([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`,
  )}</dl></div><p class="when">Created ${model.created}<br>Updated ${model.updated}</p></div>`;

const board = (model: BoardModel): Html =>
  html`<div class="board" data-testid="software-board.board"><h1 class="lonely">${model.project.key} board</h1><div data-testid="software-board.board-area"><div class="columns" data-testid="platform-board-kit.ui.board.scroll.board-scroll">${model.columns.map(
    (column) =>
      html`<div class="column" data-testid="platform-board-kit.ui.column.draggable-column.styled-wrapper"><div data-testid="platform-board-kit.common.ui.column-header.header.column-header-container"><h2 data-testid="platform-board-kit.common.ui.column-header.editable-title.column-title.column-name">${column.name}</h2><span>${column.cards.length}</span></div>${column.cards.map(card)}</div>`,
  )}</div></div></div>`;

const card = (row: BoardModel['columns'][number]['cards'][number]): Html =>
  html`<div class="card" id="card-${row.key}" data-component-selector="platform-board-kit.ui.card-container" data-testid="platform-board-kit.ui.card.card" aria-describedby="card-description-${row.key}" tabindex="-1"><div data-testid="platform-board-kit.ui.card.ripple.div"><div draggable="true" data-drop-target-for-element="true"><button class="hit" aria-label="${row.key} ${row.title}. Use the enter key to load the work item." type="button" data-testid="platform-card.ui.card.focus-container"></button><div><div data-component-selector="platform-card.ui.card.card-content.content-section"><span data-testid="issue-field-single-line-text-readview-card.ui.single-line-text.container.box">${row.title}</span></div>${
    row.epic && html`<span class="epic">${row.epic}</span>`
  }<div class="foot" data-component-selector="platform-card.ui.card.card-content.content-section" data-testid="platform-card.ui.card.card-content.footer">${icon(row.type)}<div data-testid="platform-card.common.ui.key.key"><a href="/browse/${row.key}" target="_blank" aria-label="${row.key}"><div>${row.key}</div></a></div>${
    row.estimate !== null && html`<span class="points">${row.estimate}</span>`
  }</div></div></div></div></div>`;

/** A small shape and colour for each type of work, drawn here. */
const icon = (type: string): Html =>
  html`<svg class="ty ty-${type.toLowerCase()}" viewBox="0 0 16 16" role="img" aria-label="${type}"><rect width="16" height="16" rx="3"></rect>${SHAPES[type] ?? { html: '' }}</svg>`;

const SHAPES: Record<string, Html> = {
  Epic: { html: '<path d="M9 3 4.500 9H8l-1 4 4.500-6H8z"></path>' },
  Story: { html: '<path d="M5 3.500h6v9L8 10l-3 2.500z"></path>' },
  Task: { html: '<path class="stroke" d="m4.500 8.200 2.300 2.300 4.700-5"></path>' },
  'Sub-task': { html: '<path class="stroke" d="M4.500 4.500h4v4h-4zM8 8h3.500v3.500H8z"></path>' },
  Bug: { html: '<circle cx="8" cy="8" r="3.500"></circle>' },
  Incident: { html: '<path d="m8 3.500 4.500 8.500h-9z"></path>' },
};
