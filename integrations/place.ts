import type { Budget } from './http/budget.ts';
import type { Environment } from './http/environment.ts';
import type { Secret } from './secret.ts';

/** Where a connection leads. `site` is empty until `verify()` has named it for the first time. */
export interface TrackerPlace {
  site: string;
  /** Jira Cloud: the site's origin. Data Center: with its context path, no slash at the end. Linear: `https://linear.app`, with or without the workspace's path. */
  base: string;
}

export interface TrackerOptions extends Partial<Environment> {
  /** Called when a secret has renewed itself (OAuth); the old one is void from then on. */
  saveSecret?(secret: Secret): Promise<void>;
  /** Shared by all connections of a host unless given. */
  budget?: Budget;
}
