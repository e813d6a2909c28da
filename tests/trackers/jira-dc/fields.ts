import type { JiraIssue } from '../jira/state/model.ts';

/** Where Data Center keeps what stands above an issue that is no sub-task. */
export const EPIC_LINK = 'customfield_10006';
export const PARENT_LINK = 'customfield_10301';

/** Which field names the parent: built in for a sub-task, of Advanced Roadmaps for an epic, else the epic link. */
export const parentFieldOf = (issue: JiraIssue): 'parent' | typeof EPIC_LINK | typeof PARENT_LINK => {
  if (issue.type.subtask) return 'parent';
  return issue.type.hierarchyLevel > 0 ? PARENT_LINK : EPIC_LINK;
};
