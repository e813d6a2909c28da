/** What the runner's DOM finds on a page, real browsers find too: their parsers and selectors are the ones that count. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type ReportingBrowser } from './browsers.ts';
import { fixtures } from './fixtures.ts';

describe.each(Object.entries(BROWSERS))('%s', (_name, launch) => {
  let browser: ReportingBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each(fixtures())('$layout/$name', async ({ html, url, layout, expected }) => {
    const report = await browser.report(html, url);
    expect(report.layout).toBe(layout);
    expect(report.surfaces).toEqual(expected);
    expect(report.changed).toEqual([]);
  });

  it('is not misled by a page whose elements are named like the questions asked of them', async () => {
    const names = ['querySelector', 'querySelectorAll', 'getAttribute', 'matches', 'closest', 'contains'];
    const inputs = [...names, 'ownerDocument', 'nodeType', 'parentElement'].map(
      (name) => `<input name="${name}">`,
    );
    const images = [...names, 'ownerDocument', 'nodeType', 'location'].map((name) => `<img name="${name}">`);
    const card = `<form data-testid="platform-board-kit.ui.card.card" id="card-DEMO-1">${inputs.join('')}<a href="/browse/DEMO-1">DEMO-1</a></form>`;
    const html = `<!doctype html><body id="jira"><meta name="application-name" content="JIRA"><meta name="ajs-cloud-id">${card}</body>`;
    const url = 'https://acme.atlassian.net/jira/software/projects/DEMO/boards/2';
    const plain = await browser.report(html, url);
    expect(plain.surfaces).toEqual([
      { kind: 'card', surface: 'board', ticket: 'DEMO-1', by: 'kit-card link' },
    ]);
    const bent = await browser.report(html.replace('</body>', `${images.join('')}</body>`), url);
    expect(bent.surfaces).toEqual(plain.surfaces);
  });
});
