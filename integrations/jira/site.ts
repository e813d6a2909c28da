import { all, textOf } from '../page-dom.ts';
import type { Layout, Site } from '../site.ts';
import { STATUS as CLOUD_STATUS } from './cloud/selectors.ts';
import { cloudSelfCheck, cloudSurfaces } from './cloud/surfaces.ts';
import { STATUS as DATA_CENTER_STATUS } from './data-center/selectors.ts';
import { dataCenterSelfCheck, dataCenterSurfaces } from './data-center/surfaces.ts';
import { anyJiraView } from './views.ts';

/** 18 of 18 saved Cloud pages had all three, 2026-01 to 2026-04; the metas are in the body there. */
const detect = (document: Document): Layout | null => {
  const isJira =
    document.body?.id === 'jira' &&
    all(document, 'meta[name="application-name"][content="JIRA" i]').length > 0;
  if (!isJira || isConfluence(document)) return null;
  if (all(document, 'meta[name="ajs-cloud-id"]').length > 0) return 'jira-cloud';
  return layoutOfVersion(document);
};

/** Cloud counts from 1001; what people run themselves said 8, 9 or 10 until 2026 (tracker-pages A1 and B). */
const layoutOfVersion = (document: Document): Layout | null => {
  const [said] = all(document, 'body[data-version], meta[name="application-name"][data-version]');
  const major = Number.parseInt(said?.getAttribute('data-version') ?? '', 10);
  if (!(major > 0)) return null;
  return major < 1000 ? 'jira-dc' : 'jira-cloud';
};

const isConfluence = (document: Document): boolean =>
  /^\/wiki(\/|$)/.test(document.defaultView?.location.pathname ?? '');

/** Jira Cloud and Data Center: one site, one selector file per layout. */
export const jiraSite: Site = {
  id: 'jira-cloud',
  // Data Center's boards and backlogs. jira-helper, 2026-07.
  chosen: '.ghx-selected',
  detect,
  view: anyJiraView,
  surfaces: (layout, view, root) =>
    layout === 'jira-dc' ? dataCenterSurfaces(view, root) : cloudSurfaces(view, root),
  selfCheck: (layout, view, root) =>
    layout === 'jira-dc' ? dataCenterSelfCheck(view, root) : cloudSelfCheck(view, root),
  status: (layout, document) =>
    textOf(document, (layout === 'jira-dc' ? DATA_CENTER_STATUS : CLOUD_STATUS).css),
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
