/** Linear's raw GraphQL answers as facts, by the product's own readers. */
import { ESTIMATE, toFacts } from '#integrations/linear/facts.ts';
import { LinearHistory, LinearStays, withHistory, withStays } from '#integrations/linear/history.ts';
import { LinearIssue } from '#integrations/linear/schemas.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import { checked, isRecord, pagesOf, readJson, refuse } from './refusal.ts';

const SITE = 'linear';

/** What a query may well leave out, for it changes no number; what it does change must be there. */
const UNASKED = {
  previousIdentifiers: [],
  trashed: null,
  parent: null,
  labels: { nodes: [] },
  estimate: null,
};

export const readLinear = (files: readonly string[]): { facts: IssueFacts[]; warnings: string[] } => {
  const warnings: string[] = [];
  const facts = files.flatMap((file) =>
    pagesOf(readJson(file)).flatMap(({ page, at }) =>
      nodesOf(page, file, at).flatMap(({ node, at: place }) => factsOf(node, file, place, warnings)),
    ),
  );
  return { facts, warnings };
};

interface Node {
  node: unknown;
  at: string;
}

/** `data.issues.nodes`, or `data.issue` alone. */
const nodesOf = (page: unknown, file: string, at: string): Node[] => {
  const name = (...path: string[]): string => [at, ...path].filter(Boolean).join('.');
  const data = isRecord(page) ? page.data : undefined;
  if (!isRecord(data)) return refuse(file, name('data'), 'It is missing.');
  if ('issue' in data) return [{ node: data.issue, at: name('data', 'issue') }];
  const nodes = isRecord(data.issues) ? data.issues.nodes : undefined;
  if (!Array.isArray(nodes)) return refuse(file, name('data', 'issues', 'nodes'), 'It is missing.');
  return nodes.map((node: unknown, i) => ({ node, at: name('data', 'issues', 'nodes', String(i)) }));
};

const factsOf = (node: unknown, file: string, at: string, warnings: string[]): IssueFacts[] => {
  if (!isRecord(node)) return refuse(file, at, 'It is no issue.');
  const url = `https://linear.app/issue/${encodeURIComponent(String(node.identifier))}`;
  const { history, stateHistory, ...fields } = node;
  const issue = checked(LinearIssue, { ...UNASKED, url, ...fields }, file, at);
  if (issue.trashed) return [];
  const facts = toFacts(issue, SITE, [ESTIMATE]);
  if (history === undefined && stateHistory === undefined) return [facts];
  const told =
    (stateHistory !== undefined && withStays(facts, staysOf(stateHistory, file, `${at}.stateHistory`))) ||
    (history !== undefined && withHistory(facts, checked(LinearHistory, history, file, `${at}.history`)));
  if (!told)
    warnings.push(
      `${issue.identifier}: its history is not used: it does not lead from creation to its state.`,
    );
  return [told || facts];
};

/** Where the query did not ask whether another page follows, the stays have to lead to today's state. */
const staysOf = (stays: unknown, file: string, at: string): LinearStays => {
  const whole = { pageInfo: { hasNextPage: false } };
  return checked(LinearStays, isRecord(stays) ? { ...whole, ...stays } : stays, file, at);
};
