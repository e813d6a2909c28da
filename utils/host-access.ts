import { browser } from 'wxt/browser';

/** `acme.atlassian.net` and `*.atlassian.net` belong together, as do `linear.app` and `api.linear.app`. */
const siteOf = (host: string): string => host.split('.').slice(-2).join('.');

const hostOf = (pattern: string): string => /^https:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';

/**
 * What to ask the browser for, so that this host can be read: the patterns of the manifest that belong to its
 * site, so that people find in their settings what they said yes to; the host alone where there are none.
 */
export const patternsFor = (host: string, declared: readonly string[]): string[] => {
  const own = declared.filter((pattern) => siteOf(hostOf(pattern)) === siteOf(host));
  return own.length > 0 ? own : [`https://${host}/*`];
};

/**
 * Asks for a host that the browser withholds; false when the person declines. Only in answer to a click, and
 * before anything is awaited: browsers forget a click at once. Nothing is asked where access was given.
 */
export const requestAccess = async (host: string): Promise<boolean> => {
  const { host_permissions: declared } = browser.runtime.getManifest();
  try {
    return await browser.permissions.request({ origins: patternsFor(host, declared ?? []) });
  } catch {
    // The click was too long ago, or the browser has no such question: as good as a no.
    return false;
  }
};
