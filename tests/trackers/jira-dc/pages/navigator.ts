import type { JiraIssue } from '../../jira/state/model.ts';
import { findIssue, type World } from '../../jira/state/world.ts';
import { type Html, html } from './html.ts';
import { issueContent } from './issue-view.ts';

interface Place {
  world: World;
  context: string;
}

const row = (issue: JiraIssue, { world, context }: Place): Html => {
  const parent = issue.type.subtask && issue.parent !== null ? findIssue(world, issue.parent) : null;
  return html`<tr id="issuerow${issue.id}" rel="${issue.id}" data-issuekey="${issue.key}" class="issuerow"><td class="issuekey"><a class="issue-link" data-issue-key="${issue.key}" href="${context}/browse/${issue.key}">${issue.key}</a></td><td class="summary"><p>${
    parent &&
    html`<em><a class="issue-link parentIssue" data-issue-key="${parent.key}" href="${context}/browse/${parent.key}">${parent.key}</a> / </em>`
  }<a class="issue-link" data-issue-key="${issue.key}" href="${context}/browse/${issue.key}">${issue.summary}</a></p></td><td class="status">${issue.status.name}</td></tr>`;
};

/** The list view of a search. */
export const listView = (issues: JiraIssue[], place: Place): Html =>
  html`<div class="navigator-content" data-issue-table-model-state="${JSON.stringify({ issueTable: { total: issues.length } })}"><table id="issuetable"><thead><tr><th class="active" data-id="issuekey">Key</th><th data-id="summary">Summary</th><th data-id="status">Status</th></tr></thead><tbody>${issues.map((issue) => row(issue, place))}</tbody></table></div>`;

/** The split view: a list, and the chosen ticket beside it. */
export const splitView = (issues: JiraIssue[], shown: JiraIssue | null, place: Place): Html =>
  html`<div class="navigator-content"><div class="split-view"><div class="list-panel"><ol class="issue-list">${issues.map(
    (issue) =>
      html`<li data-id="${issue.id}" data-key="${issue.key}" class="${issue === shown ? 'focused' : ''}"><a class="splitview-issue-link" data-issue-key="${issue.key}" href="${place.context}/browse/${issue.key}"><span class="issue-link-key">${issue.key}</span><span class="issue-link-summary">${issue.summary}</span></a></li>`,
  )}</ol></div><div class="detail-panel"><div class="issue-container">${shown && issueContent(shown, place)}</div></div></div></div>`;
