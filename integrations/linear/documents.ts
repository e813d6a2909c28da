/**
 * What we ask Linear, and no more: slim documents cost fewer points and hold no person (a test checks them
 * against Linear's schema and prices them; tracker APIs §3.2).
 */

/** One page of issues, the largest read. Six labels are enough to read; rules select by label at Linear. */
export const PAGE = 100;
/** What pickers show. */
export const SEARCH_PAGE = 20;

const FACTS = `fragment Facts on Issue {
  id identifier previousIdentifiers title url estimate trashed
  createdAt startedAt completedAt updatedAt
  state { name type }
  team { id key name }
  parent { id identifier }
  labels(first: 6) { nodes { name } }
}`;

export const WHO = `query Who { viewer { id name } organization { id name urlKey } }`;

/** Archived issues too: finished work is archived by itself after a while and still counts. */
export const ISSUES = `query Issues($filter: IssueFilter!, $after: String) {
  issues(filter: $filter, first: ${PAGE}, after: $after, includeArchived: true) {
    nodes { ...Facts }
    pageInfo { hasNextPage endCursor }
  }
}
${FACTS}`;

export const ISSUE = `query Issue($id: String!) { issue(id: $id) { ...Facts } }
${FACTS}`;

export const SEARCH = `query Search($term: String!) {
  searchIssues(term: $term, first: ${SEARCH_PAGE}) { nodes { id identifier title url } }
}`;

export const DOCUMENTS = { WHO, ISSUES, ISSUE, SEARCH };
