import type { JiraIssue } from '../state/model.ts';
import { visible, type World } from '../state/world.ts';
import { JqlError } from './lex.ts';
import { type Clause, parse, type Query } from './parse.ts';
import { CLOUD, type Dialect, test } from './terms.ts';

type Predicate = (issue: JiraIssue) => boolean;

/** The tickets a query selects, in its order. Throws `JqlError` with the sentence of a 400. */
export const select = (world: World, jql: string, dialect: Dialect = CLOUD): JiraIssue[] => {
  const query = parse(jql);
  if (!query.where && !dialect.unbounded)
    throw new JqlError(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  const wanted = query.where ? predicate(world, query.where, dialect) : () => true;
  return visible(world).filter(wanted).sort(sorting(query.order));
};

const predicate = (world: World, clause: Clause, dialect: Dialect): Predicate => {
  if (clause.kind === 'term') return test(world, clause, dialect);
  if (clause.kind === 'not') {
    const inner = predicate(world, clause.clause, dialect);
    return (issue) => !inner(issue);
  }
  const parts = clause.clauses.map((part) => predicate(world, part, dialect));
  return clause.kind === 'and'
    ? (issue) => parts.every((part) => part(issue))
    : (issue) => parts.some((part) => part(issue));
};

const number = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

const SORT_KEYS: Record<string, (issue: JiraIssue) => (number | string)[]> = {
  created: (issue) => [issue.created],
  updated: (issue) => [issue.updated],
  resolved: (issue) => [issue.resolved ?? 0],
  resolutiondate: (issue) => [issue.resolved ?? 0],
  key: (issue) => [issue.project, number(issue.key)],
  issuekey: (issue) => [issue.project, number(issue.key)],
  id: (issue) => [Number(issue.id)],
  project: (issue) => [issue.project],
  summary: (issue) => [issue.summary.toLowerCase()],
  status: (issue) => [issue.status.id],
  issuetype: (issue) => [issue.type.name],
  type: (issue) => [issue.type.name],
};

const sorting = (order: Query['order']) => {
  const keys = (order.length ? order : [{ field: 'created', descending: true }]).map((part) => {
    const key = SORT_KEYS[part.field.toLowerCase()];
    if (!key) throw new JqlError(`Not able to sort using field '${part.field}'.`);
    return { key, sign: part.descending ? -1 : 1 };
  });
  return (a: JiraIssue, b: JiraIssue): number => {
    for (const { key, sign } of keys) {
      const left = key(a);
      const right = key(b);
      for (const [i, one] of left.entries()) {
        const other = right[i] ?? one;
        if (one !== other) return one < other ? -sign : sign;
      }
    }
    return Number(a.id) - Number(b.id);
  };
};
