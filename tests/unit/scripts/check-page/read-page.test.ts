/** Pages as people have them on their disks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { NoPage, readPage } from '../../../../scripts/check-page/read-page.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'read-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const saved = (bytes: string | Uint8Array, name = 'page.html'): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

const HTML = '<!doctype html>\n<title>Überblick</title><a href="/browse/DEMO-1">DEMO-1</a>';
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('readPage', () => {
  it.each([
    { why: 'UTF-8', bytes: Buffer.from(HTML) },
    { why: 'UTF-8 with its mark', bytes: Buffer.from(`\uFEFF${HTML}`) },
    { why: 'UTF-16 with its mark', bytes: Buffer.from(`\uFEFF${HTML}`, 'utf16le') },
    { why: 'big-endian UTF-16 with its mark', bytes: bigEndian(`\uFEFF${HTML}`) },
    { why: 'UTF-16 without a mark', bytes: Buffer.from(HTML, 'utf16le') },
    { why: 'big-endian UTF-16 without a mark', bytes: bigEndian(`\n${HTML}`) },
    { why: 'Windows-1252 that does not say so', bytes: Buffer.from(HTML, 'latin1') },
  ])('reads $why', ({ bytes }) => expect(readPage(saved(bytes)).trim()).toBe(HTML));

  it.each([
    { said: '<meta charset="windows-1251">', bytes: [0xc7, 0xe0], text: 'За' },
    { said: '<meta content="text/html; charset=Shift_JIS">', bytes: [0x8d, 0xc0], text: '座' },
    { said: '<meta charset=utf-16>', bytes: [0xc3, 0xbc], text: 'ü' },
    { said: '<meta charset="no-such-thing">', bytes: [0xc3, 0xbc], text: 'ü' },
  ])('takes the page’s word in $said', ({ said, bytes, text }) => {
    const file = saved(Buffer.concat([Buffer.from(`${said}<p>`), Buffer.from(bytes)]));
    expect(readPage(file)).toBe(`${said}<p>${text}`);
  });

  it.each([
    {
      encoding: 'quoted-printable',
      body: '<a data-testid=3D"key" href=3D"/browse/DEMO-1">Gr=C3=BC=\r\n=C3=9Fe</a>\r\n',
    },
    {
      encoding: 'base64',
      body: Buffer.from('<a data-testid="key" href="/browse/DEMO-1">Grüße</a>')
        .toString('base64')
        .replace(/.{20}/g, '$&\r\n'),
    },
    { encoding: '8bit', body: '<a data-testid="key" href="/browse/DEMO-1">Grüße</a>' },
  ])('reads the page in a file of many parts, as $encoding', ({ encoding, body }) => {
    const file = saved(
      [
        'From: <Saved by Blink>',
        'Snapshot-Content-Location: https://acme.atlassian.net/browse/DEMO-1',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html";',
        '\tboundary="----MultipartBoundary--x----"',
        '',
        '',
        '------MultipartBoundary--x----',
        'Content-Type: text/html',
        `Content-Transfer-Encoding: ${encoding}`,
        'Content-Location: https://acme.atlassian.net/browse/DEMO-1',
        '',
        body,
        '------MultipartBoundary--x----',
        'Content-Type: text/html',
        '',
        '<p>A frame</p>',
        '------MultipartBoundary--x------',
      ].join('\r\n'),
      'page.mhtml',
    );
    expect(readPage(file).trim()).toBe('<a data-testid="key" href="/browse/DEMO-1">Grüße</a>');
  });

  it('takes a file: address for its file', () =>
    expect(readPage(pathToFileURL(saved(HTML, 'mit Leerzeichen.html')).href)).toBe(HTML));

  it.each([
    { why: 'nothing', bytes: '', says: /is empty/ },
    { why: 'text', bytes: 'a < b, and DEMO-1', says: /holds no HTML/ },
    { why: 'JSON', bytes: '{"key": "DEMO-1"}', says: /holds no HTML/ },
    { why: 'a ZIP archive', bytes: 'PK\x03\x04<html>', says: /it is a ZIP archive/ },
    { why: 'a compressed page', bytes: Buffer.from([0x1f, 0x8b, 8, 0]), says: /it is a compressed file/ },
    { why: 'a web archive', bytes: 'bplist00<html>', says: /it is a web archive/ },
    { why: 'noise', bytes: Buffer.from([...'ab<p>\0\0\0\0c'].map((c) => c.charCodeAt(0))), says: /no HTML/ },
  ])('says of a file of $why that it is no page', ({ bytes, says }) => {
    const file = saved(bytes);
    expect(() => readPage(file)).toThrow(NoPage);
    expect(() => readPage(file)).toThrow(says);
  });

  it('says of a folder that it is one, and of nothing that it is not there', () => {
    expect(() => readPage(folder)).toThrow(/it is a folder/);
    expect(() => readPage(path.join(folder, 'gone.html'))).toThrow(/there is no such file/);
  });
});
