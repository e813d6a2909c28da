/** The sites and their marks, for a saved page: `window.sites`. */
import { CLOUD_MARKS } from '#integrations/jira/cloud/mark-selectors.ts';
import { DATA_CENTER_MARKS } from '#integrations/jira/data-center/mark-selectors.ts';
import { jiraSite } from '#integrations/jira/site.ts';
import { LINEAR_MARKS } from '#integrations/linear/mark-selectors.ts';
import { linearSite } from '#integrations/linear/site.ts';
import { markedElements } from '#integrations/overlay/marks/sheet-text.ts';

const MARKS = { 'jira-cloud': CLOUD_MARKS, 'jira-dc': DATA_CENTER_MARKS, linear: LINEAR_MARKS };

export interface Marked {
  by: string;
  ticket: string;
  surface: string;
  /** Elements in this card or row that would show a mark. */
  marks: number;
}

const sites = {
  /** Each card and row of the page at `address`, and how many marks fall outside of all of them. */
  marked: (address: string): { boxes: Marked[]; outside: number } => {
    const url = new URL(address);
    const site = url.hostname === 'linear.app' ? linearSite : jiraSite;
    const layout = site.detect(document);
    const view = site.view(url);
    if (!layout || !view) return { boxes: [], outside: 0 };
    const surfaces = [...site.surfaces(layout, view, document)].filter(({ kind }) => kind !== 'strip');
    const keys = [...new Set(surfaces.map(({ ticket }) => ticket))];
    const here = {
      origin: url.origin,
      surfaces: [...new Set(surfaces.map(({ surface = 'link' }) => surface))],
    };
    const select = (tickets: string[]) => markedElements(MARKS[layout], tickets, here) || ':not(*)';
    const inside = new Set<Element>();
    const boxes = surfaces.map(({ by, ticket, surface, anchor, container = anchor }) => {
      const css = select([ticket]);
      const marks = [...container.querySelectorAll(css), ...(container.matches(css) ? [container] : [])];
      for (const mark of marks) inside.add(mark);
      return { by, ticket, surface: surface ?? '', marks: marks.length };
    });
    const all = keys.length === 0 ? [] : [...document.querySelectorAll(select(keys))];
    return { boxes, outside: all.filter((one) => !inside.has(one)).length };
  },
};

export type SitesCommands = typeof sites;
declare global {
  interface Window {
    sites: SitesCommands;
  }
}
Object.assign(window, { sites });
