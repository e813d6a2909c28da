import type { TrackerEntry } from '../../tracker-entry.ts';
import { inProgressJql } from '../in-progress.ts';
import { namedPerson } from '../refuse-people.ts';
import { jiraSite } from '../site.ts';
import { JIRA_TICKET_PATHS } from '../ticket-paths.ts';
import { CLOUD_MARKS } from './mark-selectors.ts';
import { CLOUD } from './selectors.ts';
import { createJiraCloudTracker } from './tracker.ts';

export const jiraCloudEntry: TrackerEntry = {
  id: 'jira-cloud',
  pages: ['https://*.atlassian.net/*'],
  hosts: ['https://*.atlassian.net/*'],
  ticketPaths: JIRA_TICKET_PATHS,
  site: jiraSite,
  marks: CLOUD_MARKS,
  kit: CLOUD,
  ticketAddress: (base, key) => `${base}/browse/${key}`,
  filtersForgery: true,
  namedPerson: (query) => (query.kind === 'jql' ? namedPerson(query.jql) : null),
  inProgress: inProgressJql,
  createTracker: createJiraCloudTracker,
};
