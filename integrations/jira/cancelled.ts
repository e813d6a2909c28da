/**
 * Jira has no category for work that was given up: it lies in `done` like finished work. We take a done
 * issue for cancelled when its resolution or its status is called one of these. Names are what Jira gives
 * us (ids differ from site to site), they are translated with the viewer's language where the site is, and
 * a site may use its own: so the list is a parameter.
 */
export interface CancelledNames {
  resolutions: readonly string[];
  statuses: readonly string[];
}

const CANCELLED_NAMES: CancelledNames = {
  resolutions: [
    'abandoned',
    'canceled',
    'cancelled',
    'cannot reproduce',
    'declined',
    'duplicate',
    'incomplete',
    'invalid',
    'not a bug',
    'obsolete',
    'rejected',
    "won't do",
    "won't fix",
  ],
  statuses: [
    'abandoned',
    'canceled',
    'cancelled',
    'declined',
    'duplicate',
    'obsolete',
    'rejected',
    "won't do",
    "won't fix",
  ],
};

const plain = (name: string): string => name.trim().toLowerCase().replaceAll('’', "'");

export const isCancelled = (
  status: string,
  resolution: string | null,
  names: CancelledNames = CANCELLED_NAMES,
): boolean =>
  names.statuses.includes(plain(status)) ||
  (resolution !== null && names.resolutions.includes(plain(resolution)));
