// The app's own copy of the workspace, read once and kept, as Linear keeps one in the browser.

const ask = async (query, variables = {}) => {
  const response = await fetch('/client-api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
};

const ISSUE = `id identifier previousIdentifiers title priority estimate createdAt
  state { id name type color position } team { key name } labels(first: 10) { nodes { name color } }
  parent { identifier title } project { name } cycle { number } assignee { name }`;

const issues = new Map();
let workspace = { name: '', urlKey: '' };
let teams = [];
let states = [];

export const load = async () => {
  const data = await ask(`{ organization { name urlKey } teams { nodes { key name } }
    workflowStates(first: 250) { nodes { id name type color position team { key } } } }`);
  workspace = data.organization;
  teams = data.teams.nodes.toSorted((a, b) => a.name.localeCompare(b.name));
  states = data.workflowStates.nodes.toSorted((a, b) => a.position - b.position);
  issues.clear();
  let after = null;
  do {
    const page = await ask(
      `query App($after: String) { issues(first: 250, after: $after) { nodes { ${ISSUE} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    for (const issue of page.issues.nodes) issues.set(issue.identifier, issue);
    after = page.issues.pageInfo.hasNextPage ? page.issues.pageInfo.endCursor : null;
  } while (after);
};

export const organisation = () => workspace;
export const allTeams = () => teams;
export const team = (key) => teams.find((one) => one.key === key);
export const statesOf = (key) => states.filter((state) => state.team.key === key);
export const issue = (key) =>
  issues.get(key) ?? [...issues.values()].find((one) => one.previousIdentifiers.includes(key));
export const issuesOf = (key) => [...issues.values()].filter((one) => one.team.key === key);
export const childrenOf = (key) =>
  [...issues.values()]
    .filter((one) => one.parent?.identifier === key)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));

export const stays = async (id) => {
  const data = await ask(
    'query Stays($id: String!) { issue(id: $id) { stateHistory(first: 50) { nodes { id startedAt state { name type color } } } } }',
    { id },
  );
  return data.issue.stateHistory.nodes;
};

/** Changes an issue on the server and in the copy. */
export const update = async (id, input) => {
  const data = await ask(
    `mutation Update($id: String!, $input: IssueUpdateInput!) { issueUpdate(id: $id, input: $input) { issue { ${ISSUE} } } }`,
    { id, input },
  );
  const changed = data.issueUpdate.issue;
  issues.set(changed.identifier, changed);
};

export const createKey = async () => {
  const response = await fetch('/client-api/api-keys', { method: 'POST' });
  return (await response.json()).key;
};

/** Where an issue lives. */
export const path = ({ identifier, title }) => {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `/${workspace.urlKey}/issue/${identifier}/${slug || 'issue'}`;
};
