/** A tracker nobody has, over real HTTP: stateful, paginated, with accounts, hidden tickets and people. */
import { type Incoming, type Outgoing, serve } from '../trackers/http/serve.ts';
import type { Quarter, SimIssue } from '../trackers/quarter/types.ts';

export const TOY_SITE = 'toy-site-1';
export const TOY_KEY = 'toy-key';
const PAGE = 20;

interface Ticket {
  issue: SimIssue;
  hidden: boolean;
  updated: string;
}

export interface ToySimulator {
  url: string;
  requests: Incoming[];
  hide(key: string): void;
  /** Changes a ticket, at the given moment. */
  touch(key: string, at: string): void;
  close(): Promise<void>;
}

const json = (body: unknown, status = 200): Outgoing => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Starts a Toy that holds the quarter's tickets of Linear. */
export const startToy = async (quarter: Quarter): Promise<ToySimulator> => {
  const tickets = new Map<string, Ticket>();
  for (const issue of quarter.issues.filter(({ tracker }) => tracker === 'linear')) {
    tickets.set(issue.key, { issue, hidden: false, updated: issue.moves.at(-1)?.at ?? issue.created });
  }
  const all = (): Ticket[] => [...tickets.values()].filter(({ hidden }) => !hidden);
  const parentOf = (issue: SimIssue) =>
    quarter.issues.find(({ id, key }) => issue.parent !== null && [id, key].includes(issue.parent)) ?? null;

  const told = ({ issue, updated }: Ticket) => {
    const parent = parentOf(issue);
    const last = issue.moves.at(-1);
    return {
      id: issue.id,
      key: issue.key,
      title: issue.title,
      state: last?.category ?? 'todo',
      board: issue.project,
      labels: issue.labels,
      size: issue.estimate,
      parent: parent && { id: parent.id, key: parent.key },
      created: issue.created,
      started: issue.moves.find(({ category }) => category === 'doing')?.at ?? null,
      finished: last?.category === 'done' ? last.at : null,
      updated,
      // People are there, as in any tracker: nobody is to read them.
      assignee: quarter.people[0],
    };
  };

  const wanted = (query: URLSearchParams): Ticket[] => {
    const list = (name: string) => query.get(name)?.split(',');
    const [ids, parents, boards] = [list('ids'), list('parents'), list('boards')];
    const [label, board] = [query.get('label'), query.get('board')];
    const since = Date.parse(query.get('since') ?? '1970-01-01');
    const words = query.get('words')?.toLowerCase() ?? '';
    return all().filter(({ issue, updated }) =>
      [
        !ids || ids.includes(issue.id),
        !parents || parents.includes(parentOf(issue)?.id ?? ''),
        label === null || issue.labels.includes(label),
        !boards || boards.includes(issue.project),
        board === null || issue.project === board,
        Date.parse(updated) >= since,
        `${issue.key} ${issue.title}`.toLowerCase().includes(words),
      ].every(Boolean),
    );
  };

  const page = (query: URLSearchParams): Outgoing => {
    const found = wanted(query);
    const after = Number(query.get('after') ?? 0);
    const size = query.has('ids') ? found.length : PAGE;
    const next = after + size < found.length ? after + size : null;
    return json({ tickets: found.slice(after, after + size).map(told), next, total: found.length });
  };

  const answer = (request: Incoming): Outgoing => {
    const { pathname, searchParams } = request.url;
    if (request.headers.authorization !== TOY_KEY) return json({ message: 'Who are you?' }, 401);
    if (pathname === '/api/me') return json({ site: TOY_SITE, account: 'u1', name: quarter.people[0] });
    if (pathname === '/api/tickets') return page(searchParams);
    const ticket = all().find(({ issue }) => pathname === `/api/tickets/${issue.key}`);
    return ticket ? json(told(ticket)) : json({ message: 'No such ticket.' }, 404);
  };

  const requests: Incoming[] = [];
  const server = await serve((request) => {
    requests.push(request);
    return Promise.resolve(answer(request));
  });
  const change = (key: string, part: Partial<Ticket>) => {
    const ticket = tickets.get(key);
    if (ticket) tickets.set(key, { ...ticket, ...part });
  };
  return {
    url: server.url,
    requests,
    hide: (key) => change(key, { hidden: true }),
    touch: (key, updated) => change(key, { updated }),
    close: server.close,
  };
};
