import { afterEach, describe, expect, it } from 'vitest';
import { TrackerError } from '#integrations/http/errors.ts';
import { linearAuth } from '#integrations/linear/auth.ts';
import {
  authorizeUrl,
  challengeOf,
  codeFrom,
  exchange,
  makePkce,
  refresh,
} from '#integrations/linear/oauth.ts';
import type { OAuthSecret, Secret } from '#integrations/secret.ts';
import { testClock } from '../support/clock.ts';

const NOW = Date.parse('2026-11-20T10:00:00Z');
const forms: URLSearchParams[] = [];
afterEach(() => {
  forms.length = 0;
});

/** The token endpoint as it is documented; the simulator's own is driven in the contract tests. */
const endpoint = (answer: (n: number) => { status?: number; body: unknown }) => ({
  now: () => NOW,
  fetch: (_url: string, init: RequestInit) => {
    if (init.body instanceof URLSearchParams) forms.push(init.body);
    const { status = 200, body } = answer(forms.length);
    return Promise.resolve(Response.json(body, { status }));
  },
});
const tokens = (n: number) => ({
  access_token: `a${n}`,
  refresh_token: `r${n}`,
  expires_in: 86_399,
  scope: 'read',
});
const secret: OAuthSecret = {
  kind: 'oauth',
  clientId: 'client',
  accessToken: 'a0',
  refreshToken: 'r0',
  expiresAt: '2026-11-20T12:00:00Z',
};
const codeOf = async (promise: Promise<unknown>) => {
  const error = await promise.catch((reason: unknown) => reason);
  return error instanceof TrackerError ? error.problem.code : error;
};

describe('PKCE', () => {
  it('the challenge is that of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('a verifier has the form and length that the RFC wants, and is never the same', async () => {
    const [a, b] = [await makePkce(), await makePkce()];
    expect(a.verifier).toMatch(/^[A-Za-z0-9_-]{43,128}$/);
    expect(a.challenge).toBe(await challengeOf(a.verifier));
    expect(a.verifier).not.toBe(b.verifier);
    expect(a.state).not.toBe(b.state);
  });

  it('the address asks for reading alone, and tells no verifier', async () => {
    const pkce = await makePkce();
    const url = new URL(
      authorizeUrl(pkce, { clientId: 'client', redirectUri: 'https://x.chromiumapp.org/' }),
    );
    expect(url.origin + url.pathname).toBe('https://linear.app/oauth/authorize');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      scope: 'read',
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: pkce.challenge,
      redirect_uri: 'https://x.chromiumapp.org/',
    });
    expect(url.href).not.toContain(pkce.verifier);
  });

  it('takes a code only with our own state', async () => {
    const pkce = await makePkce();
    expect(codeFrom(`https://x/?code=c&state=${pkce.state}`, pkce, NOW)).toBe('c');
    for (const back of [
      `https://x/?code=c&state=other`,
      'https://x/?code=c',
      `https://x/?error=access_denied&state=${pkce.state}`,
    ])
      expect(() => codeFrom(back, pkce, NOW)).toThrow(TrackerError);
  });
});

describe('tokens', () => {
  it('for a code, with the verifier and without a secret', async () => {
    const asked = { clientId: 'client', redirectUri: 'https://x/', code: 'c', verifier: 'v' };
    const got = await exchange(
      asked,
      endpoint((n) => ({ body: tokens(n) })),
    );
    expect(got).toEqual({
      ...secret,
      accessToken: 'a1',
      refreshToken: 'r1',
      expiresAt: '2026-11-21T09:59:59.000Z',
    });
    expect(Object.fromEntries(forms[0] ?? [])).toEqual({
      grant_type: 'authorization_code',
      client_id: 'client',
      code: 'c',
      code_verifier: 'v',
      redirect_uri: 'https://x/',
    });
  });

  it.each([
    [{ status: 400, body: { error: 'invalid_grant' } }, 'unauthorised'],
    [{ status: 500, body: {} }, 'server'],
    [{ status: 200, body: { access_token: 'a' } }, 'unexpected-shape'],
  ])('that are refused: %j', async (answer, code) => {
    expect(
      await codeOf(
        refresh(
          secret,
          endpoint(() => answer),
        ),
      ),
    ).toBe(code);
  });
});

describe('a connection by OAuth', () => {
  const connection = (first: OAuthSecret) => {
    const clock = testClock(NOW);
    const saved: Secret[] = [];
    const saveSecret = (one: Secret) => {
      saved.push(one);
      return Promise.resolve();
    };
    const auth = linearAuth(first, { ...endpoint((n) => ({ body: tokens(n) })), ...clock.env, saveSecret });
    return { auth, saved, clock };
  };
  const signal = new AbortController().signal;

  it('uses its token while it lasts', async () => {
    const { auth, saved } = connection(secret);
    expect(await auth.header(signal)).toBe('Bearer a0');
    expect(saved).toEqual([]);
  });

  it('renews it just before its end, once for all who wait, and keeps the new one', async () => {
    const { auth, saved } = connection({ ...secret, expiresAt: '2026-11-20T10:00:30Z' });
    const headers = await Promise.all([auth.header(signal), auth.header(signal), auth.header(signal)]);
    expect(headers).toEqual(['Bearer a1', 'Bearer a1', 'Bearer a1']);
    expect(forms.map((form) => form.get('refresh_token'))).toEqual(['r0']);
    expect(saved).toMatchObject([{ accessToken: 'a1', refreshToken: 'r1' }]);
  });

  it('renews it after a refusal, and once for several refusals of the same token', async () => {
    const { auth } = connection(secret);
    await auth.renew?.(signal);
    await auth.renew?.(signal);
    expect(forms).toHaveLength(1);
    expect(await auth.header(signal)).toBe('Bearer a1');
  });
});
