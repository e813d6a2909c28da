/**
 * Sign-in at Linear as a public client: authorization code with PKCE, no secret of ours (linear.app/developers,
 * read 2026-11). Pure over `fetch`; opening the window is the background's business.
 */
import { z } from '#utils/zod.ts';
import { type Environment, realEnvironment } from '../http/environment.ts';
import { trackerError } from '../http/errors.ts';
import { judgeByStatus, readAnswer } from '../http/judge.ts';
import type { OAuthSecret } from '../secret.ts';

export const AUTHORIZE_URL = 'https://linear.app/oauth/authorize';
const TOKEN_URL = 'https://api.linear.app/oauth/token';

export interface Pkce {
  /** Kept until the code has come back. */
  verifier: string;
  /** What Linear is told of it: SHA-256, base64url. */
  challenge: string;
  /** Comes back with the code; any other answer is not ours. */
  state: string;
}

export interface OAuthEnvironment extends Pick<Environment, 'fetch' | 'now'> {
  tokenUrl?: string;
}

const TIMEOUT_MS = 30_000;

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const random = (length: number): string => base64url(crypto.getRandomValues(new Uint8Array(length)));

/** RFC 7636 §4.2. */
export const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

export const makePkce = async (): Promise<Pkce> => {
  const verifier = random(48);
  return { verifier, challenge: await challengeOf(verifier), state: random(16) };
};

/** Where the person agrees. `redirectUri` is `identity.getRedirectURL()`, registered with the client id. */
export const authorizeUrl = (
  { challenge, state }: Pkce,
  { clientId, redirectUri, scope = 'read' }: { clientId: string; redirectUri: string; scope?: string },
): string => {
  const url = new URL(AUTHORIZE_URL);
  url.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }).toString();
  return url.href;
};

/** The code in the address that Linear sends the person back to. Throws `unauthorised` when there is none for us. */
export const codeFrom = (redirected: string, { state }: Pkce, now: number): string => {
  const { searchParams } = new URL(redirected);
  const code = searchParams.get('code');
  if (code && searchParams.get('state') === state) return code;
  const detail = searchParams.get('error_description') ?? searchParams.get('error') ?? '';
  throw trackerError({ code: 'unauthorised', detail }, 'linear.app', now);
};

const Tokens = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number().positive(),
});

const redeem = async (
  clientId: string,
  form: Record<string, string>,
  { fetch, now, tokenUrl = TOKEN_URL }: OAuthEnvironment,
): Promise<OAuthSecret> => {
  const { host } = new URL(tokenUrl);
  const init: RequestInit = {
    method: 'POST',
    credentials: 'omit',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ client_id: clientId, ...form }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  const answer = await fetch(tokenUrl, init)
    .then(readAnswer)
    .catch((cause: unknown) => {
      const late = cause instanceof DOMException && cause.name === 'TimeoutError';
      throw trackerError({ code: late ? 'timeout' : 'offline' }, host, now(), cause);
    });
  const sketch = judgeByStatus(answer, 'unauthorised', now());
  // A code or refresh token that is used up, revoked or too old is answered with 400.
  if (sketch?.code === 'bad-query') throw trackerError({ ...sketch, code: 'unauthorised' }, host, now());
  if (sketch) throw trackerError(sketch, host, now());
  const { success, data } = Tokens.safeParse(answer.json);
  if (!success) throw trackerError({ code: 'unexpected-shape', field: 'tokens' }, host, now());
  return {
    kind: 'oauth',
    clientId,
    accessToken: data.access_token,
    refreshToken: data.refresh_token,
    expiresAt: new Date(now() + data.expires_in * 1000).toISOString(),
  };
};

/** The code that came back, for tokens. */
export const exchange = (
  { clientId, redirectUri, code, verifier }: Record<'clientId' | 'redirectUri' | 'code' | 'verifier', string>,
  env: OAuthEnvironment = realEnvironment,
): Promise<OAuthSecret> =>
  redeem(
    clientId,
    { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
    env,
  );

/** New tokens for old; the old refresh token is void afterwards (Linear forgives a repetition for 30 minutes). */
export const refresh = (secret: OAuthSecret, env: OAuthEnvironment = realEnvironment): Promise<OAuthSecret> =>
  redeem(secret.clientId, { grant_type: 'refresh_token', refresh_token: secret.refreshToken }, env);
