/** Bytes of a saved page as text, in the encoding that a browser would take (WHATWG HTML, "encoding sniffing"). */
const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    // No such encoding, or no UTF-8.
    return null;
  }
};

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const markOf = ([first, second]: Uint8Array): string | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

/** UTF-16 without its mark: every other byte of a tag is zero. */
const bareUtf16 = (start: string): string | null => {
  const tag = start.indexOf('<');
  if (start[tag + 1] !== '\0') return null;
  return tag % 2 === 0 ? 'utf-16le' : 'utf-16be';
};

/** What a page says itself; one that is read as bytes of ASCII cannot be UTF-16. */
const declared = (start: string): string | null => {
  const said = /<meta[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start)?.[1] ?? null;
  return said && /^utf-?16/i.test(said) ? 'utf-8' : said;
};

/** A page without a word on its encoding is UTF-8, or else what Windows wrote for decades. */
export const decodePage = (bytes: Uint8Array): string => {
  const start = latin(bytes.subarray(0, 1024));
  const said = markOf(bytes) ?? bareUtf16(start) ?? declared(start) ?? 'utf-8';
  return decoded(bytes, said) ?? decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252') ?? latin(bytes);
};
