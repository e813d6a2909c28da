import { type Auth, headerAuth, sessionAuth } from '../../http/auth.ts';
import type { Secret } from '../../secret.ts';

/**
 * The open session, or a personal access token as `Bearer` (Jira 8.14 and later). Throws `TypeError` for
 * another tracker's secret.
 */
export const dataCenterAuth = (secret: Secret): Auth => {
  if (secret.kind === 'session') return sessionAuth();
  if (secret.kind === 'key') return headerAuth(`Bearer ${secret.key}`);
  throw new TypeError(`Jira Data Center has no use for a secret of kind "${secret.kind}".`);
};
