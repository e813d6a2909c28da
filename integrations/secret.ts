import { Instant } from '#utils/okr/model/ids.ts';
import { z } from '#utils/zod.ts';

/** What opens a connection. Kept by the background alone, apart from everything else. */
export const Secret = z.discriminatedUnion('kind', [
  /** Jira: the session that is open in this browser; nothing of ours to keep. */
  z.object({ kind: z.literal('session') }),
  /** Jira: an API token with its account's e-mail. */
  z.object({ kind: z.literal('token'), email: z.string().min(1), token: z.string().min(1) }),
  /** Linear: a personal API key. Jira Data Center: a personal access token. */
  z.object({ kind: z.literal('key'), key: z.string().min(1) }),
  /** Linear: OAuth with PKCE; the refresh token changes with each use. */
  z.object({
    kind: z.literal('oauth'),
    clientId: z.string().min(1),
    accessToken: z.string().min(1),
    refreshToken: z.string().min(1),
    expiresAt: Instant,
  }),
]);
export type Secret = z.infer<typeof Secret>;
export type OAuthSecret = Extract<Secret, { kind: 'oauth' }>;
