/** Jira's own rate limiting, which an admin may switch on (8.6 and later): a bucket of tokens an account. */
export interface RateLimit {
  capacity: number;
  /** So many tokens come back in each interval. */
  fillRate: number;
  intervalSeconds: number;
}

export interface Allowance {
  allowed: boolean;
  headers: Record<string, string>;
}

export const makeRateLimit = ({ capacity, fillRate, intervalSeconds }: RateLimit, now: () => number) => {
  const buckets = new Map<string, { tokens: number; filled: number }>();
  const interval = intervalSeconds * 1000;
  return (account: string): Allowance => {
    const bucket = buckets.get(account) ?? { tokens: capacity, filled: now() };
    buckets.set(account, bucket);
    const passed = Math.max(0, Math.floor((now() - bucket.filled) / interval));
    bucket.tokens = Math.min(capacity, bucket.tokens + passed * fillRate);
    bucket.filled += passed * interval;
    const allowed = bucket.tokens > 0;
    if (allowed) bucket.tokens--;
    const wait = bucket.tokens > 0 ? 0 : Math.ceil((bucket.filled + interval - now()) / 1000);
    return {
      allowed,
      headers: {
        'x-ratelimit-limit': String(capacity),
        'x-ratelimit-remaining': String(bucket.tokens),
        'x-ratelimit-interval-seconds': String(intervalSeconds),
        'x-ratelimit-fillrate': String(fillRate),
        'retry-after': String(wait),
      },
    };
  };
};
