import { z } from '#utils/zod.ts';
import { JqlError } from '../../jira/jql/lex.ts';
import { select } from '../../jira/jql/select.ts';
import {
  type Answer,
  type Ask,
  BadRequest,
  bodyOf,
  intParam,
  listParam,
  NO_ISSUE,
  ok,
  type Route,
  refuse,
} from '../../jira/rest/answer.ts';
import { reference, suggestions } from '../../jira/rest/autocomplete.ts';
import { findIssue } from '../../jira/state/world.ts';
import { dataCenterJql } from '../dialect.ts';
import { IssueBean, SearchResultsBean, UserBean } from '../schemas.ts';
import { fields, issueTypes, serverInfo, statuses } from './describe.ts';
import { issueJson } from './issue-json.ts';
import { userJson } from './parts.ts';

const myself: Route = ({ account, base }) =>
  account === null
    ? refuse(401, 'You are not authenticated. Authentication required to perform this operation.')
    : ok(UserBean, userJson(base, account, true));

const issue: Route = (ask) => {
  const found = ask.account === null ? null : findIssue(ask.world, ask.params.issue ?? '');
  if (!found) return refuse(404, NO_ISSUE);
  const asked = listParam(ask.request, 'fields');
  const expand = listParam(ask.request, 'expand');
  return ok(IssueBean, issueJson(found, asked.length ? asked : ['*all'], expand, ask));
};

const SearchBody = z.strictObject({
  jql: z.string().default(''),
  startAt: z.number().int().min(0).default(0),
  maxResults: z.number().int().min(0).default(50),
  fields: z.array(z.string()).default([]),
  expand: z.array(z.string()).default([]),
  validateQuery: z.boolean().default(true),
});
type Search = z.infer<typeof SearchBody>;

const searchByPost: Route = (ask) => search(ask, bodyOf(ask.request, SearchBody));

const searchByGet: Route = (ask) => {
  const { request } = ask;
  const params = request.url.searchParams;
  return search(ask, {
    jql: params.get('jql') ?? '',
    startAt: intParam(request, 'startAt', 0),
    maxResults: intParam(request, 'maxResults', 50),
    fields: listParam(request, 'fields'),
    expand: listParam(request, 'expand'),
    validateQuery: params.get('validateQuery') !== 'false',
  });
};

/** Without an account, what is public: nothing here. */
const search = (ask: Ask, wanted: Search): Answer => {
  const dialect = dataCenterJql(wanted.validateQuery);
  const found = ask.account === null ? [] : select(ask.world, wanted.jql, dialect);
  const maxResults = Math.min(wanted.maxResults, ask.pageSize);
  const asked = wanted.fields.length ? wanted.fields : ['*navigable'];
  return ok(SearchResultsBean, {
    expand: 'schema,names',
    startAt: wanted.startAt,
    maxResults,
    total: found.length,
    issues: found
      .slice(wanted.startAt, wanted.startAt + maxResults)
      .map((one) => issueJson(one, asked, wanted.expand, ask)),
  });
};

const API = '/rest/api/2';

/** Everything the simulated site answers below its context path. */
const ROUTES: [method: string, path: RegExp, route: Route][] = [
  ['GET', /^\/serverInfo$/, serverInfo],
  ['GET', /^\/myself$/, myself],
  ['GET', /^\/field$/, fields],
  ['GET', /^\/status$/, statuses],
  ['GET', /^\/issuetype$/, issueTypes],
  ['GET', /^\/jql\/autocompletedata$/, reference],
  ['GET', /^\/jql\/autocompletedata\/suggestions$/, suggestions],
  ['GET', /^\/search$/, searchByGet],
  ['POST', /^\/search$/, searchByPost],
  ['GET', /^\/issue\/(?<issue>[^/]+)$/, issue],
];

/** Answers one REST request; null when `path`, taken below the context path, is none of REST's. */
export const answer = (path: string, ask: Omit<Ask, 'params'>): Answer | null => {
  if (!path.startsWith('/rest/')) return null;
  for (const [verb, pattern, route] of ROUTES) {
    const match = path.startsWith(API) ? pattern.exec(path.slice(API.length)) : null;
    if (match && verb === ask.request.method) return run(route, { ...ask, params: { ...match.groups } });
  }
  return refuse(404, `null for uri: ${path}`);
};

const run = (route: Route, ask: Ask): Answer => {
  try {
    return route(ask);
  } catch (error) {
    if (error instanceof JqlError || error instanceof BadRequest) return refuse(400, error.message);
    throw error;
  }
};
