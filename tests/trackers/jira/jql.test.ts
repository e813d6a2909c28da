import { describe, expect, it } from 'vitest';
import { API, call, keysOf, quarter, search } from './running.ts';
import * as schemas from './schemas.ts';

describe('JQL', () => {
  const jiraIssues = quarter.issues.filter((issue) => issue.tracker === 'jira');
  const category = (issue: (typeof jiraIssues)[number]) => issue.moves.at(-1)?.category ?? 'todo';

  const cases: [jql: string, wanted: (issue: (typeof jiraIssues)[number]) => boolean][] = [
    ['project = PAY', (i) => i.project === 'PAY'],
    ['project in (PAY, "Operations")', () => true],
    ['project != PAY', (i) => i.project === 'OPS'],
    ['type = Incident OR issuetype = Bug', (i) => i.type === 'Incident' || i.type === 'Bug'],
    ['labels = load-test', (i) => i.labels.includes('load-test')],
    [
      'labels IN (gateway, incident) AND type NOT IN (Epic)',
      (i) => (i.labels.includes('gateway') || i.labels.includes('incident')) && i.type !== 'Epic',
    ],
    // A ticket without labels is in neither answer, as in Jira.
    ['labels != gateway', (i) => i.labels.length > 0 && !i.labels.includes('gateway')],
    ['labels is empty', (i) => i.labels.length === 0],
    ['NOT labels = gateway', (i) => !i.labels.includes('gateway')],
    ['statusCategory = Done', (i) => category(i) === 'done' || category(i) === 'cancelled'],
    [
      'statusCategory != Done and project = PAY',
      (i) => i.project === 'PAY' && !['done', 'cancelled'].includes(category(i)),
    ],
    ['status = Cancelled', (i) => category(i) === 'cancelled'],
    ['created >= "2026-10-05"', (i) => i.created >= '2026-10-04T22:00'],
    ['created < "2026-10-05 10:00"', (i) => i.created < '2026-10-05T08:00'],
    ['created >= -14d', (i) => i.created >= '2026-11-08T09:00'],
    ['resolved is EMPTY', (i) => !['done', 'cancelled'].includes(category(i))],
    ['summary ~ "payout batch"', (i) => /payout/i.test(i.title) && /\bbatch\b/i.test(i.title)],
    [
      'project = PAY AND (type = Bug OR type = Incident) ORDER BY created DESC, key',
      (i) => i.project === 'PAY' && (i.type === 'Bug' || i.type === 'Incident'),
    ],
  ];

  it.each(cases)('%s', async (jql, wanted) => {
    const expected = jiraIssues.filter(wanted).map((issue) => issue.key);
    expect(expected.length).toBeGreaterThan(0);
    expect((await keysOf(jql)).toSorted()).toEqual(expected.toSorted());
  });

  it('finds children by the parent, by key and by id', async () => {
    const epic = jiraIssues.find((issue) => issue.type === 'Epic');
    const children = jiraIssues.filter((issue) => issue.parent === epic?.key).map((issue) => issue.key);
    expect((await keysOf(`parent = ${epic?.key}`)).toSorted()).toEqual(children.toSorted());
    expect((await keysOf(`parent in (${epic?.id})`)).toSorted()).toEqual(children.toSorted());
  });

  it('sorts', async () => {
    const { issues } = await search({ jql: 'project = PAY ORDER BY created ASC', fields: ['created'] });
    const created = issues.map((issue) => Date.parse(issue.fields?.created ?? ''));
    expect(created).toEqual(created.toSorted((a, b) => a - b));
  });

  it.each([
    ['', 'Unbounded'],
    ['ORDER BY created', 'Unbounded'],
    ['colour = red', "Field 'colour' does not exist"],
    ['assignee = currentUser()', "Field 'assignee' does not exist"],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'"],
    ['key in (PAY-318, GONE-9)', "An issue with key 'GONE-9' does not exist for field 'key'"],
    ['created >= soon', "Date value 'soon'"],
    ['created >= startOfLunch()', 'Unable to find JQL function'],
    ['project >= PAY', "The operator '>='"],
    ['summary = "x"', "The operator '='"],
    ['project PAY', 'Expecting operator'],
    ['project = PAY AND', 'ends too early'],
    ['(project = PAY', "Expecting ')'"],
    ['project = PAY type = Bug', "Expecting either 'OR' or 'AND'"],
    ['project = PAY ORDER BY mood', 'Not able to sort'],
  ])('refuses %j with a sentence', async (jql, sentence) => {
    const response = await call('POST', `${API}/search/jql`, { jql });
    expect(response.status).toBe(400);
    expect(schemas.ErrorCollection.parse(await response.json()).errorMessages.join()).toContain(sentence);
  });
});
