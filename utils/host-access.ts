import { browser } from 'wxt/browser';

/** `acme.atlassian.net` and `*.atlassian.net` belong together, as do `linear.app` and `api.linear.app`. */
const siteOf = (host: string): string => host.split('.').slice(-2).join('.');

const hostOf = (pattern: string): string => /^https:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';

/**
 * A host, or the address of a site that may have another scheme. Patterns know no port: Firefox refuses one,
 * and without one each port of the host is meant.
 */
export const hostPattern = (place: string): string => {
  const { protocol, hostname } = new URL(place.includes('://') ? place : `https://${place}`);
  return `${protocol}//${hostname}/*`;
};

/**
 * What to ask the browser for, so that this host can be read: the patterns of the manifest that belong to its
 * site, so that people find in their settings what they said yes to; the host alone where there are none.
 */
export const patternsFor = (place: string, declared: readonly string[]): string[] => {
  const pattern = hostPattern(place);
  const own = declared.filter((one) => siteOf(hostOf(one)) === siteOf(hostOf(pattern)));
  return own.length > 0 ? own : [pattern];
};

/** The address of the connection that a problem's host belongs to, or the host itself. */
export const placeOf = (host: string, connections: readonly { base: string }[]): string =>
  connections.find(({ base }) => new URL(base).host === host)?.base ?? host;

/**
 * Asks for a host that the browser withholds; false when the person declines. Only in answer to a click, and
 * before anything is awaited: browsers forget a click at once. Nothing is asked where access was given.
 */
export const requestAccess = async (place: string): Promise<boolean> => {
  const { host_permissions: declared } = browser.runtime.getManifest();
  try {
    return await browser.permissions.request({ origins: patternsFor(place, declared ?? []) });
  } catch {
    // The click was too long ago, or the browser has no such question: as good as a no.
    return false;
  }
};
