import { type PageReport, reportOn } from '../../scripts/check-page/report.ts';
import { openSavedPage } from '../../scripts/check-page/saved-page.ts';
import { fixtures } from './fixtures.ts';

const PAGES = new Map(fixtures().map((fixture) => [`${fixture.layout}/${fixture.name}`, fixture]));

/** What is found on a fixture as it would look after its tracker has changed something. */
export const mutated = (name: string, change: (html: string) => string): PageReport => {
  const fixture = PAGES.get(name);
  if (!fixture) throw new Error(`no fixture ${name}`);
  const html = change(fixture.html);
  if (html === fixture.html) throw new Error(`${name} is not changed by the mutation`);
  return reportOn(openSavedPage(html, fixture.url), new URL(fixture.url));
};

export const ticketsOf = ({ surfaces }: PageReport): string[] =>
  surfaces.filter(({ kind }) => kind !== 'strip').map(({ ticket }) => ticket);
