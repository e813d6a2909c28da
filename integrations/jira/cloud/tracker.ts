import type { TrackerOptions, TrackerPlace } from '../../registry.ts';
import type { Secret } from '../../secret.ts';
import type { Tracker } from '../../tracker.ts';

/** Jira Cloud over the viewer's session or an API token (design 6). */
export const createJiraCloudTracker = (
  place: TrackerPlace,
  secret: Secret,
  options: TrackerOptions = {},
): Tracker => {
  throw new TypeError(`Not built yet: ${place.base} ${secret.kind} ${typeof options}`);
};
