/**
 * Linear's OAuth for public clients (reference: tracker APIs, 3.1): a code with PKCE S256 and no secret,
 * tokens of a day, refresh tokens that rotate, with half an hour in which an old one is answered again.
 */
import { createHash, randomBytes } from 'node:crypto';
import { z } from '#utils/zod.ts';
import type { Incoming, Outgoing } from '../../http/serve.ts';

const DAY_S = 86_400;
const GRACE_MS = 30 * 60_000;

export interface TokenAnswer {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  scope: string;
  refresh_token: string;
}

interface Grant {
  clientId: string;
  redirectUri: string;
  scope: string;
  challenge: string;
}

const Authorize = z.object({
  client_id: z.string().min(1),
  redirect_uri: z.url(),
  response_type: z.literal('code'),
  scope: z.string().min(1),
  state: z.string().optional(),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal('S256'),
});

const Exchange = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    code: z.string(),
    redirect_uri: z.string(),
    client_id: z.string(),
    code_verifier: z.string().min(43),
  }),
  z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string(), client_id: z.string() }),
]);

/** Where tokens come from and are known. Consent is given at once: the simulated person agrees. */
export const oauth = (nowMs: () => number) => {
  const codes = new Map<string, Grant>();
  const access = new Map<string, { scope: string; expiresMs: number }>();
  const refresh = new Map<
    string,
    { scope: string; clientId: string; used: { atMs: number; answer: TokenAnswer } | null }
  >();

  const issue = (scope: string, clientId: string): TokenAnswer => {
    const answer: TokenAnswer = {
      access_token: `lin_oauth_${secret()}`,
      token_type: 'Bearer',
      expires_in: DAY_S - 1,
      scope,
      refresh_token: `lin_refresh_${secret()}`,
    };
    access.set(answer.access_token, { scope, expiresMs: nowMs() + answer.expires_in * 1000 });
    refresh.set(answer.refresh_token, { scope, clientId, used: null });
    return answer;
  };

  const redeem = (input: z.infer<typeof Exchange>): Outgoing => {
    if (input.grant_type === 'refresh_token') return rotate(input.refresh_token, input.client_id);
    const grant = codes.get(input.code);
    codes.delete(input.code);
    const proven = grant && challengeOf(input.code_verifier) === grant.challenge;
    if (!proven || grant.clientId !== input.client_id || grant.redirectUri !== input.redirect_uri)
      return problem('invalid_grant', 'Invalid grant: authorization code is invalid');
    return json(200, issue(grant.scope, grant.clientId));
  };

  const rotate = (token: string, clientId: string): Outgoing => {
    const known = refresh.get(token);
    if (!known || known.clientId !== clientId)
      return problem('invalid_grant', 'Invalid grant: refresh token is invalid');
    if (known.used) {
      const again = nowMs() - known.used.atMs < GRACE_MS;
      return again
        ? json(200, known.used.answer)
        : problem('invalid_grant', 'Invalid grant: refresh token is invalid');
    }
    const answer = issue(known.scope, known.clientId);
    known.used = { atMs: nowMs(), answer };
    return json(200, answer);
  };

  return {
    authorize: ({ url }: Incoming): Outgoing => {
      const asked = Authorize.safeParse(Object.fromEntries(url.searchParams));
      if (!asked.success) return problem('invalid_request', asked.error.issues[0]?.message ?? '');
      const { client_id, redirect_uri, scope, state, code_challenge } = asked.data;
      const code = secret();
      codes.set(code, { clientId: client_id, redirectUri: redirect_uri, scope, challenge: code_challenge });
      const back = new URL(redirect_uri);
      back.searchParams.set('code', code);
      if (state !== undefined) back.searchParams.set('state', state);
      return { status: 302, headers: { location: back.href } };
    },
    token: ({ body }: Incoming): Outgoing => {
      const asked = Exchange.safeParse(Object.fromEntries(new URLSearchParams(body)));
      return asked.success ? redeem(asked.data) : problem('invalid_request', 'Missing or wrong parameter');
    },
    revoke: ({ headers, body }: Incoming): Outgoing => {
      const token = new URLSearchParams(body).get('token') ?? headers.authorization?.slice(7) ?? '';
      access.delete(token);
      refresh.delete(token);
      return json(200, {});
    },
    /** The scope of a token that is valid now; null otherwise. */
    scopeOf: (token: string): string | null => {
      const known = access.get(token);
      return known && known.expiresMs > nowMs() ? known.scope : null;
    },
    /** Every access token ends at once, as after a day; refresh tokens stay. */
    expire: (): void => access.clear(),
  };
};
export type OAuth = ReturnType<typeof oauth>;

const secret = (): string => randomBytes(24).toString('hex');
const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

const json = (status: number, body: unknown): Outgoing => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const problem = (error: string, description: string): Outgoing =>
  json(400, { error, error_description: description });
