import { z } from '#utils/zod.ts';

export const TenantInfo = z.object({ cloudId: z.string().min(1).max(300) });

/**
 * jira.js has a schema for this too, which wants more than we may know of anybody.
 * The signed-in account's own; nobody else's is ever asked for.
 */
export const Myself = z.object({ accountId: z.string().min(1), displayName: z.string() });
export type Myself = z.infer<typeof Myself>;
