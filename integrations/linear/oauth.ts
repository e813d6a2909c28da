import type { OAuthSecret } from '../secret.ts';

/** Where Linear signs people in, and where codes become tokens (linear.app/developers, read 2026-11). */
export const AUTHORIZE_URL = 'https://linear.app/oauth/authorize';
export const TOKEN_URL = 'https://api.linear.app/oauth/token';

export interface Pkce {
  verifier: string;
  challenge: string;
  state: string;
}

export interface OAuthEnvironment {
  fetch(url: string, init: RequestInit): Promise<Response>;
  now(): number;
}

export type Grant = OAuthSecret;
