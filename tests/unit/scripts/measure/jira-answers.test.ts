import { describe, expect, it } from 'vitest';
import { measureCommand } from '../../../../scripts/measure/command.ts';
import { file, P85, printed, refusal, run } from './commands.ts';
import { bulk, jira, move } from './jira-says.ts';

describe('raw answers of Jira', () => {
  it('with changelogs give the cycle times that a spreadsheet gives', () => {
    const hours = [2, 4, 8, 16, 32, 64, 128, 256];
    const issues = hours.map((_, n) => jira(n, '6'));
    const logs = hours.map((took, n): Parameters<typeof bulk>[number] => [
      n,
      move(1, '1', '3'),
      move(1 + took, '3', '6'),
    ]);
    const open = jira(90, '3');
    const { value, explanation } = run(
      ...['--jira', file([{ issues }, { issues: [open] }])],
      ...['--changelog', file(bulk(...logs, [90, move(1, '1', '3')])), '--measure', file({ aggregate: P85 })],
    );
    // PERCENTILE.INC of these eight at 0.85: rank 5.95, between 64 and 128.
    expect(value).toBeCloseTo(64 + 0.95 * 64, 9);
    expect(explanation).toMatchObject({ counted: 8, leftOut: [{ reason: 'not-finished', count: 1 }] });
  });

  it('tell what was reopened, and when it was first done', () => {
    const log = bulk([1, move(1, '1', '3'), move(5, '3', '6'), move(9, '6', '3'), move(20, '3', '6')]);
    const { facts, value } = run(
      ...['--jira', file({ issues: [jira(1, '6')] }), '--changelog', file(log)],
      ...['--measure', file({ aggregate: { fn: 'reopen-rate' } })],
    );
    expect(value).toBe(100);
    expect(facts).toMatchObject([
      {
        key: 'PAY-1',
        category: 'done',
        started: '2026-11-02T10:00:00.000Z',
        restored: '2026-11-02T14:00:00.000Z',
        finished: '2026-11-03T05:00:00.000Z',
        reopened: 1,
      },
    ]);
  });

  it('may carry their changelog themselves; one that was cut off is not used', () => {
    const histories = [move(5, '3', '6'), move(1, '1', '3')];
    const whole = { ...jira(1, '6'), changelog: { total: 2, histories } };
    const cut = { ...jira(2, '6'), changelog: { total: 9, histories } };
    const { facts } = run('--jira', file({ issues: [whole, cut] }));
    expect(facts.map(({ history }) => history)).toEqual([true, false]);
  });

  it('do not use a changelog of which a page is missing', () => {
    const page = { ...bulk([1, move(5, '1', '6')], [2, move(5, '1', '6')]), nextPageToken: 'more' };
    const { facts } = run(
      '--jira',
      file({ issues: [jira(1, '6'), jira(2, '6')] }),
      '--changelog',
      file(page),
    );
    expect(facts.map(({ history }) => history)).toEqual([true, false]);
  });

  it('name the status whose category nobody told, and take it from --statuses', () => {
    const log = file(bulk([1, move(1, '1', '77'), move(5, '77', '6')]));
    const issues = file({ issues: [jira(1, '6'), jira(2, '1')] });
    const guessless = measureCommand(['--jira', issues, '--changelog', log]);
    expect(guessless.warnings.join()).toMatch(/PAY-1.*status 77/);
    const statuses = file([{ id: '77', name: 'Review', statusCategory: { key: 'indeterminate' } }]);
    const { facts } = printed(['--jira', issues, '--changelog', log, '--statuses', statuses]);
    expect(facts[0]).toMatchObject({ started: '2026-11-02T10:00:00.000Z', history: true });
  });

  it('learn categories from every status that stands in them, a parent’s too', () => {
    const log = file(bulk([1, move(1, '1', '3'), move(5, '3', '6')]));
    const parent = { id: '1', key: 'PAY-0', fields: { status: jira(0, '1').fields.status } };
    const issues = file({ issues: [jira(1, '6', { parent }), jira(2, '3')] });
    expect(printed(['--jira', issues, '--changelog', log]).facts[0]).toMatchObject({ history: true });
  });

  it('give points by the field that the answers name, or ask which', () => {
    const issues = [jira(1, '6', { customfield_7: 3 }), jira(2, '1', { customfield_7: 1 })];
    const measure = file({ aggregate: { fn: 'share-done', by: 'estimate', missing: 'one' } });
    const schema = {
      customfield_7: {
        type: 'number',
        custom: 'x:jsw-story-points'.replace('x', 'com.pyxis.greenhopper.jira'),
      },
    };
    const named = { issues, schema, names: { customfield_7: 'Story point estimate' } };
    expect(run('--jira', file(named), '--measure', measure).value).toBe(75);
    expect(refusal('--jira', file({ issues }), '--measure', measure)).toMatch(/^--estimate/);
    expect(run('--jira', file({ issues }), '--measure', measure, '--estimate', 'customfield_7').value).toBe(
      75,
    );
  });

  it('hold nobody in what is printed', () => {
    expect(measureCommand(['--jira', file({ issues: [jira(1, '6')] }), '--json']).out).not.toContain(
      'Somebody',
    );
  });
});
