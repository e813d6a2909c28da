import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { jiraCloudEntry } from './jira/cloud/entry.ts';
import { dataCenterEntry } from './jira/data-center/entry.ts';
import { linearEntry } from './linear/entry.ts';
import type { TrackerOptions, TrackerPlace } from './place.ts';
import type { Site } from './site.ts';
import type { TrackerEntry } from './tracker-entry.ts';

export type { TrackerEntry, TrackerOptions, TrackerPlace };

/** The one list: a new tracker is a folder beside this file and a line here (docs/adding-a-tracker.md). */
export const TRACKERS: readonly TrackerEntry[] = [jiraCloudEntry, dataCenterEntry, linearEntry];

/** `https://*.atlassian.net/*` covers `https://acme.atlassian.net`, and nothing that only ends alike. */
const covers = (pattern: string, origin: string): boolean => {
  const place = /^https:\/\/(\*\.)?([^/]+)\/\*$/.exec(pattern);
  const host = /^https:\/\/([a-z0-9.-]+)$/.exec(origin)?.[1];
  if (!place || host === undefined) return false;
  const [, wild, name = ''] = place;
  return host === name || (wild !== undefined && host.endsWith(`.${name}`));
};

export interface Registry {
  trackers: readonly TrackerEntry[];
  /** The tracker whose pages live at this origin; null for any other site. */
  forOrigin(origin: string): TrackerEntry | null;
  byId(id: TrackerId): TrackerEntry | null;
  /** Each site once: two trackers may share one. */
  sites: readonly Site[];
  /** What the manifest asks for, each host once. */
  hosts: readonly string[];
}

/** What can be asked of a list of trackers. */
export const registryOf = (trackers: readonly TrackerEntry[]): Registry => ({
  trackers,
  forOrigin: (origin) =>
    trackers.find(({ pages }) => pages.some((pattern) => covers(pattern, origin))) ?? null,
  byId: (id) => trackers.find((entry) => entry.id === id) ?? null,
  sites: [...new Set(trackers.map(({ site }) => site))],
  hosts: [...new Set(trackers.flatMap(({ hosts }) => hosts))],
});

export const {
  forOrigin: trackerForOrigin,
  byId: trackerById,
  sites: SITES,
  hosts: HOSTS,
} = registryOf(TRACKERS);
