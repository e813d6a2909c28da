import { checked } from '../../http/shape.ts';
import type { Transport } from '../../http/transport.ts';
import type { TrackerPlace } from '../../place.ts';
import type { CancelledNames } from './cancelled.ts';
import { Myself, TenantInfo } from './schemas.ts';

/** What every read of one connection shares. */
export interface JiraSource {
  transport: Transport;
  place: TrackerPlace;
  cancelled: CancelledNames | undefined;
  /** Makes sure that somebody is signed in, unless that was seen within the last `maxAgeMs`. */
  signedIn(signal: AbortSignal, maxAgeMs: number): Promise<void>;
}

export const SEEN_LATELY_MS = 60_000;
/** After an answer with less in it than was asked for: an anonymous reader gets just that. */
export const SEEN_JUST_NOW_MS = 5_000;

/** The signed-in account; 401, `signed-out` or `unauthorised`, when there is none. */
export const myself = async (transport: Transport, signal: AbortSignal): Promise<Myself> => {
  const answer = await transport.send({ path: '/rest/api/3/myself', signal });
  return checked(transport, Myself, answer.body);
};

/** The cloud id, which outlives a new address of the site. It can be read without signing in. */
export const cloudId = async (transport: Transport, signal: AbortSignal): Promise<string> => {
  const answer = await transport.send({ path: '/_edge/tenant_info', signal });
  return checked(transport, TenantInfo, answer.body).cloudId;
};

/**
 * Without a session many of Jira's reads answer 200 and hold nothing, or only what is public (tracker APIs
 * §1.5, 2026-11): taken at its word, such an answer would say that the tickets were deleted.
 */
export const signedInCheck = (transport: Transport, now: () => number): JiraSource['signedIn'] => {
  let seen = Number.NEGATIVE_INFINITY;
  return async (signal, maxAgeMs) => {
    if (now() - seen < maxAgeMs) return;
    await myself(transport, signal);
    seen = now();
  };
};
