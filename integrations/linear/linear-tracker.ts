import type { TrackerOptions, TrackerPlace } from '../registry.ts';
import type { Secret } from '../secret.ts';
import type { Tracker } from '../tracker.ts';

/** Linear over a personal API key or OAuth (design 6). */
export const createLinearTracker = (
  place: TrackerPlace,
  secret: Secret,
  options: TrackerOptions = {},
): Tracker => {
  throw new TypeError(`Not built yet: ${place.base} ${secret.kind} ${typeof options}`);
};
