import type { IssueType, Status } from './workflow.ts';

/** A ticket as the site keeps it. Instants are milliseconds since the epoch. */
export interface JiraIssue {
  id: string;
  key: string;
  /** Keys it had before it moved. */
  formerKeys: string[];
  project: string;
  type: IssueType;
  summary: string;
  description: string[];
  labels: string[];
  /** The parent's id. */
  parent: string | null;
  status: Status;
  created: number;
  updated: number;
  statusChanged: number;
  resolved: number | null;
  /** Custom fields by id; story points are one of them. */
  numbers: Record<string, number>;
  history: HistoryEntry[];
  /** Nobody may see it: permissions changed. */
  hidden: boolean;
  assignee: string;
  properties: Map<string, unknown>;
  remoteLinks: RemoteLink[];
}

export interface HistoryEntry {
  id: string;
  at: number;
  author: string;
  items: HistoryItem[];
}

export interface HistoryItem {
  field: string;
  /** Absent in some real items. */
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface RemoteLink {
  id: number;
  globalId: string | null;
  application: Record<string, unknown> | null;
  relationship: string | null;
  object: Record<string, unknown>;
}

export interface JiraProject {
  id: string;
  key: string;
  name: string;
}
