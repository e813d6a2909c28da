import type { Incoming, Outgoing } from './serve.ts';

/** Something that goes wrong on purpose. */
export interface Fault {
  /** Part of the path, a pattern for `METHOD /path?query`, or a question; everything when left out. */
  match?: string | RegExp | ((request: Incoming) => boolean);
  /** How often; until cleared when left out. */
  times?: number;
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as HTML, with status 200 unless another is given. */
  html?: string;
  /** Never answers. */
  hang?: boolean;
  /** Cuts the connection. */
  drop?: boolean;
}

export interface FaultHandle {
  /** How often it struck. */
  readonly hits: number;
  clear(): void;
}

export interface Faults {
  add(fault: Fault): FaultHandle;
  clear(): void;
  /** What the next fault does to this request; null when none is meant for it. */
  strike(request: Incoming): Outgoing | 'hang' | 'drop' | null;
}

/** Faults in the order in which they were added; the first that fits strikes. */
export const faults = (usual: (status: number) => Omit<Fault, 'match' | 'times'>): Faults => {
  const list: { fault: Fault; hits: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, hits: 0 };
      list.push(entry);
      return {
        get hits() {
          return entry.hits;
        },
        clear: () => {
          const at = list.indexOf(entry);
          if (at >= 0) list.splice(at, 1);
        },
      };
    },
    clear: () => {
      list.length = 0;
    },
    strike(request) {
      const entry = list.find(({ fault, hits }) => hits < (fault.times ?? Infinity) && fits(fault, request));
      if (!entry) return null;
      entry.hits++;
      const { fault } = entry;
      if (fault.hang) return 'hang';
      if (fault.drop) return 'drop';
      return outgoing({ ...usual(fault.status ?? (fault.html ? 200 : 500)), ...fault });
    },
  };
};

const fits = ({ match }: Fault, request: Incoming): boolean => {
  if (match === undefined) return true;
  if (typeof match === 'function') return match(request);
  if (typeof match === 'string') return request.url.pathname.includes(match);
  return match.test(`${request.method} ${request.url.pathname}${request.url.search}`);
};

const outgoing = ({ status, headers, body, html }: Fault): Outgoing =>
  html === undefined
    ? {
        status: status ?? 500,
        headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
        body: body === undefined ? '' : JSON.stringify(body),
      }
    : {
        status: status ?? 200,
        headers: { 'content-type': 'text/html;charset=UTF-8', ...headers },
        body: html,
      };
