import type { TrackerEntry } from '../../tracker-entry.ts';
import { inProgressJql } from '../in-progress.ts';
import { namedPerson } from '../refuse-people.ts';
import { jiraSite } from '../site.ts';
import { JIRA_TICKET_PATHS } from '../ticket-paths.ts';
import { DATA_CENTER_MARKS } from './mark-selectors.ts';
import { DATA_CENTER } from './selectors.ts';
import { createDataCenterTracker } from './tracker.ts';

export const dataCenterEntry: TrackerEntry = {
  id: 'jira-dc',
  // Any origin, each added by its user and granted one by one.
  pages: [],
  hosts: [],
  ticketPaths: JIRA_TICKET_PATHS,
  site: jiraSite,
  marks: DATA_CENTER_MARKS,
  kit: DATA_CENTER,
  ticketAddress: (base, key) => `${base}/browse/${key}`,
  filtersForgery: true,
  namedPerson: (query) => (query.kind === 'jql' ? namedPerson(query.jql) : null),
  inProgress: inProgressJql,
  createTracker: createDataCenterTracker,
};
