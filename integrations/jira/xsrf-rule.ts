/**
 * The header rule that lets our own POSTs through Jira's XSRF filter. A background page posts with
 * `Origin: chrome-extension://…`; the filter wants the site's own (reference: browser experiments §2,
 * 2026-11, proven in Chromium and Firefox). Applied by the background as a session rule.
 */
export interface HeaderRule {
  id: number;
  priority: number;
  action: {
    type: 'modifyHeaders';
    requestHeaders: { header: string; operation: 'set'; value: string }[];
  };
  condition: {
    urlFilter: string;
    initiatorDomains: string[];
    resourceTypes: ('xmlhttprequest' | 'other')[];
    requestMethods: ('post' | 'put' | 'delete')[];
  };
}

/** An address without anything that a filter would take for a sign of its own. */
const PLAIN = /^https?:\/\/[a-z0-9.:[\]-]+(\/[\w.~-]+)*$/i;

/**
 * `base` is the site's address with its context path, e.g. `https://acme.atlassian.net` or
 * `https://issues.example.com/jira`; `extensionHost` is the host of `runtime.getURL('')`, so that no page's
 * request is ever touched. Throws `TypeError` for anything that is not a bare http or https address.
 */
export const xsrfRule = (id: number, base: string, extensionHost: string): HeaderRule => {
  if (!PLAIN.test(base) || !URL.canParse(base)) throw new TypeError(`Not the address of a site: ${base}`);
  return {
    id,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'origin', operation: 'set', value: new URL(base).origin }],
    },
    condition: {
      urlFilter: `|${base}/rest/`,
      initiatorDomains: [extensionHost],
      resourceTypes: ['xmlhttprequest', 'other'],
      requestMethods: ['post', 'put', 'delete'],
    },
  };
};
