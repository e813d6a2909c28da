/** Below a site's base, Cloud and Data Center alike (tracker-pages A and B, URLs; 2026-08). */
export const JIRA_TICKET_PATHS = [
  'browse/*',
  'issues/*',
  '*/issues/*',
  '*/list/*',
  '*selectedIssue=*',
  '*/queues/*',
  '*/section/*',
] as const;
