import { z } from '#utils/zod.ts';
import { select } from '../jql/select.ts';
import { IssuePickerSuggestions, JQLCountResultsBean, SearchAndReconcileResults } from '../schemas.ts';
import { visible } from '../state/world.ts';
import {
  type Answer,
  type Ask,
  BadRequest,
  bodyOf,
  intParam,
  listParam,
  ok,
  type Route,
  refuse,
} from './answer.ts';
import { issueJson } from './issue-json.ts';

const SearchBody = z.object({
  jql: z.string().default(''),
  nextPageToken: z.string().optional(),
  maxResults: z.number().int().min(0).max(5000).default(50),
  fields: z.array(z.string()).default([]),
  expand: z.string().optional(),
  properties: z.array(z.string()).max(5).default([]),
  fieldsByKeys: z.boolean().optional(),
  reconcileIssues: z.array(z.number()).max(50).optional(),
});
type Search = z.infer<typeof SearchBody>;

export const searchByPost: Route = (ask) => search(ask, bodyOf(ask.request, SearchBody));

export const searchByGet: Route = (ask) => {
  const { request } = ask;
  const params = request.url.searchParams;
  const token = params.get('nextPageToken');
  const properties = listParam(request, 'properties');
  if (properties.length > 5) throw new BadRequest('At most 5 properties may be asked for.');
  return search(ask, {
    jql: params.get('jql') ?? '',
    maxResults: Math.min(intParam(request, 'maxResults', 50), 5000),
    fields: listParam(request, 'fields'),
    properties,
    ...(token === null ? {} : { nextPageToken: token }),
  });
};

const search = (ask: Ask, wanted: Search): Answer => {
  const fields = wanted.fields.length ? wanted.fields : ['id'];
  if (ask.account === null) return ok(SearchAndReconcileResults, { issues: [], isLast: true });
  const found = select(ask.world, wanted.jql);
  const bare = fields.every((field) => field === 'id' || field === 'key') && wanted.properties.length === 0;
  // With fields, the server gives fewer than were asked for: a short page is not the last one.
  const size = Math.min(wanted.maxResults, bare ? 5000 : ask.pageSize);
  const from = offsetOf(wanted);
  const page = found.slice(from, from + size);
  const isLast = from + size >= found.length || size === 0;
  return ok(SearchAndReconcileResults, {
    issues: page.map((issue) => issueJson(issue, fields, wanted.properties, ask)),
    isLast,
    ...(isLast ? {} : { nextPageToken: tokenOf(wanted.jql, from + size) }),
  });
};

const tokenOf = (jql: string, offset: number): string =>
  Buffer.from(JSON.stringify({ jql, offset })).toString('base64url');

const Token = z.object({ jql: z.string(), offset: z.number().int().min(0) });

/** A token leads on in the query that gave it, and in no other. */
const offsetOf = ({ jql, nextPageToken }: Search): number => {
  if (nextPageToken === undefined) return 0;
  try {
    const token = Token.parse(JSON.parse(Buffer.from(nextPageToken, 'base64url').toString('utf8')));
    if (token.jql === jql) return token.offset;
  } catch {
    // Refused below.
  }
  throw new BadRequest('The provided next page token is invalid.');
};

export const removedSearch: Route = () =>
  refuse(
    410,
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  );

export const count: Route = (ask) => {
  const { jql } = bodyOf(ask.request, z.object({ jql: z.string() }));
  return ok(JQLCountResultsBean, { count: ask.account === null ? 0 : select(ask.world, jql).length });
};

/** Tickets by words or key, at most twenty. */
export const picker: Route = ({ world, account, request }) => {
  const query = (request.url.searchParams.get('query') ?? '').trim().toLowerCase();
  const hits = (account === null ? [] : visible(world))
    .filter(({ key, summary }) => `${key} ${summary}`.toLowerCase().includes(query))
    .sort((a, b) => b.updated - a.updated)
    .slice(0, 20);
  return ok(IssuePickerSuggestions, {
    sections: [
      {
        id: 'cs',
        label: 'Current Search',
        sub: `Showing ${hits.length} of ${hits.length} matching issues`,
        issues: hits.map(({ id, key, summary }) => ({
          id: Number(id),
          key,
          keyHtml: key,
          summary: escaped(summary),
          summaryText: summary,
        })),
      },
    ],
  });
};

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );
