/** What a page shows, as plain data: the server renders it, sends it along, and the client renders it again. */
export type PageModel = IssueModel | BoardModel | OtherModel;

export interface Place {
  key: string;
  name: string;
}

export interface Row {
  key: string;
  title: string;
  type: string;
  status: { name: string; category: string };
}

export interface IssueModel {
  kind: 'issue';
  project: Place;
  key: string;
  title: string;
  type: string;
  status: { id: string; name: string; category: string };
  parent: Row | null;
  description: string[];
  children: Row[];
  /** Tickets that it mentions or is linked with; none of them is the ticket itself. */
  linked: Row[];
  details: [label: string, value: string][];
  created: string;
  updated: string;
}

export interface BoardModel {
  kind: 'board';
  project: Place;
  columns: { name: string; cards: (Row & { estimate: number | null; epic: string | null })[] }[];
}

export interface OtherModel {
  kind: 'other';
  project: Place | null;
  title: string;
}
