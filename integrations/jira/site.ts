import type { Layout, Site } from '../site.ts';
import { cloudSelfCheck, cloudSurfaces } from './cloud/surfaces.ts';
import { jiraView } from './routes.ts';

/** 18 of 18 saved Cloud pages had all three, 2026-01 to 2026-04; the metas are in the body there. */
const detect = (document: Document): Layout | null => {
  const isJira =
    document.body?.id === 'jira' &&
    document.querySelector('meta[name="application-name"][content="JIRA" i]') !== null;
  const isCloud = document.querySelector('meta[name="ajs-cloud-id"]') !== null;
  return isJira && isCloud && !isConfluence(document) ? 'jira-cloud' : null;
};

const isConfluence = (document: Document): boolean =>
  /^\/wiki(\/|$)/.test(document.defaultView?.location.pathname ?? '');

/** Jira Cloud, and later Data Center: one site, one selector file per layout. */
export const jiraSite: Site = {
  id: 'jira-cloud',
  detect,
  view: jiraView,
  surfaces: (layout, view, root) => (layout === 'jira-cloud' ? cloudSurfaces(view, root) : []),
  selfCheck: (layout, view, root) => (layout === 'jira-cloud' ? cloudSelfCheck(view, root) : []),
  /** `data-color-mode` is what Atlassian advises to read; `data-theme` names both themes. Seen 2026-04. */
  theme: (document) => (document.documentElement.dataset.colorMode === 'dark' ? 'dark' : 'light'),
  /**
   * Server-rendered pages carry `deferred` on the body and no `data-aui-version`; rendered ones the reverse
   * (SAVED-B and SAVED-S, 2026-01 to 2026-04).
   */
  ready: (_layout, _view, document) =>
    document.readyState !== 'loading' &&
    (document.body.hasAttribute('data-aui-version') || !document.body.classList.contains('deferred')),
};
