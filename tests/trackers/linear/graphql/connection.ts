/** Relay pages as Linear serves them: 50 a page unless asked, 250 at most, newest first, cursors that are ids. */
import { invalidInput } from './errors.ts';

export interface Row {
  id: string;
  createdAt: string;
  updatedAt?: string;
}

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  orderBy?: 'createdAt' | 'updatedAt' | null;
}

export interface Connection<T> {
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

export const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 250;

/** One page of rows, ordered by creation or update, latest first. */
export const connection = <T extends Row>(rows: T[], args: PageArguments): Connection<T> => {
  const key = (row: T) => (args.orderBy === 'updatedAt' && row.updatedAt) || row.createdAt;
  const ordered = rows.toSorted((a, b) => compare(key(b), key(a)) || compare(a.id, b.id));
  return slice(ordered, args);
};

/** One page of rows in the order they come in. */
export const slice = <T extends { id: string }>(rows: T[], args: PageArguments): Connection<T> => {
  const from = args.after ? position(rows, args.after) + 1 : 0;
  const to = args.before ? position(rows, args.before) : rows.length;
  const range = rows.slice(from, to);
  const size = pageSize(args);
  const backwards = typeof args.last === 'number' && typeof args.first !== 'number';
  const nodes = backwards ? range.slice(-size) : range.slice(0, size);
  const start = from + (backwards ? range.length - nodes.length : 0);
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    pageInfo: {
      hasNextPage: start + nodes.length < rows.length,
      hasPreviousPage: start > 0,
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    },
  };
};

const pageSize = ({ first, last }: PageArguments): number => {
  const size = first ?? last ?? DEFAULT_PAGE;
  if (size < 1 || size > LARGEST_PAGE)
    throw invalidInput(`first and last must be between 1 and ${LARGEST_PAGE}, not ${size}.`);
  return size;
};

const position = (rows: { id: string }[], cursor: string): number => {
  const at = rows.findIndex(({ id }) => id === cursor);
  if (at < 0) throw invalidInput('The cursor is not of this list.');
  return at;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
