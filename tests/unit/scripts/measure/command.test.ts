import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureCommand } from '../../../../scripts/measure/command.ts';
import { file, folder, P85, refusal, run } from './commands.ts';
import { bulk, jira, move } from './jira-says.ts';

describe('facts', () => {
  it('are read again as they were printed', () => {
    const log = bulk([1, move(1, '1', '3'), move(5, '3', '6')]);
    const first = measureCommand([
      '--jira',
      file({ issues: [jira(1, '6')] }),
      '--changelog',
      file(log),
      '--json',
    ]);
    const again = measureCommand(['--facts', file(first.out), '--json']);
    expect(JSON.parse(again.out)).toEqual(JSON.parse(first.out));
  });

  it('are windowed by the cycle given, in the time zone given', () => {
    const facts = file([
      { key: 'A-1', category: 'done', created: '2026-09-01T00:00:00Z', finished: '2026-09-30T22:30:00Z' },
      { key: 'A-2', category: 'done', created: '2026-10-01T00:00:00Z', finished: '2026-11-05T00:00:00Z' },
    ]);
    const measure = file({ aggregate: { fn: 'count' }, window: { kind: 'finished-in-cycle' } });
    const args = ['--facts', facts, '--measure', measure];
    expect(run(...args, '--cycle', '2026-10-01..2026-12-31').value).toBe(1);
    expect(run(...args, '--cycle', '2026-10-01..2026-12-31', '--time-zone', 'Europe/Berlin').value).toBe(2);
    expect(refusal(...args)).toMatch(/^--cycle/);
  });
});

describe('malformed input', () => {
  const good = jira(1, '6');
  it.each([
    ['created', { created: 'yesterday' }, /issues\.0\.fields\.created/],
    ['updated', { updated: 7 }, /issues\.0\.fields\.updated/],
    ['status', { status: { name: 'Open' } }, /issues\.0\.fields\.status\.statusCategory/],
    ['labels', { labels: 'incident' }, /issues\.0\.fields\.labels/],
    [
      'an unknown category',
      { status: { id: '9', name: 'Odd', statusCategory: { key: 'in-flight' } } },
      /issues\.0\.fields\.status\.statusCategory\.key: in-flight/,
    ],
  ])('of an issue is refused by field: %s', (_, fields, said) => {
    expect(refusal('--jira', file({ issues: [{ ...good, fields: { ...good.fields, ...fields } }] }))).toMatch(
      said,
    );
  });

  it('of measure, changelog, facts and command line is refused too', () => {
    const issues = file({ issues: [good] });
    const measured = (measure: unknown) => refusal('--jira', issues, '--measure', file(measure));
    expect(measured({ aggregate: { ...P85, of: 'luck' } })).toMatch(/aggregate\.of/);
    expect(measured({ kind: 'manual' })).toMatch(/kind/);
    expect(refusal('--jira', issues, '--changelog', file({ values: 1 }))).toMatch(/self/);
    expect(refusal('--facts', file({ facts: [{ key: 'A-1', category: 'finished' }] }))).toMatch(
      /facts\.0\.category/,
    );
    expect(refusal('--jira', issues, '--cycle', '2026-12-31..2026-10-01')).toMatch(/^--cycle/);
    expect(refusal('--jira', file('{"issues": ['))).toMatch(/JSON/);
    expect(refusal('--jira', path.join(folder, 'none.json'))).toMatch(/cannot be read/);
    expect(refusal()).toMatch(/nothing to measure/);
  });

  it('ends the command with code 2, and good input with 0', () => {
    const start = (...args: string[]) => spawnSync(process.execPath, ['scripts/measure/main.ts', ...args]);
    const bad = start('--jira', file({ issues: [{}] }));
    expect(bad.status).toBe(2);
    expect(bad.stderr.toString()).toMatch(/issues\.0\.id/);
    expect(bad.stdout.toString()).toBe('');
    expect(start('--jira', file({ issues: [good] }), '--json').status).toBe(0);
  });
});

const SAMPLES = path.resolve('../shared/contracts/jira-samples');
const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES).map((name) => path.join(SAMPLES, name)) : [];

describe('the samples of a public client library', () => {
  it.skipIf(samples.length === 0)('are read, or refused by field', () => {
    for (const sample of samples) {
      const hasIssues = 'issues' in Object(JSON.parse(readFileSync(sample, 'utf8')));
      if (!hasIssues) expect(refusal('--jira', sample)).toMatch(/issues: It is missing/);
    }
    const sprint = path.join(SAMPLES, 'issues_in_sprint.json');
    expect(run('--jira', sprint).facts).toEqual([
      expect.objectContaining({
        key: 'AR-86',
        type: 'Task',
        category: 'todo',
        created: '2015-12-02T15:39:15.000Z',
        finished: null,
        numbers: { customfield_10105: 13 },
        project: 'AR',
      }),
    ]);
    expect(measureCommand(['--jira', sprint]).warnings.join()).toMatch(/issues\.0\.fields\.summary/);
  });

  it.skipIf(samples.length === 0)('give every status a category', () => {
    const statuses = path.join(SAMPLES, 'all_statuses.json');
    const issues = file({ issues: [jira(1, '1')] });
    expect(measureCommand(['--jira', issues, '--statuses', statuses]).warnings).toEqual([]);
  });
});
