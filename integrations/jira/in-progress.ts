import type { Query } from '#utils/okr/model/link.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { quote } from './jql.ts';

/**
 * All that is in progress in these projects (keys). The category by its key, which is the same in every
 * language of Jira; its name is translated (Atlassian, "Advanced searching – fields reference", read 2026-11).
 */
export const inProgressJql = (place: { tracker: TrackerId; site: string }, projects: string[]): Query => ({
  kind: 'jql',
  ...place,
  jql: `project in (${projects.map(quote).join(', ')}) AND statusCategory = indeterminate`,
});
