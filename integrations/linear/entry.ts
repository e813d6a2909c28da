import type { TrackerEntry } from '../tracker-entry.ts';
import { inProgressFilter } from './in-progress.ts';
import { createLinearTracker } from './linear-tracker.ts';
import { LINEAR_MARKS } from './mark-selectors.ts';
import { namedPerson } from './refuse-people.ts';
import { LINEAR } from './selectors.ts';
import { linearSite } from './site.ts';

export const linearEntry: TrackerEntry = {
  id: 'linear',
  pages: ['https://linear.app/*'],
  hosts: ['https://linear.app/*', 'https://api.linear.app/*'],
  ticketPaths: ['*/issue/*'],
  site: linearSite,
  marks: LINEAR_MARKS,
  kit: LINEAR,
  // Linear sends such an address on to the right workspace.
  ticketAddress: (base, key) => `${new URL(base).origin}/issue/${key}`,
  namedPerson: (query) => (query.kind === 'linear-filter' ? namedPerson(query.filter) : null),
  inProgress: inProgressFilter,
  createTracker: createLinearTracker,
};
