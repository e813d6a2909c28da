import { describe, expect, it } from 'vitest';
import type { Measure } from '#utils/measure/measure.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { planRefresh, type Source, wantOf } from '#utils/refresh/plan.ts';
import { keyResultsTouched } from '#utils/refresh/touched.ts';
import { makeQuarter } from '../../trackers/quarter/make-quarter.ts';

const quarter = makeQuarter({ seed: 7, today: '2026-11-18' });
const documents = quarter.documents as TeamDocument[];
const jira: Source = {
  connection: 'j',
  tracker: 'jira-cloud',
  site: quarter.sites.jira.cloudId,
  estimate: 'customfield_1',
};
const linear: Source = {
  connection: 'l',
  tracker: 'linear',
  site: quarter.sites.linear.organisationId,
  estimate: null,
};

describe('what a refresh reads', () => {
  it('is each linked ticket once, on the site it lives on', () => {
    const [ofJira, ofLinear] = planRefresh([...documents, ...documents], [jira, linear], quarter.today);
    for (const plan of [ofJira, ofLinear]) {
      const ids = plan?.refs.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(0);
    }
    expect(ofJira?.refs.every(({ tracker }) => tracker === 'jira-cloud')).toBe(true);
    expect(ofLinear?.rules.every(({ query }) => query.kind !== 'jql')).toBe(true);
  });

  it('is nothing for a site that no document names, and nothing of a cycle long over', () => {
    expect(planRefresh(documents, [{ ...jira, site: 'elsewhere' }], quarter.today)).toEqual([]);
    expect(planRefresh(documents, [jira, linear], '2027-06-01')).toEqual([]);
  });

  it('asks for the numeric fields that measures name, and the site’s estimate', () => {
    const fields = documents
      .flatMap(({ keyResults }) => keyResults)
      .flatMap(({ measure }) =>
        measure.kind === 'issues' && 'fields' in measure.aggregate ? measure.aggregate.fields : [],
      )
      .filter(({ site }) => site === jira.site)
      .map(({ id }) => id);
    expect(fields.length).toBeGreaterThan(0);
    expect(wantOf(documents, jira)).toEqual({
      numbers: [...new Set(fields)].sort(),
      estimate: 'customfield_1',
      history: false,
    });
  });

  it('asks for histories where a measure rests on them, and only there', () => {
    const [document] = documents;
    const [keyResult] = document?.keyResults ?? [];
    if (!document || !keyResult) throw new Error('the quarter has one of each');
    const history = (aggregate: Extract<Measure, { kind: 'issues' }>['aggregate']) => {
      const measure: Measure = { kind: 'issues', aggregate, window: { kind: 'whole' }, inherit: true };
      return wantOf([{ ...document, keyResults: [{ ...keyResult, measure }] }], jira).history;
    };
    const duration = { fn: 'duration', take: 'p85', time: 'calendar', unit: 'days' } as const;
    expect(history({ ...duration, of: 'cycle' })).toBe(true);
    expect(history({ ...duration, of: 'restore' })).toBe(true);
    expect(history({ fn: 'reopen-rate' })).toBe(true);
    expect(history({ ...duration, of: 'lead' })).toBe(false);
    expect(history({ ...duration, of: 'age' })).toBe(false);
    expect(history({ fn: 'arrivals-minus-departures' })).toBe(false);
    expect(history({ fn: 'count' })).toBe(false);
  });
});

describe('what an edit makes worth reading again', () => {
  const document = documents[0];
  const keyResult = document?.keyResults[0];
  const link = document?.links[0];
  const rule = document?.rules[0];
  if (!document || !keyResult || !link || !rule) throw new Error('the quarter has one of each');
  const edit = (collection: 'links' | 'rules' | 'keyResults', id: string, field: string) => ({
    label: { message: 'x', args: [] },
    changes: [{ kind: 'set' as const, collection, id, field, value: null }],
  });

  it('a link, a rule or another measure; not a title', () => {
    expect([...keyResultsTouched(document, edit('links', link.id, 'issue'))]).toEqual([link.keyResult]);
    expect([...keyResultsTouched(document, edit('rules', rule.id, 'query'))]).toEqual([rule.keyResult]);
    expect([...keyResultsTouched(document, edit('keyResults', keyResult.id, 'measure'))]).toEqual([
      keyResult.id,
    ]);
    expect(keyResultsTouched(document, edit('keyResults', keyResult.id, 'title')).size).toBe(0);
  });
});
