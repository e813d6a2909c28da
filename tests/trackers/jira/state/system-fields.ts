export type SystemField = [id: string, name: string, type: string, items?: string];

/** Fields that Jira brings with it, on Cloud and Data Center alike. */
export const SYSTEM_FIELDS: readonly SystemField[] = [
  ['summary', 'Summary', 'string'],
  ['issuetype', 'Issue Type', 'issuetype'],
  ['status', 'Status', 'status'],
  ['project', 'Project', 'project'],
  ['created', 'Created', 'datetime'],
  ['updated', 'Updated', 'datetime'],
  ['resolutiondate', 'Resolved', 'datetime'],
  ['resolution', 'Resolution', 'resolution'],
  ['labels', 'Labels', 'array', 'string'],
  ['assignee', 'Assignee', 'user'],
  ['reporter', 'Reporter', 'user'],
  ['creator', 'Creator', 'user'],
  ['timespent', 'Time Spent', 'number'],
];
