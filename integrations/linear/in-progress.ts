import type { Query } from '#utils/okr/model/link.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { placeFilter } from './queries.ts';

/** All that is started in these teams (by key) and projects (by name). */
export const inProgressFilter = (place: { tracker: TrackerId; site: string }, places: string[]): Query => ({
  kind: 'linear-filter',
  ...place,
  filter: { and: [{ or: places.map(placeFilter) }, { state: { type: { eq: 'started' } } }] },
});
