/** What people send us of a page holds our own words and counts, and nothing of the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PageCheckSchema } from '#utils/messaging/page-schemas.ts';
import { browserName, pageReport } from '#utils/page-report.ts';
import { reportOn } from '../../scripts/check-page/report.ts';
import { openSavedPage } from '../../scripts/check-page/saved-page.ts';
import { fixtures } from './fixtures.ts';
import { mutated } from './mutated.ts';

const ABOUT = { version: '0.1.0', userAgent: 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36' };

/** As the page's script answers, and as the background takes it. */
const checkOf = ({ layout, view, selfCheck: surfaces }: ReturnType<typeof reportOn>) =>
  PageCheckSchema.parse({ layout, view: view?.kind, surfaces });

const reportFor = (html: string, url: string): string => {
  const found = reportOn(openSavedPage(html, url), new URL(url));
  return found.view === null ? '' : pageReport(ABOUT, [checkOf(found)]);
};

/** Every name that our selectors have, and the words that tell where they were found. */
const selectorWords = new Set(
  readdirSync('integrations', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(`integrations/${file}`, 'utf8').matchAll(/'([a-z][a-z0-9 -]*)'/g)])
    .flatMap(([, name = '']) => name.split(' ')),
);

/** What a person might not want to send: what the page says, names, and where it lies. */
const PLANTED = 'Zebrafinch';
const planted = (html: string): string =>
  html
    .replace(/>([^<>]*[A-Za-z][^<>]*)</g, (_, text: string) => `>${text} ${PLANTED}<`)
    .replace(/\b(title|aria-label|alt)="([^"]*)"/g, `$1="$2 ${PLANTED}"`);

describe('a report', () => {
  it.each(fixtures().map((fixture) => [`${fixture.layout}/${fixture.name}`, fixture] as const))(
    'on %s holds no key, address, title or name of it',
    (_, { html, url, expected }) => {
      const report = reportFor(planted(html), url);
      const [head, place, ...lines] = report.split('\n');
      expect(head).toBe('Throughline 0.1.0, Chromium 156');
      expect(place).toMatch(/^[a-z-]+, [a-z]+$/);
      expect(report).not.toContain(PLANTED);
      expect(report).not.toMatch(/\b[A-Z][A-Z0-9_]+-\d/);
      for (const { ticket } of expected) expect(report).not.toContain(ticket);
      expect(report).not.toContain(new URL(url).host);
      for (const line of lines.filter((one) => one.includes('('))) {
        const [, surface = '', by = ''] = /^ {2}([a-z-]+): \d+ \/ \d+ \(([a-z0-9 -]+)\)$/.exec(line) ?? [];
        for (const word of [surface, ...by.split(' ')]) expect(selectorWords).toContain(word);
      }
    },
  );

  it('counts what was recognised, names what has changed, and says that a hidden key looks the same', () => {
    const changed = mutated('jira-cloud/list', (html) => html.replaceAll(/\/browse\//g, '/ticket/'));
    const lines = pageReport(ABOUT, [checkOf(changed)]).split('\n');
    expect(lines.slice(1, 3)).toEqual(['jira-cloud, list', expect.stringMatching(/^ {2}list: 0 \/ \d/)]);
    expect(lines.slice(-2)).toEqual(['  looks different: list', expect.stringMatching(/hidden Key column/)]);
  });

  it('says so when nothing is open', () =>
    expect(pageReport(ABOUT, [])).toBe('Throughline 0.1.0, Chromium 156\nNo page of a tracker is open.'));

  it.each(['PAY-318', 'https://acme.atlassian.net', 'Cut checkout time', 'a'.repeat(200), ''])(
    'is never made of a page that answers %j',
    (word) => {
      const surfaces = [{ surface: 'board', by: word, rows: 1, keys: 1 }];
      const check = { layout: 'jira-cloud', view: 'board', surfaces };
      expect(PageCheckSchema.safeParse(check).success).toBe(false);
      expect(PageCheckSchema.safeParse({ ...check, surfaces: [], view: word }).success).toBe(false);
    },
  );

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox 142'],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.1.2',
      'Edge 140',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
      'Safari 26.1',
    ],
    ['something else', '?'],
  ])('%s is called %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name));
});
