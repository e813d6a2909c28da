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

/** Stays in a state; `Issue.history` holds every other change too, and costs more. */
const stays = (first: number) => `stateHistory(first: ${first}) {
  nodes { startedAt state { type } }
  pageInfo { hasNextPage }
}`;

/** Stays that come with a page of issues; few tickets move more often, and those are asked for alone. */
const FEW_STAYS = 12;
const ALL_STAYS = 250;
/** A ticket costs three times as many points with its stays. */
const HISTORY_PAGE = 25;

/** Archived issues too: finished work is archived by itself after a while and still counts. */
const issues = (first: number, also = '') => `query Issues($filter: IssueFilter!, $after: String) {
  issues(filter: $filter, first: ${first}, after: $after, includeArchived: true) {
    nodes { ...Facts ${also} }
    pageInfo { hasNextPage endCursor }
  }
}
${FACTS}`;

export const ISSUES = issues(PAGE);
export const ISSUES_WITH_HISTORY = issues(HISTORY_PAGE, stays(FEW_STAYS));

const issue = (also = '') => `query Issue($id: String!) { issue(id: $id) { ...Facts ${also} } }
${FACTS}`;

export const ISSUE = issue();
export const ISSUE_WITH_HISTORY = issue(stays(ALL_STAYS));

export const HISTORY = `query History($id: String!) { issue(id: $id) { ${stays(ALL_STAYS)} } }`;

export const SEARCH = `query Search($term: String!) {
  searchIssues(term: $term, first: ${SEARCH_PAGE}) { nodes { id identifier title url } }
}`;

/** What a rule would bring in, as one reads it in a list. */
export const PREVIEW = `query Preview($filter: IssueFilter!) {
  issues(filter: $filter, first: ${PAGE}, includeArchived: true) {
    nodes { id identifier title url trashed state { type } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Nothing but how many there are: a ticket costs a fifth of one in a list, and the page is the largest there is. */
export const COUNT = `query Count($filter: IssueFilter!, $after: String!) {
  issues(filter: $filter, first: 250, after: $after, includeArchived: true) {
    nodes { trashed }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Names to complete what is typed. */
const SUGGESTED = 12;
export const LABELS = `query Labels($filter: IssueLabelFilter) {
  issueLabels(filter: $filter, first: ${SUGGESTED}) { nodes { name } }
}`;
export const PLACES = `query Places($team: TeamFilter, $project: ProjectFilter) {
  teams(filter: $team, first: ${SUGGESTED / 2}) { nodes { key name } }
  projects(filter: $project, first: ${SUGGESTED / 2}) { nodes { name } }
}`;
export const CYCLES = `query Cycles($filter: CycleFilter) {
  cycles(filter: $filter, first: ${SUGGESTED}) {
    nodes { id number name startsAt endsAt team { key } }
  }
}`;

/** What is open of the outlines of work: names and what they are for, and nobody who leads or owns them. */
const OUTLINE = 'id name description url';
export const INITIATIVES = `query Initiatives($filter: InitiativeFilter!, $below: ProjectFilter!, $after: String) {
  initiatives(filter: $filter, first: 25, after: $after) {
    nodes {
      ${OUTLINE}
      projects(filter: $below, first: 20) { nodes { id name url } pageInfo { hasNextPage } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
export const PROJECTS = `query Projects($filter: ProjectFilter!, $after: String) {
  projects(filter: $filter, first: ${PAGE}, after: $after) {
    nodes { ${OUTLINE} }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const DOCUMENTS = {
  ...{ INITIATIVES, PROJECTS },
  ...{ PREVIEW, COUNT, LABELS, PLACES, CYCLES },
  ...{ WHO, SEARCH, HISTORY },
  ...{ ISSUES, ISSUES_WITH_HISTORY, ISSUE, ISSUE_WITH_HISTORY },
};
