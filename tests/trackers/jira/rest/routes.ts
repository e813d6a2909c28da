import { JqlError } from '../jql/lex.ts';
import { type Answer, type Ask, BadRequest, type Route, refuse } from './answer.ts';
import * as autocomplete from './autocomplete.ts';
import * as issues from './issues.ts';
import * as properties from './properties.ts';
import * as search from './search.ts';
import * as site from './site.ts';

const API = '/rest/api/3';
const ISSUE = `${API}/issue/:issue`;

/** Everything the simulated site answers; the first that fits. */
const ROUTES: [method: string, path: string, route: Route][] = [
  ['GET', '/_edge/tenant_info', site.tenantInfo],
  ['GET', `${API}/serverInfo`, site.serverInfo],
  ['GET', '/rest/api/2/serverInfo', site.serverInfo],
  ['GET', `${API}/myself`, site.myself],
  ['GET', `${API}/field`, site.fields],
  ['GET', `${API}/status`, site.statuses],
  ['GET', `${API}/issuetype`, site.issueTypes],
  ['GET', `${API}/statuscategory`, site.statusCategories],
  ['GET', `${API}/project/search`, site.projects],
  ['GET', `${API}/search`, search.removedSearch],
  ['POST', `${API}/search`, search.removedSearch],
  ['GET', `${API}/search/jql`, search.searchByGet],
  ['POST', `${API}/search/jql`, search.searchByPost],
  ['GET', `${API}/jql/autocompletedata`, autocomplete.reference],
  ['GET', `${API}/jql/autocompletedata/suggestions`, autocomplete.suggestions],
  ['POST', `${API}/search/approximate-count`, search.count],
  ['POST', `${API}/issue/bulkfetch`, issues.bulkFetch],
  ['POST', `${API}/changelog/bulkfetch`, issues.bulkChangelog],
  ['GET', `${API}/issue/picker`, search.picker],
  ['GET', ISSUE, issues.issue],
  ['GET', `${ISSUE}/changelog`, issues.changelog],
  ['GET', `${ISSUE}/transitions`, issues.transitions],
  ['POST', `${ISSUE}/transitions`, issues.transition],
  ['GET', `${ISSUE}/properties`, properties.properties],
  ['GET', `${ISSUE}/properties/:key`, properties.property],
  ['PUT', `${ISSUE}/properties/:key`, properties.setProperty],
  ['DELETE', `${ISSUE}/properties/:key`, properties.deleteProperty],
  ['GET', `${ISSUE}/remotelink`, properties.remoteLinks],
  ['POST', `${ISSUE}/remotelink`, properties.setRemoteLink],
  ['DELETE', `${ISSUE}/remotelink`, properties.deleteRemoteLink],
  ['DELETE', `${ISSUE}/remotelink/:link`, properties.deleteRemoteLink],
];

/** No stray per cent sign, which nothing could be made of. */
const isEncoded = (text: string): boolean => !/%(?![0-9a-f]{2})/i.test(text);

/** The parts of a path by the names of a pattern; null when it does not fit. */
const match = (pattern: string, path: string): Record<string, string> | null => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':') && isEncoded(value)) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
};

/** Answers one REST request; null when the path is none of REST's. */
export const answer = (ask: Omit<Ask, 'params'>): Answer | null => {
  const { method, url } = ask.request;
  if (!url.pathname.startsWith('/rest/') && !url.pathname.startsWith('/_edge/')) return null;
  for (const [verb, pattern, route] of ROUTES) {
    const params = verb === method ? match(pattern, url.pathname) : null;
    if (params) return run(route, { ...ask, params });
  }
  return refuse(404, `null for uri: ${url.pathname}`);
};

const run = (route: Route, ask: Ask): Answer => {
  try {
    return route(ask);
  } catch (error) {
    if (error instanceof JqlError || error instanceof BadRequest) return refuse(400, error.message);
    throw error;
  }
};
