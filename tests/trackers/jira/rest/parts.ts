import type { JiraProject } from '../state/model.ts';
import type { IssueType, Status } from '../state/workflow.ts';

/** The pieces of which answers are made. `base` is the site's address. */
export const statusJson = (base: string, status: Status) => ({
  self: `${base}/rest/api/3/status/${status.id}`,
  description: '',
  iconUrl: `${base}/images/icons/statuses/generic.png`,
  name: status.name,
  id: status.id,
  statusCategory: categoryJson(base, status.category),
});

export const categoryJson = (base: string, category: Status['category']) => ({
  self: `${base}/rest/api/3/statuscategory/${category.id}`,
  id: category.id,
  key: category.key,
  colorName: category.colorName,
  name: category.name,
});

export const typeJson = (base: string, type: IssueType) => ({
  self: `${base}/rest/api/3/issuetype/${type.id}`,
  id: type.id,
  description: '',
  iconUrl: `${base}/images/icons/issuetypes/${type.name.toLowerCase()}.svg`,
  name: type.name,
  subtask: type.subtask,
  hierarchyLevel: type.hierarchyLevel,
});

export const projectJson = (base: string, project: JiraProject) => ({
  self: `${base}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: 'software',
  simplified: false,
});

export const priorityJson = (base: string) => ({
  self: `${base}/rest/api/3/priority/3`,
  id: '3',
  name: 'Medium',
  iconUrl: `${base}/images/icons/priorities/medium_new.svg`,
});

/** A person. No request of ours may ever bring one home, apart from the account that is signed in. */
export const userJson = (base: string, name: string, own = false) => ({
  self: `${base}/rest/api/3/user?accountId=${accountIdOf(name)}`,
  accountId: accountIdOf(name),
  accountType: 'atlassian',
  displayName: name,
  active: true,
  timeZone: 'Europe/Berlin',
  ...(own ? { emailAddress: emailOf(name), locale: 'en_GB' } : {}),
});

export const accountIdOf = (name: string): string =>
  `5b10${[...new TextEncoder().encode(name)]
    .map((byte) => byte.toString(16))
    .join('')
    .slice(0, 20)}`;

export const emailOf = (name: string): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@acme.example`;
