/** What a page is known by when its first candidates are gone: the next one takes over, or a card keeps still. */
import { describe, expect, it } from 'vitest';
import { mutated, ticketsOf } from './mutated.ts';

interface Change {
  page: string;
  /** Names that the tracker has given up. */
  gone: RegExp;
  by: string[];
  tickets: string[];
}

const CHANGES: Change[] = [
  {
    page: 'jira-cloud/backlog',
    gone: /card-contents\.(screen-reader-)?key/,
    by: ['backlog-row link', 'backlog-row own'],
    tickets: ['DEMO-12', 'DEMO-13', 'DEMO-29', 'DEMO-30'],
  },
  {
    page: 'jira-cloud/backlog',
    gone: /content-container/,
    by: ['bare backlog-row key'],
    tickets: ['DEMO-12', 'DEMO-13', 'DEMO-30'],
  },
  {
    page: 'jira-cloud/software-board',
    gone: /platform-board-kit\.ui\.card\.card/,
    by: ['kit-card key', 'kit-card own'],
    tickets: ['DEMO-12', 'DEMO-13', 'DEMO-14', 'OTHER-7'],
  },
  {
    page: 'jira-cloud/software-board',
    gone: /card\.common\.ui\.key\.key/,
    by: ['kit-card link', 'kit-card own'],
    tickets: ['DEMO-12', 'DEMO-13', 'DEMO-14', 'OTHER-7'],
  },
  {
    page: 'jira-cloud/software-board',
    gone: /platform-board-kit\.ui\.card\.card|aria-describedby/,
    by: ['bare kit-card key'],
    tickets: ['DEMO-12', 'DEMO-13', 'OTHER-7'],
  },
  {
    page: 'jira-cloud/business-board',
    gone: /board\.content\.cell\.card/,
    by: ['content-card link'],
    tickets: ['DEMO-12', 'DEMO-13', 'DEMO-9'],
  },
  {
    page: 'jira-cloud/epic-children',
    gone: /issue-key-cell/,
    by: ['table-row summary-cell'],
    tickets: ['DEMO-31', 'DEMO-32', 'DEMO-43'],
  },
  {
    page: 'jira-cloud/list',
    gone: /issue-key-cell/,
    by: ['table-row first-cell'],
    tickets: ['DEMO-12', 'DEMO-13', 'OTHER-7'],
  },
  {
    page: 'jira-cloud/linked-tickets',
    gone: /issue-line-card-view\.key/,
    by: ['line-card link'],
    tickets: ['OTHER-7', 'DEMO-14', 'OTHER-7'],
  },
  {
    page: 'jira-cloud/plan',
    gone: /issue-link-/,
    by: ['plan-row link'],
    tickets: ['DEMO-3', 'DEMO-12'],
  },
  {
    page: 'jira-cloud/split-view',
    gone: /\.card\.list-item/,
    by: ['link'],
    tickets: ['DEMO-12', 'DEMO-13', 'OTHER-7'],
  },
  {
    page: 'linear/list',
    gone: /data-list-row/,
    by: ['list-key-row link'],
    tickets: ['ENG-123', 'ENG-124', 'P2P-7'],
  },
  {
    page: 'linear/board',
    gone: /data-board-item/,
    by: ['link'],
    tickets: ['ENG-123', 'ENG-125'],
  },
];

describe.each(CHANGES)('$page without $gone', ({ page, gone, by, tickets }) => {
  it(`is known by ${by.join(', ')}`, () => {
    const report = mutated(page, (html) => html.replaceAll(new RegExp(gone, 'g'), 'given-up'));
    const marks = report.surfaces.filter(({ kind }) => kind !== 'strip');
    expect([...new Set(marks.map((mark) => mark.by))]).toEqual(by);
    expect(ticketsOf(report)).toEqual(tickets);
    expect(report.changed).toEqual([]);
  });
});

describe('a row never takes the ticket of another', () => {
  it('keeps still when its key is hidden and its parent is not', () => {
    const report = mutated('jira-cloud/list', (html) =>
      html.replaceAll(/<a [^>]*issue-key-cell[^>]*>[^<]*<\/a>/g, '').replaceAll('DEMO-3 Parent', 'Parent'),
    );
    expect(report.surfaces).toEqual([{ kind: 'row', surface: 'link', ticket: 'DEMO-3', by: 'link' }]);
  });

  it("goes by the card's own name when a link in it leads to a parent", () => {
    const report = mutated('jira-cloud/software-board', (html) =>
      html.replaceAll(/<div [^>]*ui\.key\.key"><a href="[^"]*"/g, '<div><a href="/browse/DEMO-3"'),
    );
    expect(ticketsOf(report)).toEqual(['DEMO-12', 'DEMO-13', 'DEMO-14', 'OTHER-7']);
    expect(new Set(report.surfaces.map(({ by }) => by))).toEqual(new Set(['kit-card own']));
  });

  it('goes by the link that covers a card when another leads to a parent', () => {
    const report = mutated('jira-cloud/team-board', (html) =>
      html.replaceAll(/<div><img alt="Task">/g, '<div><a href="/browse/DEMO-3">DEMO-3</a><img alt="Task">'),
    );
    expect(ticketsOf(report)).toEqual(['DEMO-12', 'DEMO-13', 'DEMO-9']);
    expect(new Set(report.surfaces.map(({ by }) => by))).toEqual(new Set(['content-card key-link']));
  });
});

describe('links in markup that nobody has described', () => {
  const scheduled = (html: string) => html.replace('href="/browse/DEMO"', 'href="/browse/DEMO-9"');

  it('count beside a tray that is known, as the rest of a calendar is not', () => {
    // The first link to the space is the sidebar's, which stays out of it.
    const report = mutated('jira-cloud/calendar-tray', (html) => scheduled(scheduled(html)));
    expect(ticketsOf(report)).toEqual(['DEMO-2', 'DEMO-5', 'DEMO-9']);
  });

  it('do not count beside the rows of a list, nor on the page of a ticket', () => {
    const mention = (html: string) =>
      html.replace('<div data-testid="page-layout.main">', '$&<a href="/browse/DEMO-9">DEMO-9</a>');
    expect(ticketsOf(mutated('jira-cloud/list', mention))).not.toContain('DEMO-9');
    expect(ticketsOf(mutated('jira-cloud/issue-view', mention))).not.toContain('DEMO-9');
    expect(ticketsOf(mutated('jira-cloud/dashboard', mention))).toContain('DEMO-9');
  });
});
