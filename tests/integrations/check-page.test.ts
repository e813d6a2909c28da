import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = 'tests/fixtures/pages';
const BOARD = [
  `${PAGES}/jira-cloud/software-board.html`,
  'https://acme.atlassian.net/jira/software/projects/DEMO/boards/1',
];
const folder = mkdtempSync(path.join(tmpdir(), 'check-page-'));

const saved = (html: string): string => {
  const file = path.join(folder, `${html.length}.html`);
  writeFileSync(file, html);
  return file;
};

/** A network would be seen: any attempt to reach a host throws before it begins. */
const NO_NETWORK = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  import dns from 'node:dns';
  const refuse = () => { throw new Error('network'); };
  net.Socket.prototype.connect = refuse;
  dns.lookup = refuse;
  globalThis.fetch = refuse;
`)}`;

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', NO_NETWORK, 'scripts/check-page.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stderr, report: stdout ? (JSON.parse(stdout) as Record<string, unknown>) : null };
};

describe('npm run check:page', () => {
  it('prints what is found on a saved page', () => {
    const { status, stderr, report } = run(...BOARD);
    expect([status, stderr]).toEqual([0, '']);
    expect(report).toMatchObject({ site: 'jira-cloud', layout: 'jira-cloud', changed: [] });
    expect(report?.surfaces).toContainEqual({
      kind: 'card',
      surface: 'board',
      ticket: 'DEMO-12',
      by: 'kit-card key',
    });
    expect(report?.selfCheck).toContainEqual({ surface: 'board', rows: 4, keys: 4, by: 'kit-card key' });
  });

  it('loads nothing that the page names, and runs none of it', () => {
    const page =
      saved(`<body id="jira"><meta name="application-name" content="JIRA"><meta name="ajs-cloud-id">
      <meta http-equiv="refresh" content="0;url=https://example.com"><link rel="stylesheet" href="https://example.com/a.css">
      <script src="https://example.com/a.js"></script><script>document.body.remove()</script>
      <iframe src="https://example.com"></iframe><img src="https://example.com/a.png">
      <main><ul><li><a href="/browse/DEMO-1">DEMO-1</a></li></ul></main></body>`);
    const { status, report } = run(page, 'https://acme.atlassian.net/jira/for-you');
    expect(status).toBe(0);
    expect(report?.surfaces).toEqual([{ kind: 'row', surface: 'link', ticket: 'DEMO-1', by: 'link' }]);
  });

  it.each([
    { why: 'no arguments', args: [], status: 64, says: /Usage/ },
    { why: 'too many arguments', args: [...BOARD, 'x'], status: 64, says: /Usage/ },
    {
      why: 'an address that is none',
      args: [`${PAGES}/linear/list.html`, 'linear'],
      status: 64,
      says: /Not a web address: linear/,
    },
    {
      why: 'an address that is not of the web',
      args: [`${PAGES}/linear/list.html`, 'file:///a'],
      status: 64,
      says: /Not a web address/,
    },
    {
      why: 'a file that is not there',
      args: ['nowhere.html', 'https://linear.app/acme/inbox'],
      status: 66,
      says: /Cannot read nowhere.html/,
    },
    { why: 'a folder', args: [PAGES, 'https://linear.app/acme/inbox'], status: 66, says: /Cannot read/ },
    {
      why: 'a file without HTML',
      args: ['package.json', 'https://linear.app/acme/inbox'],
      status: 66,
      says: /holds no HTML/,
    },
    {
      why: "no tracker's page",
      args: [saved('<p>Hello'), 'https://example.com/'],
      status: 2,
      says: /No tracker/,
    },
    {
      why: "a page of the tracker's host that is none of its views",
      args: [`${PAGES}/linear/list.html`, 'https://linear.app/'],
      status: 2,
      says: /none of the tracker's/,
    },
  ])('says what is wrong with $why', ({ args, status, says }) => {
    const result = run(...args);
    expect(result.status).toBe(status);
    expect(result.stderr).toMatch(says);
  });
});
