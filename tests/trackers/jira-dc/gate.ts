import type { Incoming } from '../http/serve.ts';

/** Who is let in: sessions by cookie, personal access tokens by Bearer. */
export interface Gate {
  readonly accountName: string;
  /** The one personal access token there is. */
  readonly token: string;
  /** A `Cookie` header of a fresh session, for tests without a browser. */
  signIn(): string;
  /** `Set-Cookie` of a fresh session, as the sign-in page sends it. */
  setCookie(): string;
  /** Ends every session, as when it expired. */
  signOut(): void;
  /** The account's name, null for nobody, `refused` for a wrong token. */
  who(request: Incoming): string | null | 'refused';
}

export const makeGate = (accountName: string, contextPath: string): Gate => {
  const token = 'MDU4-simulated-access-token';
  const sessions = new Set<string>();
  let count = 0;
  const open = (): string => {
    const session = `SESSION${++count}`;
    sessions.add(session);
    return session;
  };
  return {
    accountName,
    token,
    signIn: () => `JSESSIONID=${open()}`,
    setCookie: () => `JSESSIONID=${open()}; Path=${contextPath || '/'}; HttpOnly`,
    signOut: () => sessions.clear(),
    who(request) {
      const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (bearer !== undefined) return bearer === token ? accountName : 'refused';
      if (request.headers.authorization !== undefined) return 'refused';
      const session = /(?:^|;\s*)JSESSIONID=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
      return session !== undefined && sessions.has(session) ? accountName : null;
    },
  };
};
