/** Custom fields of the simulated Jira site, by the names that the quarter uses. */
export const FIELD_IDS = {
  'Story Points': 'customfield_10016',
  'p99 measured': 'customfield_10101',
  'Manual minutes': 'customfield_10102',
  'Lead hours': 'customfield_10103',
} as const;
export type FieldName = keyof typeof FIELD_IDS;

/** Where Jira keeps an estimate: the story points. */
export const ESTIMATE_FIELD = FIELD_IDS['Story Points'];
