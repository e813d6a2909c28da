// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataCenterTickets } from '#integrations/jira/data-center/routes.ts';
import { jiraSite } from '#integrations/jira/site.ts';
import type { Surface } from '#integrations/site.ts';
import { changedSurfaces } from '#utils/changed-surfaces.ts';

const pageOf = (name: string, change: (html: string) => string = (html) => html): Document => {
  const html = readFileSync(`${import.meta.dirname}/../../../fixtures/pages/jira-dc/${name}.html`, 'utf8');
  return new DOMParser().parseFromString(change(html), 'text/html');
};

const surfacesOf = (page: Document, address: string): Surface[] => {
  const layout = jiraSite.detect(page);
  const view = jiraSite.view(new URL(address));
  if (layout !== 'jira-dc' || !view) throw new Error(`${address} is no page of Data Center.`);
  expect(changedSurfaces(jiraSite.selfCheck?.(layout, view, page) ?? [])).toEqual([]);
  return [...jiraSite.surfaces(layout, view, page)];
};
const stripOf = (surfaces: Surface[]) => surfaces.find(({ kind }) => kind === 'strip');
const marks = (surfaces: Surface[]) =>
  surfaces.flatMap(({ kind, ticket, surface }) => (kind === 'strip' ? [] : [`${kind} ${ticket} ${surface}`]));

const HOST = 'https://issues.example.com';

describe('what an address names', () => {
  it.each([
    ['/browse/PAY-3', 'issue', 'PAY-3'],
    ['/jira/browse/PAY-3', 'issue', 'PAY-3'],
    ['/tools/jira/browse/PAY-3?focusedId=4', 'issue', 'PAY-3'],
    ['/jira/browse/PAY', 'other', null],
    ['/jira/issues/?jql=project%20%3D%20PAY', 'search', null],
    ['/jira/projects/PAY/issues/PAY-3?filter=allopenissues', 'search', 'PAY-3'],
    ['/jira/projects/PAY/queues/custom/7/PAY-3', 'list', 'PAY-3'],
    ['/jira/projects/PAY/queues/issue/PAY-3', 'list', 'PAY-3'],
    ['/jira/secure/RapidBoard.jspa?rapidView=7', 'board', null],
    ['/secure/RapidBoard.jspa?rapidView=7&selectedIssue=PAY-3', 'panel', 'PAY-3'],
    ['/jira/secure/RapidBoard.jspa?rapidView=7&view=detail&selectedIssue=PAY-3', 'panel', 'PAY-3'],
    ['/jira/secure/RapidBoard.jspa?rapidView=7&view=planning.nodetail', 'backlog', null],
    ['/jira/secure/RapidBoard.jspa?rapidView=7&view=reporting&chart=burndown', 'other', null],
    ['/jira/secure/Dashboard.jspa', 'other', null],
  ])('%s: %s of %s', (path, kind, ticket) => {
    expect(jiraSite.view(new URL(HOST + path))).toMatchObject({ kind, ticket });
  });

  it('a panel says what it was opened beside', () => {
    const at = (mode: string) =>
      jiraSite.view(new URL(`${HOST}/jira/secure/RapidBoard.jspa?view=${mode}&selectedIssue=PAY-3`));
    expect(at('planning')?.behind).toBe('backlog');
    expect(at('detail')?.behind).toBe('board');
  });

  it('links of another product on the same host are no tickets', () => {
    const { ofLink } = dataCenterTickets('/jira');
    expect(ofLink('/jira/browse/PAY-3', 'issues.example.com')).toBe('PAY-3');
    expect(ofLink(`${HOST}/jira/browse/PAY-3`, 'issues.example.com')).toBe('PAY-3');
    expect(ofLink('/bitbucket/projects/X/repos/y/browse/PAY-3', 'issues.example.com')).toBeNull();
    expect(ofLink('/jirafe/browse/PAY-3', 'issues.example.com')).toBeNull();
    expect(ofLink('https://else.example/jira/browse/PAY-3', 'issues.example.com')).toBeNull();
  });
});

describe('which Jira it is', () => {
  it('by version and the lack of a cloud id', () => {
    for (const name of ['issue-view', 'rapidboard', 'backlog', 'navigator'])
      expect(jiraSite.detect(pageOf(name))).toBe('jira-dc');
  });

  it.each([
    ['Confluence', (html: string) => html.replace('content="JIRA"', 'content="confluence"')],
    ['another body', (html: string) => html.replace('id="jira"', 'id="com-atlassian-confluence"')],
    ['no version', (html: string) => html.replaceAll(/ data-version="[^"]*"/g, '')],
  ])('not: %s', (_, change) => {
    expect(jiraSite.detect(pageOf('issue-view', change))).toBeNull();
  });

  it('Cloud on a domain of one’s own stays Cloud', () => {
    const cloud = pageOf('issue-view', (html) =>
      html.replace('<body', '<meta name="ajs-cloud-id" content="c"><body'),
    );
    expect(jiraSite.detect(cloud)).toBe('jira-cloud');
  });

  it('Cloud counts its versions from 1001', () => {
    const cloud = pageOf('issue-view', (html) => html.replaceAll('9.12.8', '1001.0.0-SNAPSHOT'));
    expect(jiraSite.detect(cloud)).toBe('jira-cloud');
  });

  it('dark from Jira 10 on, else light', () => {
    const dark = (html: string) => html.replace('<html ', '<html data-color-mode="dark" ');
    expect(jiraSite.theme(pageOf('issue-view'))).toBe('light');
    expect(jiraSite.theme(pageOf('issue-view', dark))).toBe('dark');
  });
});

describe('the strip', () => {
  const PAGE = `${HOST}/jira/browse/DEMO-12`;

  it('stands under the summary of the ticket', () => {
    const strip = stripOf(surfacesOf(pageOf('issue-view'), PAGE));
    expect(strip).toMatchObject({ ticket: 'DEMO-12', by: 'issue-content summary', surface: 'issue' });
    expect(strip?.anchor.id).toBe('summary-val');
  });

  it('falls back to the breadcrumbs and the header', () => {
    const without = (...gone: string[]) =>
      stripOf(
        surfacesOf(
          pageOf('issue-view', (html) => gone.reduce((text, id) => text.replaceAll(id, 'x'), html)),
          PAGE,
        ),
      );
    expect(without('summary-val')).toMatchObject({ by: 'issue-content key' });
    expect(without('summary-val')?.anchor.tagName).toBe('OL');
    expect(without('summary-val', 'key-val')?.by).toBe('issue-content header');
    expect(without('issue-content')).toMatchObject({ by: 'content summary' });
  });

  it('stands in the detail view beside a board', () => {
    const address = `${HOST}/secure/RapidBoard.jspa?rapidView=7&selectedIssue=DEMO-12&view=detail`;
    const strip = stripOf(surfacesOf(pageOf('rapidboard'), address));
    expect(strip).toMatchObject({ by: 'detail-view head', surface: 'side-panel' });
    const bare = pageOf('rapidboard', (html) => html.replace('ghx-detail-head', 'x'));
    expect(stripOf(surfacesOf(bare, address))?.anchor.tagName).toBe('DL');
  });

  it('is not missed where a ticket is selected and its detail view is closed', () => {
    const address = `${HOST}/secure/RapidBoard.jspa?rapidView=7&selectedIssue=DEMO-12`;
    const closed = (html: string) =>
      html.replace(/<div id="ghx-detail-contents">.*/, '</div></div></body></html>');
    expect(stripOf(surfacesOf(pageOf('rapidboard', closed), address))).toBeUndefined();
    expect(stripOf(surfacesOf(pageOf('backlog'), `${address}&view=planning.nodetail`))).toBeUndefined();
  });

  it('is missed where the detail view has no place for it', () => {
    const page = pageOf('rapidboard', (html) => html.replace(/ghx-detail-head|data-field-id/g, 'x'));
    const view = jiraSite.view(new URL(`${HOST}/secure/RapidBoard.jspa?view=detail&selectedIssue=DEMO-12`));
    const checks = (view && jiraSite.selfCheck?.('jira-dc', view, page)) ?? [];
    expect(changedSurfaces(checks)).toEqual(['side-panel']);
  });

  it('stands nowhere when no ticket is named', () => {
    const board = surfacesOf(pageOf('rapidboard'), `${HOST}/secure/RapidBoard.jspa?rapidView=7`);
    expect(stripOf(board)).toBeUndefined();
  });
});

describe('cards and rows', () => {
  it.each([
    ['rapidboard', '/secure/RapidBoard.jspa?rapidView=7', ['row DEMO-3 board', 'card DEMO-12 board']],
    ['backlog', '/secure/RapidBoard.jspa?rapidView=7&view=planning.nodetail', ['row DEMO-12 backlog']],
    ['navigator', '/issues/?jql=x', ['row DEMO-12 navigator']],
    ['split-view', '/browse/DEMO-12?jql=x', ['row DEMO-12 split-view', 'row DEMO-13 split-view']],
    ['issue-view', '/jira/browse/DEMO-12', ['row DEMO-30 linked', 'row DEMO-20 children']],
  ])('%s', (name, path, expected) => {
    const surfaces = surfacesOf(pageOf(name), HOST + path);
    expect(marks(surfaces)).toEqual(expected);
    for (const { anchor, kind } of surfaces) if (kind !== 'strip') expect(anchor.tagName).toBe('A');
  });

  it('a card that hides its key is known all the same', () => {
    const page = pageOf('rapidboard', (html) => html.replace(/<div class="ghx-key">.*?<\/div>/, ''));
    const card = surfacesOf(page, `${HOST}/secure/RapidBoard.jspa?rapidView=7`).find(
      ({ kind }) => kind === 'card',
    );
    expect(card).toMatchObject({ ticket: 'DEMO-12', by: 'card own' });
  });

  it('rows without any key are noticed', () => {
    const page = pageOf('navigator', (html) =>
      html.replaceAll(/DEMO-12/g, '').replaceAll('data-issuekey=""', 'data-issuekey="?"'),
    );
    const checks = jiraSite.selfCheck?.('jira-dc', { kind: 'search', ticket: null }, page) ?? [];
    expect(changedSurfaces(checks)).toContain('navigator');
  });
});
