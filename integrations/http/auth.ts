/** How requests say who asks. */
export interface Auth {
  /** `include` sends the browser's cookies; with a header of our own it is `omit`, so that the two never mix. */
  credentials: 'include' | 'omit';
  /** The `Authorization` header, or null. May renew a token first. */
  header(signal: AbortSignal): Promise<string | null>;
  /** What a 401 means: an ended session or a refused key. */
  refused: 'signed-out' | 'unauthorised';
  /** After a 401: true when it is worth one more try with a new `header()`. */
  renew?(signal: AbortSignal): Promise<boolean>;
}

/** The session that is open in this browser. */
export const sessionAuth = (): Auth => ({
  credentials: 'include',
  header: () => Promise.resolve(null),
  refused: 'signed-out',
});

/** A header that never changes: Basic with a token, or a bare API key. */
export const headerAuth = (header: string): Auth => ({
  credentials: 'omit',
  header: () => Promise.resolve(header),
  refused: 'unauthorised',
});

/** RFC 7617 with UTF-8, which `btoa` alone does not do. */
export const basicHeader = (user: string, password: string): string => {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
};
