import { browser } from 'wxt/browser';
import { xsrfRule } from '#integrations/jira/xsrf-rule.ts';
import { trackerById } from '#integrations/registry.ts';
import type { Connection } from '#utils/storage/connection.ts';
import { ownAddress } from './own-address.ts';

/**
 * One session rule for each Jira site, so that its XSRF filter lets our own POSTs through. The first ids are
 * ours alone: no other rule of this extension exists.
 */
export const applyHeaderRules = async (connections: readonly Connection[]): Promise<void> => {
  const rules = browser.declarativeNetRequest;
  const host = new URL(ownAddress('/')).host;
  const filtered = connections.filter(({ tracker }) => trackerById(tracker)?.filtersForgery === true);
  const bases = new Set(filtered.map(({ base }) => base));
  const standing = await rules.getSessionRules();
  await rules.updateSessionRules({
    removeRuleIds: standing.map(({ id }) => id),
    addRules: [...bases].map((base, index) => xsrfRule(index + 1, base, host)) as Rules,
  });
};

/** The rule is plain data; the browser's own type says the same with enums. */
type Rules = NonNullable<Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0]['addRules']>;
