import type { SimCategory, SimIssue } from '../../quarter/types.ts';

export interface Status {
  id: string;
  name: string;
  category: Category;
  /** What the quarter means by it. */
  means: SimCategory;
}

export interface Category {
  id: number;
  key: 'undefined' | 'new' | 'indeterminate' | 'done';
  name: string;
  colorName: string;
}

/** Jira's own four; numbers and keys are the same on every site, names are not. */
export const CATEGORIES: Category[] = [
  { id: 1, key: 'undefined', name: 'No Category', colorName: 'medium-gray' },
  { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  { id: 3, key: 'done', name: 'Done', colorName: 'green' },
];

const category = (key: Category['key']): Category => {
  const found = CATEGORIES.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`No category ${key}.`);
  return found;
};

export const STATUSES: Status[] = [
  { id: '10000', name: 'To Do', category: category('new'), means: 'todo' },
  { id: '10001', name: 'In Progress', category: category('indeterminate'), means: 'doing' },
  { id: '10002', name: 'In Review', category: category('indeterminate'), means: 'doing' },
  { id: '10003', name: 'Done', category: category('done'), means: 'done' },
  { id: '10004', name: 'Cancelled', category: category('done'), means: 'cancelled' },
];

export const statusNamed = (name: string): Status => {
  const found = STATUSES.find((status) => status.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Error(`The workflow has no status "${name}".`);
  return found;
};

/** Cancelled work ends in the category done; only its resolution tells. */
export const resolutionOf = (status: Status): { id: string; name: string } | null => {
  if (status.means === 'done') return { id: '10000', name: 'Done' };
  return status.means === 'cancelled' ? { id: '10001', name: "Won't Do" } : null;
};

export interface IssueType {
  id: string;
  name: SimIssue['type'];
  subtask: boolean;
  hierarchyLevel: number;
}

export const ISSUE_TYPES: IssueType[] = [
  { id: '10000', name: 'Epic', subtask: false, hierarchyLevel: 1 },
  { id: '10001', name: 'Story', subtask: false, hierarchyLevel: 0 },
  { id: '10002', name: 'Task', subtask: false, hierarchyLevel: 0 },
  { id: '10003', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
  { id: '10004', name: 'Bug', subtask: false, hierarchyLevel: 0 },
  { id: '10005', name: 'Incident', subtask: false, hierarchyLevel: 0 },
];

export const typeNamed = (name: string): IssueType => {
  const found = ISSUE_TYPES.find((type) => type.name === name);
  if (!found) throw new Error(`The site has no issue type "${name}".`);
  return found;
};
