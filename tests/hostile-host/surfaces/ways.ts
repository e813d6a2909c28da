/** How the apps of each layout come to their pages. */
import type { SavedHost } from './saved-tree.ts';

export interface Way {
  /** The body's attributes as served, before the app stands; null: nothing tells, and the app takes over. */
  served: ((body: Record<string, string>) => Record<string, string>) | null;
  /** Its labels are names, in one language. */
  fixedLabels: boolean;
}

export const WAYS: Record<string, Way> = {
  // Rendered on the server and `deferred`; the other attribute comes with hydration (SAVED-B, SAVED-S, 2026).
  'jira-cloud': {
    served: ({ 'data-aui-version': _, ...body }) => ({ ...body, class: `deferred ${body.class ?? ''}` }),
    fixedLabels: false,
  },
  // No sign: the server's markup is the page, which scripts replace as they like.
  'jira-dc': { served: null, fixedLabels: false },
  // The body gains these classes once the app stands; its interface is English only.
  linear: {
    served: ({ class: names = '', ...body }) => ({
      ...body,
      class: names.replace(/\b(is-bootstrapped|loaded|bootstrap-fade-complete)\b/g, '').trim(),
    }),
    fixedLabels: true,
  },
};

/** Any other layout says that its app stands by an attribute that the body gains. */
const OTHER: Way = {
  served: (body) => Object.fromEntries(Object.entries(body).filter(([name]) => !name.endsWith('-started'))),
  fixedLabels: false,
};

export const wayOf = ({ layout }: Pick<SavedHost, 'layout'>): Way => WAYS[layout] ?? OTHER;
