/** Answers of Jira, as people save them. */
/** By id: the name, and the key of the category. */
export const STATUSES = {
  '1': ['Open', 'new'],
  '3': ['In Progress', 'indeterminate'],
  '6': ['Closed', 'done'],
} as const;

/** An issue as search answers it, people included. */
export const jira = (n: number, status: keyof typeof STATUSES, fields: Record<string, unknown> = {}) => {
  const [name, key] = STATUSES[status];
  return {
    id: String(10_000 + n),
    key: `PAY-${n}`,
    self: `https://acme.atlassian.net/rest/api/3/issue/${10_000 + n}`,
    fields: {
      summary: `Ticket ${n}`,
      issuetype: { name: 'Bug' },
      status: { id: status, name, statusCategory: { key } },
      project: { id: '1', key: 'PAY', name: 'Payments' },
      created: '2026-11-02T09:00:00.000+0000',
      updated: '2026-11-10T09:00:00.000+0000',
      statuscategorychangedate: '2026-11-10T09:00:00.000+0000',
      labels: ['incident'],
      assignee: { displayName: 'Somebody' },
      ...fields,
    },
  };
};

const HOUR = 3_600_000;
const START = Date.parse('2026-11-02T09:00:00Z');
/** A changelog's entry, so many hours after the ticket was made. */
export const move = (hours: number, from: string, to: string) => ({
  id: String(hours),
  created: START + hours * HOUR,
  items: [{ field: 'status', fieldId: 'status', from, to }],
});
/** A page of changelogs, each below its ticket's number. */
export const bulk = (...logs: [n: number, ...moves: ReturnType<typeof move>[]][]) => ({
  issueChangeLogs: logs.map(([n, ...changeHistories]) => ({ issueId: String(10_000 + n), changeHistories })),
  nextPageToken: null,
});
