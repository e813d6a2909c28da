/// <reference types="vite/client" />
import { browser } from 'wxt/browser';
import { authorizeUrl, codeFrom, exchange, makePkce } from '#integrations/linear/oauth.ts';
import type { Secret } from '#integrations/secret.ts';
import { BackgroundProblem, problem } from './problems.ts';

/** Empty unless the build was given one; then people are offered to sign in instead of making a key. */
export const LINEAR_CLIENT_ID: string =
  import.meta.env.WXT_LINEAR_CLIENT_ID && browser.identity ? import.meta.env.WXT_LINEAR_CLIENT_ID : '';

/** Opens Linear's own window; the code that comes back is only good with the verifier that never left. */
export const signInToLinear = async (): Promise<Secret> => {
  if (LINEAR_CLIENT_ID === '') throw declined();
  const pkce = await makePkce();
  const redirectUri = browser.identity.getRedirectURL();
  const url = authorizeUrl(pkce, { clientId: LINEAR_CLIENT_ID, redirectUri });
  // Rejects when the person closes the window.
  const redirected = await browser.identity.launchWebAuthFlow({ url, interactive: true }).catch(() => null);
  if (!redirected) throw declined();
  const code = codeFrom(redirected, pkce, Date.now());
  return exchange({ clientId: LINEAR_CLIENT_ID, redirectUri, code, verifier: pkce.verifier });
};

const declined = (): BackgroundProblem =>
  new BackgroundProblem(problem('unauthorised', Date.now(), 'linear.app'));
