/** A page that Chrome or Edge saved as "Webpage, Single File": a mail of its parts (RFC 2557). */
import { decodePage } from './decode.ts';

interface Part {
  head: string;
  body: string;
}

/** Lines that were folded belong together (RFC 5322, 2.2.3). */
const split = (text: string): Part | null => {
  const [, head, body] = /^((?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)\r?\n([\s\S]*)$/.exec(text) ?? [];
  return head === undefined || body === undefined ? null : { head: head.replace(/\r?\n[ \t]+/g, ' '), body };
};

const BYTES: Record<string, (body: string) => Buffer> = {
  'quoted-printable': (body) =>
    Buffer.from(
      body
        .replace(/[ \t]*=\r?\n/g, '')
        .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      'latin1',
    ),
  base64: (body) => Buffer.from(body, 'base64'),
};

const textOf = ({ head, body }: Part): string => {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase() ?? '';
  return decodePage(BYTES[encoding]?.(body) ?? Buffer.from(body, 'latin1'));
};

/** The page itself, which is the first part of HTML; null for a file of any other kind. */
export const pageInMhtml = (file: Uint8Array): string | null => {
  const mail = split(Buffer.from(file).toString('latin1'));
  const boundary = /^content-type:\s*multipart\/related.*?boundary="?([^";\r\n]+)/im.exec(
    mail?.head ?? '',
  )?.[1];
  if (!mail || boundary === undefined) return null;
  const parts = mail.body.split(`--${boundary}`).map((part) => split(part.replace(/^\r?\n/, '')));
  const page = parts.find((part) => part !== null && /^content-type:\s*text\/html/im.test(part.head));
  return page ? textOf(page) : null;
};
