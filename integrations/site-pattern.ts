/** The pages of a site alone, below its context path, as a match pattern (which knows no port). */
export const pagesPattern = (base: string): string => {
  const { protocol, hostname, pathname } = new URL(base);
  return `${protocol}//${hostname}${pathname.replace(/\/$/, '')}/*`;
};
