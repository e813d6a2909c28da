import type { JiraIssue } from '../../jira/state/model.ts';
import { childrenOf, findIssue, projectOf, type World } from '../../jira/state/world.ts';
import { type Html, html, type Part } from './html.ts';

interface Place {
  world: World;
  context: string;
}

/** `#issue-content`: a ticket's own page, and the right half of a split view. */
export const issueContent = (issue: JiraIssue, place: Place): Html => {
  const { world, context } = place;
  const parent = issue.parent === null ? null : findIssue(world, issue.parent);
  const project = projectOf(world, issue);
  return html`<div id="issue-content" class="issue-edit-form"><header id="stalker" class="issue-header js-stalker"><div class="issue-header-content"><div class="aui-page-header"><div class="aui-page-header-inner"><div class="aui-page-header-main"><ol class="aui-nav aui-nav-breadcrumbs"><li><a id="project-name-val" href="${context}/browse/${project.key}">${project.name}</a></li>${
    parent &&
    issue.type.subtask &&
    html`<li><a class="issue-link" data-issue-key="${parent.key}" href="${context}/browse/${parent.key}" id="parent_issue_summary" data-issue-id="${parent.id}">${parent.key} ${parent.summary}</a></li>`
  }<li><a class="issue-link" data-issue-key="${issue.key}" href="${context}/browse/${issue.key}" id="key-val" rel="${issue.id}">${issue.key}</a></li></ol><h1 id="summary-val" class="editable-field inactive" title="Click to edit">${issue.summary}</h1></div></div></div><div class="command-bar"><div class="ops-cont"><div class="ops-menus aui-toolbar2"><div class="aui-toolbar2-inner"><div class="aui-toolbar2-primary"><button type="button" class="aui-button">Edit</button></div><div class="aui-toolbar2-secondary"></div></div></div></div></div></div></header>
<div class="issue-body-content"><div id="details-module" class="module toggle-wrap"><ul id="issuedetails" class="property-list two-cols"><li><strong>Type:</strong> <span id="type-val">${issue.type.name}</span></li><li><strong>Status:</strong> <span id="status-val"><span class="jira-issue-status-lozenge aui-lozenge">${issue.status.name}</span></span></li><li><strong>Priority:</strong> <span id="priority-val">Medium</span></li>${
    parent &&
    !issue.type.subtask &&
    html`<li><strong>Epic Link:</strong> <a href="${context}/browse/${parent.key}" class="aui-label ghx-label">${parent.summary}</a></li>`
  }</ul></div><div id="descriptionmodule" class="module"><div class="user-content-block">${issue.description.map((text) => html`<p>${withLinks(text, place)}</p>`)}</div></div>${children(issue, place)}<div id="activitymodule" class="module"><div class="action-body">Compare with <a class="issue-link" data-issue-key="${project.key}-1" href="${context}/browse/${project.key}-1">${project.key}-1</a>.</div></div></div></div>`;
};

/** Resolved keys are struck out in prose. */
const withLinks = (text: string, { world, context }: Place): Part[] =>
  text.split(/(\b[A-Z]{2,9}-\d+\b)/).map((part, i) => {
    const found = i % 2 ? findIssue(world, part) : null;
    if (!found) return part;
    const name = found.resolved === null ? html`${part}` : html`<del>${part}</del>`;
    return html`<a href="${context}/browse/${part}" title="${found.summary}" class="issue-link" data-issue-key="${part}">${name}</a>`;
  });

const children = (issue: JiraIssue, place: Place): Html | null => {
  const found = childrenOf(place.world, issue);
  if (found.length === 0) return null;
  return issue.type.name === 'Epic'
    ? html`<div id="greenhopper-epics-issue-web-panel" class="module"><h4>Issues in epic</h4><table id="ghx-issues-in-epic-table" class="ghx-issuetable"><tbody>${found.map((child) => epicRow(child, place))}</tbody></table></div>`
    : html`<div id="view-subtasks" class="module"><h4>Sub-Tasks</h4><table id="issuetable"><tbody>${found.map((child) => childRow(child, place))}</tbody></table></div>`;
};

/** Its link bears no class, and the summary is none (public scripts that read this panel, 2026). */
const epicRow = (issue: JiraIssue, { context }: Place): Html =>
  html`<tr class="issuerow" data-issuekey="${issue.key}"><td class="nav ghx-minimal"><a href="${context}/browse/${issue.key}">${issue.key}</a></td><td class="nav ghx-summary">${issue.summary}</td><td class="nav status">${issue.status.name}</td></tr>`;

const childRow = (issue: JiraIssue, { context }: Place): Html =>
  html`<tr id="${issue.id}" class="issuerow" data-issuekey="${issue.key}"><td class="nav ghx-minimal"><a class="issue-link" data-issue-key="${issue.key}" href="${context}/browse/${issue.key}">${issue.key}</a></td><td class="nav stsummary"><a class="issue-link" data-issue-key="${issue.key}" href="${context}/browse/${issue.key}">${issue.summary}</a></td><td class="status">${issue.status.name}</td></tr>`;
