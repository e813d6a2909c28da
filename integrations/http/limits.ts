/**
 * What an answer's headers say about when to come back. Jira: `Retry-After` and an ISO `X-RateLimit-Reset`;
 * Linear: `X-RateLimit-{Requests,Complexity,Endpoint-Requests}-{Remaining,Reset}` with epoch milliseconds
 * (reference: tracker APIs §1.6 and §3.2, 2026-11).
 */
const BUCKETS = [
  'x-ratelimit',
  'x-ratelimit-requests',
  'x-ratelimit-complexity',
  'x-ratelimit-endpoint-requests',
];

/** ISO text, an HTTP date, or a number of seconds or milliseconds since the epoch; null for anything else. */
const moment = (text: string | null): number | null => {
  if (text === null) return null;
  const number = Number(text);
  const ms = Number.isFinite(number) ? number * (number < 1e11 ? 1000 : 1) : Date.parse(text);
  return Number.isFinite(ms) && ms > 0 ? ms : null;
};

/** `Retry-After` in seconds or as a date, as milliseconds since the epoch. */
const retryAfter = (headers: Headers, now: number): number | null => {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isFinite(at) ? Math.max(at, now) : null;
};

const resets = (headers: Headers, buckets: readonly string[], now: number): number | null => {
  const latest = Math.max(0, ...buckets.map((bucket) => moment(headers.get(`${bucket}-reset`)) ?? 0));
  return latest > now ? latest : null;
};

/**
 * The latest reset among the buckets that are empty; milliseconds since the epoch. Data Center names no reset:
 * with its last token it says in `Retry-After` when the next one comes (tracker APIs §2, 2026-11).
 */
export const exhaustedUntil = (headers: Headers, now: number): number | null => {
  const empty = BUCKETS.filter((bucket) => headers.get(`${bucket}-remaining`)?.trim() === '0');
  if (empty.length === 0) return null;
  const after = retryAfter(headers, now);
  return resets(headers, empty, now) ?? (after !== null && after > now ? after : null);
};

/** When a refused request makes sense again, or null when nothing says so. */
export const retryMoment = (headers: Headers, now: number): number | null =>
  retryAfter(headers, now) ?? exhaustedUntil(headers, now) ?? resets(headers, BUCKETS, now);
