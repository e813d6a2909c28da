// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jiraSite } from '#integrations/jira/site.ts';
import { STATUS as LINEAR_STATUS } from '#integrations/linear/selectors.ts';
import { linearSite } from '#integrations/linear/site.ts';
import type { Site, Surface } from '#integrations/site.ts';

const pageOf = (name: string, change: (html: string) => string = (html) => html): Document => {
  // As a path, because happy-dom brings a URL of its own that Node does not take for a file's.
  const html = readFileSync(`${import.meta.dirname}/../../fixtures/pages/${name}.html`, 'utf8');
  return new DOMParser().parseFromString(change(html), 'text/html');
};

const surfacesOf = (site: Site, page: Document, address: string): Surface[] => {
  const layout = site.detect(page);
  const view = site.view(new URL(address));
  return layout && view ? [...site.surfaces(layout, view, page)] : [];
};
const strips = (surfaces: Surface[]): Surface[] => surfaces.filter(({ kind }) => kind === 'strip');
const placeOf = (surface: Surface | undefined): string =>
  surface?.anchor.getAttribute('data-testid') ?? surface?.anchor.id ?? '';

const JIRA = 'https://acme.atlassian.net';
const LINEAR = 'https://linear.app/acme';

describe('Jira Cloud', () => {
  it("takes the heading's container on the issue page", () => {
    const [first] = surfacesOf(jiraSite, pageOf('jira-cloud/issue-view'), `${JIRA}/browse/DEMO-12`);
    expect(first).toMatchObject({ kind: 'strip', ticket: 'DEMO-12', by: 'main heading' });
    expect(placeOf(first)).toBe('issue-field-summary.ui.issue-field-summary-inline-edit--container');
  });

  it('falls back to the breadcrumbs, then to the title, when test ids change', () => {
    const noHeading = pageOf('jira-cloud/issue-view', (html) =>
      html.replaceAll('foundation.summary.heading', 'x'),
    );
    const [first] = surfacesOf(jiraSite, noHeading, `${JIRA}/browse/DEMO-12`);
    expect([first?.by, first?.anchor.id]).toEqual(['main breadcrumb', 'jira-issue-header']);
    const bare = pageOf('jira-cloud/issue-view', (html) =>
      html.replaceAll('foundation.summary.heading', 'x').replaceAll('current-issue', 'x'),
    );
    expect(surfacesOf(jiraSite, bare, `${JIRA}/browse/DEMO-12`)[0]).toMatchObject({
      by: 'main h1',
      anchor: bare.querySelector('h1'),
    });
  });

  it('still reads the old spelling of test ids', () => {
    const old = pageOf('jira-cloud/issue-view', (html) => html.replaceAll('data-testid', 'data-test-id'));
    expect(surfacesOf(jiraSite, old, `${JIRA}/browse/DEMO-12`)[0]?.by).toBe('main heading');
  });

  it('takes the preview panel, not the board, and not the link that precedes the breadcrumbs', () => {
    const page = pageOf('jira-cloud/preview-panel');
    const address = `${JIRA}/jira/software/projects/DEMO/boards/2?selectedIssue=DEMO-12`;
    const [first] = surfacesOf(jiraSite, page, address);
    expect(first?.by).toBe('preview-panel heading');
    expect(first?.anchor.closest('[data-testid="preview-panels.preview-panel"]')).not.toBeNull();
  });

  const BOARD = `${JIRA}/jira/software/c/projects/DEMO/boards/1?selectedIssue=DEMO-12`;

  it('takes the compact side panel of a board', () => {
    const [first] = surfacesOf(jiraSite, pageOf('jira-cloud/side-panel'), BOARD);
    expect(first?.by).toBe('compact-layout heading');
  });

  it("never takes a board's or a list's own title for the ticket's", () => {
    const titled = (html: string) =>
      html
        .replaceAll(/foundation\.summary\.heading|current-issue/g, 'x')
        .replace('<div id="jira-frontend">', '<div id="jira-frontend"><main><h1>Ours</h1></main>');
    const board = pageOf('jira-cloud/side-panel', titled);
    expect(jiraSite.detect(board)).toBe('jira-cloud');
    expect(strips(surfacesOf(jiraSite, board, BOARD))).toEqual([]);
    const list = pageOf('jira-cloud/navigator', titled);
    expect(jiraSite.detect(list)).toBe('jira-cloud');
    expect(strips(surfacesOf(jiraSite, list, `${JIRA}/issues/DEMO-12`))).toEqual([]);
  });

  it('is not taken in by Confluence, by Data Center or by another page', () => {
    expect(
      jiraSite.detect(pageOf('jira-cloud/issue-view', (html) => html.replace('application-name', 'x'))),
    ).toBeNull();
    expect(
      jiraSite.detect(pageOf('jira-cloud/issue-view', (html) => html.replace('"JIRA"', '"Confluence"'))),
    ).toBeNull();
    expect(jiraSite.detect(pageOf('linear/issue'))).toBeNull();
  });

  it('is ready when the server page is no longer deferred, and follows the color mode', () => {
    const served = pageOf('jira-cloud/issue-view', (html) =>
      html.replace('class="adg3"', 'class="deferred adg3"').replace('data-aui-version="6.0.5"', ''),
    );
    const view = { kind: 'issue', ticket: 'DEMO-12' } as const;
    expect(jiraSite.ready('jira-cloud', view, served)).toBe(false);
    expect(jiraSite.ready('jira-cloud', view, pageOf('jira-cloud/issue-view'))).toBe(true);
    expect(jiraSite.theme(served)).toBe('light');
    served.documentElement.setAttribute('data-color-mode', 'dark');
    expect(jiraSite.theme(served)).toBe('dark');
  });
});

describe('Linear', () => {
  const address = `${LINEAR}/issue/ENG-123/cut-checkout-time`;

  it('stands beside the title, never inside an editor', () => {
    const [first] = surfacesOf(linearSite, pageOf('linear/issue'), address);
    expect(first).toMatchObject({ ticket: 'ENG-123', by: 'issue-view title' });
    expect(first?.anchor.parentElement?.closest('.ProseMirror')).toBeNull();
  });

  it("takes the largest box of the title that is not the description's", () => {
    const page = pageOf('linear/issue', (html) =>
      html
        .replace(
          '<div class="ProseMirror editor" contenteditable="true" role="textbox" aria-label="Issue title"',
          '<div id="outer"><div><div class="ProseMirror editor" contenteditable="true" role="textbox" aria-label="Issue title"',
        )
        .replace('Cut checkout time</p></div>', 'Cut checkout time</p></div></div></div>'),
    );
    expect(surfacesOf(linearSite, page, address)[0]?.anchor.id).toBe('outer');
  });

  it('falls back to the single-line editor, then to the header that names the ticket', () => {
    const unnamed = pageOf('linear/issue', (html) => html.replace('aria-label="Issue title"', ''));
    expect(surfacesOf(linearSite, unnamed, address)[0]?.by).toBe('issue-view single-line-editor');
    const bare = pageOf('linear/issue', (html) =>
      html.replace('aria-label="Issue title"', '').replace('aria-multiline="false"', ''),
    );
    expect(surfacesOf(linearSite, bare, address)[0]).toMatchObject({
      by: 'header',
      anchor: bare.querySelector('header'),
    });
    const elsewhere = surfacesOf(linearSite, bare, `${LINEAR}/issue/ENG-12`);
    expect(elsewhere.filter(({ kind }) => kind === 'strip')).toEqual([]);
  });

  it('knows what a ticket says of its status: the first of its properties, or what its label names', () => {
    const statusOn = (page: Document) => page.querySelector(LINEAR_STATUS.css)?.textContent;
    expect(statusOn(pageOf('linear/issue'))).toBe('Backlog');
    const labelled = (html: string) =>
      html.replace('data-detail-button="true"', 'aria-label="Change status"');
    expect(statusOn(pageOf('linear/issue', labelled))).toBe('Backlog');
    expect(statusOn(pageOf('linear/list'))).toBeUndefined();
  });

  it('is ready when the app has started, and follows the class of the root', () => {
    const view = { kind: 'issue', ticket: 'ENG-123' } as const;
    const page = pageOf('linear/issue');
    expect(linearSite.ready('linear', view, page)).toBe(true);
    expect(linearSite.theme(page)).toBe('dark');
    page.body.className = '';
    page.documentElement.className = 'light';
    expect(linearSite.ready('linear', view, page)).toBe(false);
    expect(linearSite.theme(page)).toBe('light');
  });

  it('has no strip on a list', () => {
    expect(strips(surfacesOf(linearSite, pageOf('linear/list'), `${LINEAR}/team/ENG/all`))).toEqual([]);
  });
});
