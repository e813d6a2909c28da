import { describe, expect, it } from 'vitest';
import { jiraTickets } from '#integrations/jira/routes.ts';
import { linearTickets } from '#integrations/linear/routes.ts';
import { pathOn } from '#integrations/link-path.ts';
import fc from '#tests/support/fast-check.ts';
import { reportOn } from '../../scripts/check-page/report.ts';
import { openSavedPage } from '../../scripts/check-page/saved-page.ts';

const JIRA = 'acme.atlassian.net';
const LINEAR = 'linear.app';

/** What only looks like an address, and pieces of what is one. */
const hostileHref = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .array(
      fc.constantFrom(
        '/',
        '//',
        '\\',
        'browse',
        'issue',
        'acme',
        'DEMO-1',
        'ENG-1',
        'DEMO',
        '?',
        '#',
        '%',
        '..',
        '@',
        'https:',
        'javascript:',
        'selectedIssue=',
        'DEMO-0',
        'DEMO-1e9',
        '\t',
        ' ',
        '\u202e',
        '%2e',
        'DEMO-1%20',
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join('')),
);

describe('the ticket of a link', () => {
  it.each([
    ['/browse/DEMO-12', 'DEMO-12'],
    ['/browse/demo-12', 'DEMO-12'],
    ['/browse/DEMO-12/', 'DEMO-12'],
    ['/browse/DEMO-12?focusedCommentId=1#c', 'DEMO-12'],
    [`https://${JIRA}/browse/DEMO-12`, 'DEMO-12'],
    [`HTTPS://ACME.atlassian.NET/browse/DEMO-12`, 'DEMO-12'],
    ['/jira/software/projects/DEMO/boards/2?rapidView=1&selectedIssue=DEMO-12', 'DEMO-12'],
    ['/issues/DEMO-12?jql=x', 'DEMO-12'],
    ['/browse/DEMO', null],
    ['/browse/DEMO-12-x', null],
    ['/browse/DEMO-012', null],
    ['/browse/DEMO-12.', null],
    ['/browse/DEMO-12%20', null],
    ['/x/browse/DEMO-12', null],
    ['/jira/software/projects/DEMO/boards/2?notselectedIssue=DEMO-12', null],
    ['/wiki/browse/DEMO-12', null],
    ['browse/DEMO-12', null],
    ['//evil.example/browse/DEMO-12', null],
    ['/\\evil.example/browse/DEMO-12', null],
    ['https://evil.example/browse/DEMO-12', null],
    [`https://${JIRA}@evil.example/browse/DEMO-12`, null],
    [`https://${JIRA}.evil.example/browse/DEMO-12`, null],
    [`https://evil.example\\@${JIRA}/browse/DEMO-12`, null],
    ['javascript:location="/browse/DEMO-12"', null],
    ['', null],
  ])('in Jira, %s: %s', (href, ticket) => expect(jiraTickets.ofLink(href, JIRA)).toBe(ticket));

  it.each([
    ['/acme/issue/ENG-123/slug', 'ENG-123'],
    ['/acme/issue/ENG-123', 'ENG-123'],
    ['https://linear.app/acme/issue/eng-123/slug#comment', 'ENG-123'],
    ['/acme/issue/ENG', null],
    ['/acme/issue/ENG-123/slug/more', null],
    ['/issue/ENG-123', null],
    ['https://linear.app.example/acme/issue/ENG-123', null],
  ])('in Linear, %s: %s', (href, ticket) => expect(linearTickets.ofLink(href, LINEAR)).toBe(ticket));

  it('is a key with a number or nothing, whatever the link says, and is never thrown', () => {
    fc.assert(
      fc.property(hostileHref, (href) => {
        expect(jiraTickets.ofLink(href, JIRA) ?? 'A-1').toMatch(/^[A-Z][A-Z0-9_]*-[1-9]\d*$/);
        expect(linearTickets.ofLink(href, LINEAR) ?? 'A-1').toMatch(/^[A-Z][A-Z0-9]*-[1-9]\d*$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is never that of another host', () => {
    fc.assert(
      fc.property(hostileHref, (href) => {
        const path = pathOn(JIRA, href);
        if (path === null) return;
        expect(new URL(href, `https://${JIRA}/`).host).toBe(JIRA);
      }),
      { numRuns: 2000 },
    );
  });
});

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const jiraPage = (rows: string): Document =>
  openSavedPage(
    `<!doctype html><body id="jira"><meta name="application-name" content="JIRA"><meta name="ajs-cloud-id" content="0">
    <div data-testid="page-layout.main">${rows}</div></body>`,
    `https://${JIRA}/jira/software/projects/DEMO/boards/2/backlog`,
  );

const BACKLOG = new URL(`https://${JIRA}/jira/software/projects/DEMO/boards/2/backlog`);

describe('a page full of hostile keys and links', () => {
  it('is read without a throw; every ticket is a key, and none is named twice for one card', () => {
    const cell = fc.record({
      href: hostileHref,
      key: fc.oneof(
        fc.constantFrom('DEMO-1', 'DEMO', '__proto__', 'constructor-1'),
        fc.string({ maxLength: 20 }),
      ),
      shape: fc.constantFrom('backlog', 'kit', 'content', 'tray', 'table', 'loose'),
    });
    const boxOf = ({ href, key, shape }: { href: string; key: string; shape: string }) => {
      const link = `<a href="${quoted(href)}">x</a>`;
      const [name, of] = [quoted(key), link + link];
      if (shape === 'backlog')
        return `<div data-testid="software-backlog.card-list.card.content-container.${name}">${of}</div>`;
      if (shape === 'kit')
        return `<div id="card-${name}" data-testid="platform-board-kit.ui.card.card">${of}</div>`;
      if (shape === 'content') return `<div data-testid="board.content.cell.card">${of}</div>`;
      if (shape === 'tray')
        return `<button aria-label="${name}" data-testid="card-list.calendar-card-container"></button>`;
      if (shape === 'table') return `<div data-test-id="native-issue-table.ui.issue-row">${of}</div>`;
      return of;
    };
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        const page = jiraPage(cells.map(boxOf).join(''));
        const { surfaces, selfCheck } = reportOn(page, BACKLOG);
        for (const { ticket } of surfaces) expect(ticket).toMatch(/^[A-Z][A-Z0-9_]*-[1-9]\d*$/);
        const known = surfaces.filter(({ by }) => by !== 'link').length;
        expect(known).toBe(selfCheck.reduce((sum, { keys }) => sum + keys, 0));
        expect(known).toBeLessThanOrEqual(cells.length);
        expect(reportOn(page, BACKLOG).surfaces).toEqual(surfaces);
      }),
    );
  });
});
