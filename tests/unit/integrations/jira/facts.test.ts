import { describe, expect, it } from 'vitest';
import { toFacts } from '#integrations/jira/facts.ts';
import { numericFields, personClauses } from '#integrations/jira/fields.ts';
import { JiraInstant, JiraIssue } from '#integrations/jira/schemas.ts';
import { IssueFacts } from '#utils/measure/facts.ts';
import { NOTHING } from '../support/asking.ts';
import { issue, SITE } from './site.ts';

const factsOf = (fields: Record<string, unknown>, want = NOTHING) =>
  toFacts(JiraIssue.parse(issue(1, fields)), {
    tracker: 'jira-cloud',
    site: SITE,
    base: 'https://acme.atlassian.net',
    want,
  });

const status = (name: string, key: string) => ({ status: { name, statusCategory: { key } } });

describe('an issue as facts', () => {
  it('is what the rest of the product takes', () => {
    const facts = factsOf({ labels: ['a'], parent: { id: '5', key: 'PAY-5', fields: { summary: 'Epic' } } });
    expect(IssueFacts.parse(facts)).toEqual(facts);
    expect(facts).toMatchObject({
      url: 'https://acme.atlassian.net/browse/PAY-1',
      created: '2026-10-05T07:00:00.000Z',
      updated: '2026-11-18T14:12:44.123Z',
      parent: { id: '5', key: 'PAY-5' },
    });
  });

  it.each([
    ['new', 'todo'],
    ['indeterminate', 'doing'],
    ['done', 'done'],
    ['undefined', 'todo'],
    ['something-new', 'todo'],
  ])('category %s is %s, whatever the status is called', (key, category) => {
    expect(factsOf(status('Fertig', key)).category).toBe(category);
  });

  it.each([
    ['Done', "Won't Do", 'cancelled'],
    ['Done', 'Won’t do', 'cancelled'],
    ['Closed', 'Duplicate', 'cancelled'],
    ['Cancelled', null, 'cancelled'],
    ['Done', 'Fixed', 'done'],
    ['Done', null, 'done'],
  ])('done as "%s" with resolution %s is %s', (name, resolution, category) => {
    const facts = factsOf({ ...status(name, 'done'), resolution: resolution && { name: resolution } });
    expect(facts.category).toBe(category);
  });

  it('a status called Cancelled that is not done is not cancelled', () => {
    expect(factsOf(status('Cancelled', 'new')).category).toBe('todo');
  });

  it('finished at its last entry into done, or when it was resolved; never while it is open', () => {
    const done = { ...status('Done', 'done'), resolutiondate: '2026-11-01T10:00:00.000+0000' };
    expect(factsOf({ ...done, statuscategorychangedate: '2026-11-02T10:00:00.000+0000' }).finished).toBe(
      '2026-11-02T10:00:00.000Z',
    );
    expect(factsOf({ ...done, statuscategorychangedate: null }).finished).toBe('2026-11-01T10:00:00.000Z');
    expect(factsOf({ resolutiondate: '2026-11-01T10:00:00.000+0000' }).finished).toBeNull();
  });

  it('numbers are numbers; a text, a list or nothing is absent, not zero', () => {
    const fields = {
      customfield_1: 0,
      customfield_2: '5',
      customfield_3: null,
      customfield_4: [1],
      timespent: 60,
    };
    const want = {
      numbers: [...Object.keys(fields), 'customfield_5', 'assignee'],
      estimate: 'customfield_1',
      history: false,
    };
    const facts = factsOf(fields, want);
    expect(facts.numbers).toEqual({ customfield_1: 0, timespent: 60 });
    expect(facts.estimate).toBe(0);
    expect(factsOf(fields).estimate).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['2026-04-28T07:12:44.123-0700', '2026-04-28T14:12:44.123Z'],
    ['2026-04-28T07:12:44.000+0000', '2026-04-28T07:12:44.000Z'],
    ['2026-04-28T07:12:44.000+05:30', '2026-04-28T01:42:44.000Z'],
    ['2026-04-28T07:12:44.000Z', '2026-04-28T07:12:44.000Z'],
  ])('%s', (text, utc) => {
    expect(JiraInstant.parse(text)).toBe(utc);
  });

  it('what is none is refused', () => {
    expect(JiraInstant.safeParse('soon').success).toBe(false);
  });
});

describe('fields', () => {
  const field = (id: string, name: string, type: string, custom: string) => ({
    id,
    name,
    custom: true,
    clauseNames: [`cf[${id.slice(12)}]`, name],
    schema: { type, custom },
  });
  const float = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
  const fields = [
    field('customfield_1', 'Zeal', 'number', float),
    field('customfield_2', 'Story Points', 'number', float),
    field('customfield_3', 'Estimación', 'number', 'com.pyxis.greenhopper.jira:jsw-story-points'),
    field('customfield_4', 'Reviewer', 'user', 'userpicker'),
    {
      ...field('customfield_5', 'Approvers', 'array', 'multiuserpicker'),
      schema: { type: 'array', items: 'user' },
    },
    { id: 'workratio', name: 'Work Ratio', custom: false, schema: { type: 'number' } },
  ];

  it('are the numeric ones, estimates first in the documented order', () => {
    expect(
      numericFields(fields, { tracker: 'jira-cloud', site: SITE }).map(({ id, estimate }) => [id, estimate]),
    ).toEqual([
      ['customfield_3', true],
      ['customfield_2', true],
      ['customfield_1', false],
    ]);
  });

  it('that hold people are known by every name a rule could use', () => {
    expect(personClauses(fields)).toEqual(
      new Set(['customfield_4', 'reviewer', 'cf[4]', 'customfield_5', 'approvers', 'cf[5]']),
    );
  });
});
