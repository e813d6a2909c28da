import { SITES, TRACKERS, trackerForOrigin } from '#integrations/registry.ts';
import type { Layout, SelfCheck, Site, SurfaceName, View } from '#integrations/site.ts';
import { changedSurfaces } from '#utils/changed-surfaces.ts';

export interface FoundSurface {
  kind: string;
  surface: SurfaceName | null;
  ticket: string;
  by: string;
}

/** What the overlay would see of a page: no text of it, and no address but tickets' keys. */
export interface PageReport {
  site: Site['id'] | null;
  layout: Layout | null;
  view: View | null;
  surfaces: FoundSurface[];
  selfCheck: SelfCheck[];
  /** Surfaces with rows and without keys. */
  changed: SurfaceName[];
}

const NOTHING: PageReport = {
  site: null,
  layout: null,
  view: null,
  surfaces: [],
  selfCheck: [],
  changed: [],
};

/** Whose pages may stand at an origin: some trackers have one host, others are where their users put them. */
export const sitesAt = (origin: string): Site[] => {
  const fixed = trackerForOrigin(origin)?.site;
  const anywhere = TRACKERS.filter(({ pages }) => pages.length === 0).map(({ site }) => site);
  return SITES.filter((site) => site === fixed || anywhere.includes(site));
};

/** Runs every site's detection over a document. Nulls where no site takes it for its own. */
export const reportOn = (page: Document, url: URL, sites: readonly Site[] = SITES): PageReport => {
  for (const site of sites) {
    const layout = site.detect(page);
    if (layout === null) continue;
    const view = site.view(url);
    if (view === null) return { ...NOTHING, site: site.id, layout };
    const surfaces = [...site.surfaces(layout, view, page)].map(({ kind, surface = null, ticket, by }) => ({
      kind,
      surface,
      ticket,
      by,
    }));
    const selfCheck = site.selfCheck?.(layout, view, page) ?? [];
    return { site: site.id, layout, view, surfaces, selfCheck, changed: changedSurfaces(selfCheck) };
  }
  return NOTHING;
};
