import { type Auth, basicHeader, headerAuth, sessionAuth } from '../../http/auth.ts';
import type { Secret } from '../../secret.ts';

/** The open session, or an API token of id.atlassian.com as Basic. Throws `TypeError` for another tracker's secret. */
export const jiraAuth = (secret: Secret): Auth => {
  if (secret.kind === 'session') return sessionAuth();
  if (secret.kind === 'token') return headerAuth(basicHeader(secret.email, secret.token));
  throw new TypeError(`Jira has no use for a secret of kind "${secret.kind}".`);
};
