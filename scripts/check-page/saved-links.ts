/** What saving makes of a link, and what it was before. */
const REWRITTEN: { by: RegExp; to: string }[] = [
  // A page that was opened from a disk and saved once more: a path of the site is now one of the disk.
  { by: /^file:\/\/\/(?:[a-z]:\/)?/i, to: '/' },
  // The Internet Archive, with or without its own host.
  { by: /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d+(?:[a-z]{2}_)?\/(?=https?:\/\/)/i, to: '' },
];

/** The address of a link as the site served it. */
export const asServed = (href: string): string =>
  REWRITTEN.reduce((link, { by, to }) => link.replace(by, to), href);
