import type { JiraProject } from '../../jira/state/model.ts';
import type { IssueType, Status } from '../../jira/state/workflow.ts';

/** The pieces of which answers of REST v2 are made. `base` is the site's address with its context path. */
export const statusJson = (base: string, status: Status) => ({
  self: `${base}/rest/api/2/status/${status.id}`,
  description: '',
  iconUrl: `${base}/images/icons/statuses/generic.png`,
  name: status.name,
  id: status.id,
  statusCategory: {
    self: `${base}/rest/api/2/statuscategory/${status.category.id}`,
    id: status.category.id,
    key: status.category.key,
    colorName: status.category.colorName,
    name: status.category.name,
  },
});

export const typeJson = (base: string, type: IssueType) => ({
  self: `${base}/rest/api/2/issuetype/${type.id}`,
  id: type.id,
  description: '',
  iconUrl: `${base}/images/icons/issuetypes/${type.name.toLowerCase()}.svg`,
  name: type.name,
  subtask: type.subtask,
});

export const projectJson = (base: string, project: JiraProject) => ({
  self: `${base}/rest/api/2/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: 'software',
});

export const priorityJson = (base: string) => ({
  self: `${base}/rest/api/2/priority/3`,
  id: '3',
  name: 'Medium',
  iconUrl: `${base}/images/icons/priorities/medium.svg`,
});

export const resolutionJson = (base: string, resolution: { id: string; name: string }) => ({
  self: `${base}/rest/api/2/resolution/${resolution.id}`,
  description: '',
  ...resolution,
});

export const userName = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '.');

/** A person. No request of ours may ever bring one home, apart from the account that is signed in. */
export const userJson = (base: string, name: string, own = false) => ({
  self: `${base}/rest/api/2/user?username=${userName(name)}`,
  key: `JIRAUSER1${name.length}00`,
  name: userName(name),
  displayName: name,
  active: true,
  timeZone: 'Europe/Berlin',
  ...(own ? { emailAddress: `${userName(name)}@example.com`, locale: 'en_GB' } : {}),
});
