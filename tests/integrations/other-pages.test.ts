/** Pages that are unlike ours: what a person would say of them. Markup as public sources describe it; texts invented. */
import { describe, expect, it } from 'vitest';
import { type PageReport, reportOn, sitesAt } from '../../scripts/check-page/report.ts';
import { openSavedPage } from '../../scripts/check-page/saved-page.ts';

const CLOUD = 'https://acme.atlassian.net';
const SERVER = 'https://issues.example.com/jira';
const LINEAR = 'https://linear.app/acme';

const found = (address: string, html: string): PageReport => {
  const url = new URL(address);
  return reportOn(openSavedPage(html, url.href), url, sitesAt(url.origin));
};

const cloud = (main: string, metas = '<meta name="ajs-cloud-id" content="c">'): string =>
  `<body id="jira"><meta name="application-name" content="JIRA" data-version="1001.0.0-SNAPSHOT">${metas}
  <div data-testid="page-layout.root"><div data-testid="page-layout.main">${main}</div></div></body>`;

const server = (content: string, version = '10.3.1'): string =>
  `<head><meta name="application-name" content="JIRA" data-version="${version}">
  <meta name="ajs-context-path" content="/jira"></head>
  <body id="jira" data-version="${version}"><section id="content" role="main">${content}</section></body>`;

const linear = (main: string): string =>
  `<body class="loaded"><div id="root"><main>${main}</main></div></body>`;

const listed = ({ surfaces }: PageReport): string[] =>
  surfaces.map(({ kind, ticket, surface }) =>
    kind === 'strip' ? `strip ${ticket}` : `${ticket} ${surface}`,
  );

const lineCard = (key: string): string =>
  `<div data-testid="issue-line-card.card-container"><a href="/browse/${key}"
  data-testid="issue.issue-view.views.common.issue-line-card.issue-line-card-view.key">${key}</a></div>`;

describe('a page of tickets', () => {
  it('is Cloud’s by its version alone', () => {
    const html = cloud('<h1 data-testid="issue.views.issue-base.foundation.summary.heading">Title</h1>', '');
    expect(found(`${CLOUD}/browse/DEMO-12`, html)).toMatchObject({ layout: 'jira-cloud' });
    expect(listed(found(`${CLOUD}/browse/DEMO-12`, html))).toEqual(['strip DEMO-12']);
  });

  it('tells children from linked tickets where both are cards', () => {
    const html = cloud(`<div data-testid="issue.issue-view.views.common.child-issues-panel.issues-container">
      <ul>${lineCard('DEMO-20')}</ul></div><ul>${lineCard('DEMO-30')}</ul>`);
    expect(listed(found(`${CLOUD}/browse/DEMO-12`, html))).toEqual(['DEMO-20 children', 'DEMO-30 linked']);
  });

  it('takes the table on a ticket’s page for its children, wherever it stands', () => {
    const html = cloud(`<table><tr data-testid="native-issue-table.ui.issue-row"><td>
      <a data-testid="native-issue-table.common.ui.issue-cells.issue-key.issue-key-cell" href="/browse/DEMO-20">x</a></td></tr></table>`);
    expect(listed(found(`${CLOUD}/browse/DEMO-3`, html))).toEqual(['DEMO-20 children']);
  });

  it('does so in a preview panel whose layout has another name', () => {
    const row = (
      key: string,
    ) => `<table><tr data-testid="native-issue-table.ui.issue-row"><td><a href="/browse/${key}"
      data-testid="native-issue-table.common.ui.issue-cells.issue-key.issue-key-cell">x</a></td></tr></table>`;
    const html = cloud(
      `${row('DEMO-2')}<section data-testid="preview-panels.preview-panel">${row('DEMO-20')}</section>`,
    );
    const address = `${CLOUD}/jira/core/projects/DEMO/list?selectedIssue=DEMO-2`;
    expect(listed(found(address, html))).toEqual(['DEMO-2 list', 'DEMO-20 children']);
  });

  it('does so on Data Center, whatever the panel is called', () => {
    const html = server(`<div id="issue-content"><issuetable-web-component data-content="subtasks"><table><tr
      class="issuerow" data-issuekey="DEMO-20"><td class="stsummary"><a class="issue-link" data-issue-key="DEMO-20"
      href="/jira/browse/DEMO-20">x</a></td></tr></table></issuetable-web-component></div>`);
    expect(listed(found(`${SERVER}/browse/DEMO-3`, html))).toEqual(['DEMO-20 children']);
  });

  it('takes any heading of a page that links to its own ticket, and none of prose', () => {
    const crumbs = '<nav><a href="/browse/DEMO-12">DEMO-12</a></nav>';
    const main = `${crumbs}<div class="ak-renderer-document"><h1>Prose</h1></div><h1>Title</h1>`;
    const { surfaces } = found(`${CLOUD}/browse/DEMO-12`, cloud(main));
    expect(surfaces.map(({ by }) => by)).toEqual(['main h1']);
  });

  it.each([
    ['made absolute', 'https://acme.atlassian.net/browse/DEMO-1'],
    ['of a disk', 'file:///browse/DEMO-1'],
    ['of a disk of Windows', 'file:///C:/browse/DEMO-1'],
    [
      'of the Internet Archive',
      'https://web.archive.org/web/20250101000000/https://acme.atlassian.net/browse/DEMO-1',
    ],
    ['of the Archive itself', '/web/20250101000000im_/https://acme.atlassian.net/browse/DEMO-1'],
  ])('is read with its links %s', (_, href) =>
    expect(listed(found(`${CLOUD}/jira/for-you`, cloud(`<a href="${href}">x</a>`)))).toEqual(['DEMO-1 link']),
  );
});

describe('a page that cannot show its ticket', () => {
  it.each([
    [
      'Cloud',
      `${CLOUD}/browse/DEMO-404`,
      cloud('<h1>You can’t view this work item</h1><a href="/jira">Home</a>'),
    ],
    ['Cloud, still loading', `${CLOUD}/browse/DEMO-404`, cloud('<div aria-busy="true"></div>')],
    [
      'Data Center',
      `${SERVER}/browse/DEMO-404`,
      server(
        '<div class="issue-view"><div id="issue-content"><h1>You can’t view this issue</h1></div></div>',
      ),
    ],
    [
      'Data Center, logged out',
      `${SERVER}/browse/DEMO-404`,
      server(
        '<h1>Welcome</h1><form id="login-form"><a href="/jira/login.jsp?os_destination=%2Fbrowse%2FDEMO-404">x</a></form>',
      ),
    ],
    [
      'Linear',
      `${LINEAR}/issue/ENG-404/x`,
      linear('<h1>Issue not found</h1><a href="/acme/my-issues">Back</a>'),
    ],
  ])('has no place for a strip, and nothing changed: %s', (_, address, html) =>
    expect(found(address, html)).toMatchObject({ surfaces: [], changed: [] }),
  );
});

describe('links to wikis and other sites', () => {
  const remote =
    '<dl class="links-list"><dd class="remote-link"><div class="link-content"><a href="https://wiki.example.com/x">Plan</a></div></dd></dl>';
  const local =
    '<dl class="links-list"><dd><div class="link-content"><a class="issue-link" data-issue-key="DEMO-30" href="/jira/browse/DEMO-30">DEMO-30</a></div></dd></dl>';

  it.each([
    [remote, []],
    [remote + local, ['DEMO-30 linked']],
  ])('are no linked tickets', (links, tickets) => {
    const report = found(`${SERVER}/browse/DEMO-12`, server(`<div id="linkingmodule">${links}</div>`));
    expect([listed(report), report.changed]).toEqual([tickets, []]);
  });
});

it('an open menu over an empty list of Linear is no list that has changed', () => {
  const menu = '<div role="dialog"><div data-list-row="true"><input placeholder="Filter…"></div></div>';
  expect(found(`${LINEAR}/team/ENG/active`, linear(menu))).toMatchObject({ surfaces: [], changed: [] });
});

it('rows of Linear that lead to no ticket are none, and nothing changed', () => {
  const rows = [
    'project/checkout-0123456789ab',
    'document/plan',
    'customer/globex',
    'view/abc',
    'initiative/x',
  ]
    .map((path) => `<a data-list-row="true" data-list-key="ITEM_${path}" href="/acme/${path}">x</a>`)
    .join('');
  expect(found(`${LINEAR}/view/mine`, linear(rows))).toMatchObject({ surfaces: [], changed: [] });
});

describe('somebody else’s page', () => {
  it.each([
    [
      'GitHub',
      'https://github.com/acme/shop/pull/3',
      linear('<a href="https://linear.app/acme/issue/ENG-1/x">ENG-1</a>'),
    ],
    [
      'an app built like Linear',
      'https://app.example.com/acme/issue/ENG-1/x',
      linear('<header><a href="/acme/issue/ENG-1/x">x</a></header>'),
    ],
    [
      'Confluence',
      `${CLOUD}/wiki/spaces/X`,
      '<body id="com-atlassian-confluence"><main><a href="/browse/DEMO-1">DEMO-1</a></main>',
    ],
    [
      'a look-alike',
      'https://example.com/',
      '<body id="jira"><main><a href="/browse/DEMO-1">DEMO-1</a></main>',
    ],
    [
      'a portal for customers',
      `${CLOUD}/servicedesk/customer/portal/1/HELP-1`,
      '<body class="sd"><main><h1>HELP-1</h1></main>',
    ],
  ])('is nobody’s: %s', (_, address, html) =>
    expect(found(address, html)).toMatchObject({ site: null, surfaces: [] }),
  );
});
