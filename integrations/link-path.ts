/**
 * Path and query of a link that stays on `host`; null for one that leads elsewhere or nowhere. Read by hand,
 * as a list has hundreds of links and a hostile one must not throw. A path relative to the page's is null too:
 * no tracker writes one.
 */
export const pathOn = (host: string, href: string): string | null => {
  if (/^\/(?![/\\\s])/.test(href)) return href;
  const [, named, path = '/'] = /^https?:\/\/([^/?#\\@\s]+)(\/.*)?$/is.exec(href) ?? [];
  return named !== undefined && named.toLowerCase() === host ? path : null;
};

/** A path without its query and fragment, and the query. */
export const splitPath = (path: string): { pathname: string; query: string } => {
  const [, pathname = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(path) ?? [];
  return { pathname, query };
};
