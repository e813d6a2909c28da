/** The sites and their marks, for a saved page: `window.sites`. */
import { markedElements } from '#integrations/overlay/marks/sheet-text.ts';
import { SITES, trackerById } from '#integrations/registry.ts';

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
    const site = SITES.find((one) => one.detect(document) !== null);
    const layout = site?.detect(document) ?? null;
    const view = site?.view(url) ?? null;
    // A layout is named as its tracker is.
    const spots = layout === null ? undefined : trackerById(layout)?.marks;
    if (!site || !layout || !view || !spots) return { boxes: [], outside: 0 };
    const surfaces = [...site.surfaces(layout, view, document)].filter(({ kind }) => kind !== 'strip');
    const keys = [...new Set(surfaces.map(({ ticket }) => ticket))];
    const here = {
      origin: url.origin,
      surfaces: [...new Set(surfaces.map(({ surface = 'link' }) => surface))],
    };
    const select = (tickets: string[]) => markedElements(spots, tickets, here) || ':not(*)';
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
