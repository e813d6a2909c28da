/** Who asks: a personal key sent bare, an OAuth token sent as Bearer, or the web app with its own session. */
import { keyAsBearer, unauthenticated } from '../graphql/errors.ts';
import type { OAuth } from './oauth.ts';

export interface Caller {
  kind: 'key' | 'token' | 'session';
  /** Whose allowance is used. */
  id: string;
  mayWrite: boolean;
}

export interface Key {
  mayWrite: boolean;
}

const WRITES = new Set(['write', 'issues:create', 'admin']);

/** Throws Linear's own error when the header says nothing valid. */
export const callerOf = (
  header: string | undefined,
  keys: ReadonlyMap<string, Key>,
  tokens: Pick<OAuth, 'scopeOf'>,
): Caller => {
  if (!header) throw unauthenticated();
  const bearer = /^bearer\s+(.+)$/i.exec(header)?.[1];
  if (bearer?.startsWith('lin_api_')) throw keyAsBearer();
  if (bearer) {
    const scope = tokens.scopeOf(bearer);
    if (scope === null) throw unauthenticated();
    return { kind: 'token', id: bearer, mayWrite: scope.split(/[ ,]+/).some((one) => WRITES.has(one)) };
  }
  const key = keys.get(header);
  if (!key) throw unauthenticated();
  return { kind: 'key', id: header, mayWrite: key.mayWrite };
};
