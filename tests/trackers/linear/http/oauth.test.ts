import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from '#utils/zod.ts';
import { makeQuarter } from '../../quarter/make-quarter.ts';
import { ask } from '../ask.ts';
import { type LinearSimulator, startLinear } from '../linear.ts';

const Token = z.object({
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
  error: z.string().optional(),
});

const REDIRECT = 'https://abc.chromiumapp.org/linear';
const VERIFIER = 'v'.repeat(64);

let nowMs = Date.parse('2026-11-22T09:00:00.000Z');
let linear: LinearSimulator;
beforeAll(async () => {
  linear = await startLinear({ quarter: makeQuarter({ seed: 7, today: '2026-11-22' }), clock: () => nowMs });
});
afterAll(() => linear.close());

const authorize = async (scope = 'read'): Promise<URL> => {
  const query = new URLSearchParams({
    client_id: 'client',
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope,
    state: 'mine',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const response = await fetch(`${linear.url}/oauth/authorize?${query}`, { redirect: 'manual' });
  return new URL(response.headers.get('location') ?? 'about:blank');
};

const token = async (form: Record<string, string>) => {
  const response = await fetch(`${linear.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'client', ...form }),
  });
  return { status: response.status, ...Token.parse(await response.json()) };
};

const exchange = (code: string, verifier = VERIFIER) =>
  token({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: verifier });

const codeOf = async (scope?: string) => (await authorize(scope)).searchParams.get('code') ?? '';

describe('signing in with OAuth', () => {
  it('comes back to the caller with a code and the state it gave', async () => {
    const back = await authorize();
    expect(back.origin + back.pathname).toBe(REDIRECT);
    expect(back.searchParams.get('state')).toBe('mine');
  });

  it('exchanges the code once, for who can prove to have asked', async () => {
    expect((await exchange(await codeOf(), 'w'.repeat(64))).error).toBe('invalid_grant');
    const code = await codeOf();
    const { access_token } = await exchange(code);
    const { data } = await ask(linear, '{ viewer { id } }', { authorization: `Bearer ${access_token}` });
    expect(data?.viewer.id).toBeTruthy();
    expect(linear.requests.at(-1)?.caller).toBe('token');
    expect((await exchange(code)).status).toBe(400);
  });

  it('gives a token that writes only when writing was asked for', async () => {
    const write = async (scope: string) => {
      const { access_token } = await exchange(await codeOf(scope));
      return ask(linear, 'mutation { attachmentDelete(id: "none") { success } }', {
        authorization: `Bearer ${access_token}`,
      });
    };
    expect((await write('read')).code).toBe('FORBIDDEN');
    expect((await write('read,write')).message).toBe('Entity not found: Attachment');
  });

  it('lets a token end after a day and renews it, the old one answered again for half an hour', async () => {
    const { access_token, refresh_token } = await exchange(await codeOf());
    const viewer = (bearer: string | undefined) =>
      ask(linear, '{ viewer { id } }', { authorization: `Bearer ${bearer}` });
    nowMs += 24 * 3_600_000;
    expect((await viewer(access_token)).status).toBe(401);
    const renew = () => token({ grant_type: 'refresh_token', refresh_token: refresh_token ?? '' });
    const renewed = await renew();
    expect((await viewer(renewed.access_token)).status).toBe(200);
    expect(renewed.refresh_token).not.toBe(refresh_token);
    expect(await renew()).toEqual(renewed);
    nowMs += 31 * 60_000;
    expect(await renew()).toMatchObject({ status: 400, error: 'invalid_grant' });
  });
});
