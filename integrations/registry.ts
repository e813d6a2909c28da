import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { CLOUD_MARKS } from './jira/cloud/mark-selectors.ts';
import { CLOUD } from './jira/cloud/selectors.ts';
import { createJiraCloudTracker } from './jira/cloud/tracker.ts';
import { DATA_CENTER_MARKS } from './jira/data-center/mark-selectors.ts';
import { DATA_CENTER } from './jira/data-center/selectors.ts';
import { createDataCenterTracker } from './jira/data-center/tracker.ts';
import { createLinearTracker } from './linear/linear-tracker.ts';
import { LINEAR_MARKS } from './linear/mark-selectors.ts';
import { LINEAR } from './linear/selectors.ts';
import type { MarkSpots } from './mark-spots.ts';
import type { TrackerOptions, TrackerPlace } from './place.ts';
import type { Secret } from './secret.ts';
import type { Kit } from './selector.ts';
import type { Tracker } from './tracker.ts';

export type { TrackerOptions, TrackerPlace };

export interface TrackerEntry {
  id: TrackerId;
  /** Match patterns of the pages that show tickets. */
  pages: readonly string[];
  /** Match patterns of every host that we talk to, pages included. */
  hosts: readonly string[];
  /** Where marks stand on its cards and rows. */
  marks: MarkSpots;
  /** What its cards and rows are, for the lens. */
  kit: Kit;
  /** Throws `TypeError` when the secret is of a kind that the tracker does not know. */
  createTracker(place: TrackerPlace, secret: Secret, options?: TrackerOptions): Tracker;
}

/** The one list: a new tracker is a folder beside this file and a line here. */
export const TRACKERS: readonly TrackerEntry[] = [
  {
    id: 'jira-cloud',
    pages: ['https://*.atlassian.net/*'],
    hosts: ['https://*.atlassian.net/*'],
    marks: CLOUD_MARKS,
    kit: CLOUD,
    createTracker: createJiraCloudTracker,
  },
  {
    id: 'jira-dc',
    // Any origin, each added by its user and granted one by one.
    pages: [],
    hosts: [],
    marks: DATA_CENTER_MARKS,
    kit: DATA_CENTER,
    createTracker: createDataCenterTracker,
  },
  {
    id: 'linear',
    pages: ['https://linear.app/*'],
    hosts: ['https://linear.app/*', 'https://api.linear.app/*'],
    marks: LINEAR_MARKS,
    kit: LINEAR,
    createTracker: createLinearTracker,
  },
];

/** `https://*.atlassian.net/*` covers `https://acme.atlassian.net`, and nothing that only ends alike. */
const covers = (pattern: string, origin: string): boolean => {
  const place = /^https:\/\/(\*\.)?([^/]+)\/\*$/.exec(pattern);
  const host = /^https:\/\/([a-z0-9.-]+)$/.exec(origin)?.[1];
  if (!place || host === undefined) return false;
  const [, wild, name = ''] = place;
  return host === name || (wild !== undefined && host.endsWith(`.${name}`));
};

/** The tracker whose pages live at this origin; null for any other site. */
export const trackerForOrigin = (origin: string): TrackerEntry | null =>
  TRACKERS.find((entry) => entry.pages.some((pattern) => covers(pattern, origin))) ?? null;

export const trackerById = (id: TrackerId): TrackerEntry | null =>
  TRACKERS.find((entry) => entry.id === id) ?? null;
