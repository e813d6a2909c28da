import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Incoming, Outgoing } from '../../http/serve.ts';
import { JqlError } from '../../jira/jql/lex.ts';
import { select } from '../../jira/jql/select.ts';
import type { JiraIssue } from '../../jira/state/model.ts';
import { findIssue, type World } from '../../jira/state/world.ts';
import { dataCenterJql } from '../dialect.ts';
import type { Gate } from '../gate.ts';
import { userName } from '../rest/parts.ts';
import { boardState } from './board-model.ts';
import { html, type Part } from './html.ts';
import { issueContent } from './issue-view.ts';
import { layout, type PageOptions } from './layout.ts';
import { listView, splitView } from './navigator.ts';

export interface Pages {
  /** Of pages from now on: dark from Jira 10 on. */
  colorMode: 'light' | 'dark';
  /** Answers whatever is not REST; `path` is below the context path. */
  answer(path: string, request: Incoming): Outgoing;
}

const source = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** Node 24 warns that this is new; the warning would stand in the middle of the demo. */
const withoutTypes = (name: string): string => {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source(name));
  } finally {
    process.emitWarning = warn;
  }
};

const ASSETS: Record<string, () => [type: string, body: string]> = {
  '/s/client.ts': () => ['text/javascript', withoutTypes('client.ts')],
  '/s/style.css': () => ['text/css', source('style.css')],
};

interface Shown {
  status?: number;
  title: string;
  content: Part;
  options?: Partial<PageOptions>;
}

/** The pages of the site, for browsers. */
export const pages = (world: World, gate: Gate, context: string): Pages => {
  const place = { world, context };
  const site: Pages = {
    colorMode: 'light',
    answer(path, request) {
      const asset = ASSETS[path];
      if (asset) return file(...asset());
      if (path === '/') return { status: 302, headers: { location: `${context}/secure/Dashboard.jspa` } };
      const account = gate.who(request);
      if (path === '/login.jsp') return login(request);
      const user = account === null || account === 'refused' ? null : userName(account);
      const dest = context + path + request.url.search;
      const shown = user === null ? signIn(dest) : pageAt(path, request.url.searchParams);
      const { title, content, status = 200, options } = shown;
      return {
        status,
        headers: {
          'content-type': 'text/html;charset=UTF-8',
          'x-frame-options': 'SAMEORIGIN',
          'content-security-policy': "frame-ancestors 'self'",
        },
        body: layout({ context, title, colorMode: site.colorMode, user, ...options }, content),
      };
    },
  };

  const signIn = (dest: string): Shown => ({
    title: 'Log in',
    content: html`<h1>Welcome to Company Jira</h1><a href="${context}/login.jsp?os_destination=${encodeURIComponent(dest)}">Log In</a>`,
  });

  /** Signs in and goes on, to a place on this site only. */
  const login = ({ url }: Incoming): Outgoing => {
    const dest = url.searchParams.get('os_destination') ?? '';
    const own = dest.startsWith(`${context}/`) && !dest.startsWith('//');
    return {
      status: 302,
      headers: { location: own ? dest : `${context}/secure/Dashboard.jspa`, 'set-cookie': gate.setCookie() },
    };
  };

  const pageAt = (path: string, query: URLSearchParams): Shown => {
    const key = /^\/browse\/([A-Z][A-Z0-9]*-\d+)$/i.exec(path)?.[1];
    if (key !== undefined) return issuePage(findIssue(world, key), query);
    if (path === '/secure/RapidBoard.jspa') return boardPage(query);
    if (path === '/issues/' || path === '/issues') return navigatorPage(query);
    if (path === '/secure/Dashboard.jspa')
      return { title: 'System Dashboard', content: html`<h1>System Dashboard</h1>` };
    return { status: 404, title: 'Dead link', content: html`<h1>Oops, you've found a dead link.</h1>` };
  };

  const issuePage = (issue: JiraIssue | null, query: URLSearchParams): Shown => {
    if (!issue) return { status: 404, title: 'Issue', content: html`<h1>You can't view this issue</h1>` };
    const beside = query.get('jql');
    return {
      title: `[${issue.key}] ${issue.summary}`,
      content: beside === null ? issueContent(issue, place) : splitView(found(beside), issue, place),
      options: { issueKey: issue.key },
    };
  };

  const boardPage = (query: URLSearchParams): Shown => {
    const state = boardState(world, query);
    const main =
      state.kind === 'board'
        ? html`<div id="ghx-work"><div id="ghx-pool-wrapper"></div><div id="ghx-detail-view"></div></div>`
        : html`<div id="ghx-plan"><div id="ghx-backlog" data-rendered="1"></div><div id="ghx-detail-view"></div></div>`;
    return {
      title: `${state.kind} - Agile Board`,
      content: html`<div id="ghx-content-main">${main}</div>`,
      options: { bodyClass: 'ghx-body', state },
    };
  };

  const navigatorPage = (query: URLSearchParams): Shown => {
    const issues = found(query.get('jql') ?? '');
    const isSplit = query.get('sim-layout') === 'split';
    return {
      title: 'Issue Navigator',
      content: isSplit ? splitView(issues, null, place) : listView(issues, place),
      options: { bodyClass: 'page-type-navigator' },
    };
  };

  /** A page of the navigator holds fifty. */
  const found = (jql: string): JiraIssue[] => {
    try {
      return select(world, jql, dataCenterJql(false)).slice(0, 50);
    } catch (error) {
      if (error instanceof JqlError) return [];
      throw error;
    }
  };

  return site;
};

const file = (type: string, body: string): Outgoing => ({
  status: 200,
  headers: { 'content-type': `${type};charset=UTF-8` },
  body,
});
