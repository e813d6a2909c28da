/** What browsers and SingleFile make of a page that they save is the same page to us. */
import { describe, expect, it } from 'vitest';
import { reportOn } from '../../scripts/check-page/report.ts';
import { openSavedPage } from '../../scripts/check-page/saved-page.ts';
import { wellFormed } from '../../scripts/check-page/well-formed.ts';
import { fixtures } from './fixtures.ts';

/** SingleFile leaves out quotes, and end tags where HTML allows it. */
const squeezed = (html: string): string =>
  html
    .replace(/="([^"\s'=<>`]+)"/g, '=$1')
    .replace(/<\/(?:li|td|tr|tbody|thead|p|dd|dt|option|html|body|head)>/g, '');

/** Browsers write links and pictures with their origin, and say where the page comes from. */
const absolute = (html: string, { origin, href }: URL): string =>
  html
    .replace('<html', `<!-- saved from url=(${String(href.length).padStart(4, '0')})${href} -->\n<html`)
    .replaceAll('href="/', `href="${origin}/`);

describe.each([
  { by: 'SingleFile', save: squeezed },
  { by: 'a browser', save: absolute },
  {
    by: 'an old tool',
    save: (html: string) => html.replace(/<\/?[a-z][a-z0-9]*(?=[\s>])/g, (tag) => tag.toUpperCase()),
  },
])('saved by $by', ({ save }) => {
  it.each(fixtures().map((fixture) => [`${fixture.layout}/${fixture.name}`, fixture] as const))(
    '%s holds the same tickets',
    (_, fixture) => {
      const url = new URL(fixture.url);
      const html = save(fixture.html, url);
      expect(html).not.toBe(fixture.html);
      expect(reportOn(openSavedPage(wellFormed(html), url.href), url).surfaces).toEqual(fixture.expected);
    },
  );
});
