import type { TrackerEntry } from '#integrations/tracker-entry.ts';
import { TOY_MARKS } from './mark-selectors.ts';
import { TOY } from './selectors.ts';
import { toySite } from './site.ts';
import { createToyTracker } from './tracker.ts';

export const toyEntry: TrackerEntry = {
  id: 'toy',
  pages: ['https://toy.example/*'],
  ticketPaths: ['t/*'],
  hosts: ['https://toy.example/*'],
  site: toySite,
  marks: TOY_MARKS,
  kit: TOY,
  ticketAddress: (base, key) => `${base}/t/${key}`,
  createTracker: createToyTracker,
};
