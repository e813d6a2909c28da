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

/**
 * `origin` is the site's, e.g. `https://acme.atlassian.net`; `extensionHost` is the host of
 * `runtime.getURL('')`, so that no page's request is ever touched. Throws `TypeError` for anything that is
 * not a bare https origin.
 */
export const xsrfRule = (id: number, origin: string, extensionHost: string): HeaderRule => {
  if (new URL(origin).origin !== origin || !origin.startsWith('https://'))
    throw new TypeError(`Not an https origin: ${origin}`);
  return {
    id,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'origin', operation: 'set', value: origin }],
    },
    condition: {
      urlFilter: `|${origin}/rest/`,
      initiatorDomains: [extensionHost],
      resourceTypes: ['xmlhttprequest', 'other'],
      requestMethods: ['post', 'put', 'delete'],
    },
  };
};
