import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodePage } from './decode.ts';
import { pageInMhtml } from './mhtml.ts';

/** Why a file is no page, in words for the person who named it. */
export class NoPage extends Error {}

/** First bytes of what people also keep pages in (as Latin-1). */
const OTHERS: { starts: string[]; is: string }[] = [
  { starts: ['PK\x03\x04'], is: 'a ZIP archive' },
  { starts: ['\x1f\x8b'], is: 'a compressed file' },
  { starts: ['bplist'], is: "a web archive of Safari's" },
  { starts: ['%PDF'], is: 'a PDF' },
  { starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8'], is: 'a picture' },
];

const bytesOf = (name: string): Buffer => {
  const path = /^file:/i.test(name) ? fileURLToPath(name) : name;
  if (statSync(path).isDirectory())
    throw new NoPage(`Cannot read ${name}: it is a folder. Name the page in it.`);
  return readFileSync(path);
};

const read = (name: string): Buffer => {
  try {
    return bytesOf(name);
  } catch (error) {
    if (error instanceof NoPage) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = missing ? 'there is no such file' : error instanceof Error ? error.message : String(error);
    throw new NoPage(`Cannot read ${name}: ${why}.`);
  }
};

/** The HTML of a saved page, whatever its encoding. Throws `NoPage`. */
export const readPage = (name: string): string => {
  const bytes = read(name);
  if (bytes.length === 0) throw new NoPage(`${name} is empty. Save the page again.`);
  const start = bytes.toString('latin1', 0, 8);
  const other = OTHERS.find(({ starts }) => starts.some((first) => start.startsWith(first)));
  if (other) throw new NoPage(`${name} holds no HTML: it is ${other.is}. Save the page as “HTML only”.`);
  const html = pageInMhtml(bytes) ?? decodePage(bytes);
  if (!/<(?:!doctype|!--|[a-z][a-z0-9-]*[\s/>])/i.test(html) || html.includes('\0\0'))
    throw new NoPage(`${name} holds no HTML. Save the page as “Webpage, Complete” or “HTML only”.`);
  return html;
};
