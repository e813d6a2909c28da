/**
 * Linear's hourly allowances (reference: tracker APIs, 3.2): by key or token, in requests and in points of
 * complexity, with a smaller one for search. `resetMs` is an epoch in milliseconds, as Linear's headers are.
 */
export interface LimitState {
  type: 'request' | 'complexity' | 'endpoint';
  allowed: number;
  remaining: number;
  periodMs: number;
  resetMs: number;
}

export interface Allowances {
  requests: number;
  complexity: number;
  /** `searchIssues`, a minute. */
  searches: number;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
export const LARGEST_QUERY = 10_000;

export const allowancesFor = (kind: 'key' | 'token'): Allowances =>
  kind === 'key'
    ? { requests: 2500, complexity: 3_000_000, searches: 30 }
    : { requests: 5000, complexity: 2_000_000, searches: 30 };

interface Window {
  startMs: number;
  used: number;
}

/** Counts what one key or token has used; the windows are fixed and begin with their first use. */
export const meter = (allowances: () => Allowances, nowMs: () => number) => {
  const windows: Record<LimitState['type'], Window> = {
    request: { startMs: 0, used: 0 },
    complexity: { startMs: 0, used: 0 },
    endpoint: { startMs: 0, used: 0 },
  };
  const state = (type: LimitState['type']): LimitState => {
    const window = windows[type];
    const periodMs = type === 'endpoint' ? MINUTE : HOUR;
    if (nowMs() - window.startMs >= periodMs) Object.assign(window, { startMs: nowMs(), used: 0 });
    const { requests, complexity, searches } = allowances();
    const allowed = { request: requests, complexity, endpoint: searches }[type];
    return {
      type,
      allowed,
      remaining: Math.max(0, allowed - window.used),
      periodMs,
      resetMs: window.startMs + periodMs,
    };
  };
  return {
    state,
    /** Takes the amount, or names the limit that has too little left. Nothing is taken then. */
    take: (wanted: Partial<Record<LimitState['type'], number>>): LimitState | null => {
      const types = (['request', 'complexity', 'endpoint'] as const).filter((type) => wanted[type]);
      const exceeded = types.map(state).find(({ type, remaining }) => remaining < (wanted[type] ?? 0));
      if (exceeded) return exceeded;
      for (const type of types) windows[type].used += wanted[type] ?? 0;
      return null;
    },
  };
};
export type Meter = ReturnType<typeof meter>;

/** Rate headers of every answer to a known caller. */
export const limitHeaders = (meter: Meter, searching: boolean): Record<string, string> => {
  const requests = meter.state('request');
  const points = meter.state('complexity');
  const search = meter.state('endpoint');
  return {
    ...header('x-ratelimit-requests', requests),
    ...header('x-ratelimit-complexity', points),
    ...(searching
      ? { ...header('x-ratelimit-endpoint-requests', search), 'x-ratelimit-endpoint-name': 'searchIssues' }
      : {}),
  };
};

const header = (name: string, { allowed, remaining, resetMs }: LimitState): Record<string, string> => ({
  [`${name}-limit`]: String(allowed),
  [`${name}-remaining`]: String(remaining),
  [`${name}-reset`]: String(resetMs),
});
