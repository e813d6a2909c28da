import { VERSION } from '../rest/describe.ts';
import { type Html, html, type Part } from './html.ts';

export interface PageOptions {
  context: string;
  title: string;
  /** Of a ticket's page on a full load. */
  issueKey?: string;
  bodyClass?: string;
  colorMode: 'light' | 'dark';
  /** Null: nobody is signed in. */
  user: string | null;
  /** What the page's script starts from. */
  state?: unknown;
}

const meta = (name: string, content: string): Html => html`<meta name="${name}" content="${content}">`;

/** JSON that cannot end the script element it stands in. */
const inert = (value: unknown): Html => ({ html: JSON.stringify(value).replace(/</g, '\\u003c') });

/** A whole page of Data Center, as its decorators write it (tracker-pages B). */
export const layout = (options: PageOptions, content: Part): string => {
  const { context, title, issueKey, bodyClass = '', colorMode, user } = options;
  return html`<!doctype html>
<html lang="en" data-color-mode="${colorMode}"><head><meta charset="utf-8"><title>${title} - Company Jira</title>
<meta name="application-name" content="JIRA" data-name="jira" data-version="${VERSION}">${meta('ajs-version-number', VERSION)}${meta('ajs-context-path', context)}${meta('ajs-base-url', `https://issues.internal.example${context}`)}${meta('ajs-app-title', 'Company Jira')}${issueKey !== undefined && meta('ajs-issue-key', issueKey)}${meta('ajs-remote-user', user ?? '')}
<link rel="icon" href="data:,"><link rel="stylesheet" href="${context}/s/style.css"></head>
<body id="jira" class="aui-layout aui-theme-default ${bodyClass}" data-version="${VERSION}" data-aui-version="9.4.6">
<div id="page"><header id="header" role="banner"><nav class="aui-header"><a href="${context}/secure/Dashboard.jspa">Company Jira</a><a href="${context}/issues/?jql=order+by+created+DESC">Issues</a><a href="${context}/secure/RapidBoard.jspa?rapidView=1">Boards</a></nav></header>
<section id="content" role="main">${content}</section><footer id="footer" role="contentinfo">Powered by a simulator</footer></div>
<script type="application/json" id="app-state">${inert({ context, ...(typeof options.state === 'object' ? options.state : {}) })}</script>
<script type="module" src="${context}/s/client.ts"></script>
</body></html>`.html;
};
