import type { Incoming } from '../http/serve.ts';
import { emailOf } from './rest/parts.ts';

/** Who is let in: sessions by cookie, API tokens by Basic. */
export interface Gate {
  /** For Basic: e-mail and token of the one account there is. */
  readonly credentials: { email: string; token: string };
  readonly accountName: string;
  /** A `Cookie` header of a fresh session, for tests without a browser. */
  signIn(): string;
  /** `Set-Cookie` of a fresh session, as the sign-in page sends it. */
  setCookie(): string[];
  /** Ends every session, as when it expired. */
  signOut(): void;
  /** The account's name, null for nobody, `refused` for wrong credentials. */
  who(request: Incoming): string | null | 'refused';
}

export const makeGate = (accountName: string): Gate => {
  const credentials = { email: emailOf(accountName), token: 'ATATT-simulated-token' };
  const sessions = new Set<string>();
  let count = 0;
  const open = (): string => {
    const session = `session-${++count}`;
    sessions.add(session);
    return session;
  };
  return {
    credentials,
    accountName,
    signIn: () => `tenant.session.token=${open()}`,
    setCookie: () => [`tenant.session.token=${open()}; Path=/; HttpOnly; Secure; SameSite=None`],
    signOut: () => sessions.clear(),
    who(request) {
      const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (basic !== undefined) {
        const given = Buffer.from(basic, 'base64').toString('utf8');
        return given === `${credentials.email}:${credentials.token}` ? accountName : 'refused';
      }
      if (request.headers.authorization !== undefined) return 'refused';
      const session = /(?:^|;\s*)tenant\.session\.token=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
      return session !== undefined && sessions.has(session) ? accountName : null;
    },
  };
};

const BROWSER = /(Mozilla|Opera|Chrome|Safari|Firefox)/;

/**
 * Jira's filter against forged requests in its strict form (reference, 1.8): a change, asked for by a browser, must
 * come from the site itself by Origin, or by Referer when there is no Origin. Extensions are strangers.
 */
export const isForged = ({ method, headers }: Incoming): boolean => {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
  if (!BROWSER.test(headers['user-agent'] ?? '')) return false;
  const { origin, referer, host } = headers;
  const own = (address: string | undefined): boolean =>
    address !== undefined && URL.canParse(address) && new URL(address).host === host;
  return origin === undefined ? !own(referer) : !own(origin);
};
