import { type Auth, headerAuth } from '../http/auth.ts';
import { realEnvironment } from '../http/environment.ts';
import type { TrackerOptions } from '../place.ts';
import type { OAuthSecret, Secret } from '../secret.ts';
import { refresh } from './oauth.ts';

/** A token is renewed this long before it ends, so that no request meets its last second. */
const EARLY_MS = 60_000;
/** Several requests may be refused with the same old token; one renewal serves them all. */
const JUST_RENEWED_MS = 10_000;

/**
 * A personal key goes as it is, without "Bearer"; OAuth as Bearer, renewed in time and after a refusal.
 * Throws `TypeError` for another tracker's secret.
 */
export const linearAuth = (secret: Secret, options: TrackerOptions): Auth => {
  if (secret.kind === 'key') return headerAuth(secret.key);
  if (secret.kind === 'oauth') return oauthAuth(secret, options);
  throw new TypeError(`Linear has no use for a secret of kind "${secret.kind}".`);
};

const oauthAuth = (first: OAuthSecret, options: TrackerOptions): Auth => {
  const env = { ...realEnvironment, ...options };
  let secret = first;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;

  const renewal = async (): Promise<void> => {
    secret = await refresh(secret, env);
    renewedAt = env.now();
    await options.saveSecret?.(secret);
  };
  /** A refresh token works once: everybody waits for the one renewal under way. */
  const renewOnce = (): Promise<void> => {
    running ??= renewal().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    credentials: 'omit',
    refused: 'unauthorised',
    async header() {
      if (Date.parse(secret.expiresAt) - env.now() < EARLY_MS) await renewOnce();
      return `Bearer ${secret.accessToken}`;
    },
    async renew() {
      if (env.now() - renewedAt > JUST_RENEWED_MS) await renewOnce();
      return true;
    },
  };
};
