import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from '#utils/zod.ts';
import { measureCommand } from '../../../../scripts/measure/command.ts';
import { Refusal } from '../../../../scripts/measure/refusal.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'measure-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const file = (content: unknown): string => {
  files += 1;
  const name = path.join(folder, `${files}.json`);
  writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};

const Printed = z.object({
  facts: z.array(z.looseObject({ key: z.string() })),
  value: z.number().nullable(),
  explanation: z
    .looseObject({
      text: z.string(),
      counted: z.number(),
      leftOut: z.array(z.object({ reason: z.string(), count: z.number() })),
    })
    .nullable(),
});
const printed = (args: string[]) => Printed.parse(JSON.parse(measureCommand([...args, '--json']).out));
const run = (...args: string[]) => printed([...args, ...(args.includes('--jira') ? KNOWN() : [])]);
const refusal = (...args: string[]): string => {
  try {
    measureCommand(args);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'nothing was refused';
};

const STATUSES = {
  '1': ['Open', 'new'],
  '3': ['In Progress', 'indeterminate'],
  '6': ['Closed', 'done'],
} as const;

/** An issue as search answers it, people included. */
const jira = (n: number, status: keyof typeof STATUSES, fields: Record<string, unknown> = {}) => {
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

const KNOWN = () => [
  '--statuses',
  file(Object.entries(STATUSES).map(([id, [name, key]]) => ({ id, name, statusCategory: { key } }))),
];

const HOUR = 3_600_000;
const START = Date.parse('2026-11-02T09:00:00Z');
const move = (hours: number, from: string, to: string) => ({
  id: String(hours),
  created: START + hours * HOUR,
  items: [{ field: 'status', fieldId: 'status', from, to }],
});
const bulk = (...logs: [n: number, ...moves: ReturnType<typeof move>[]][]) => ({
  issueChangeLogs: logs.map(([n, ...changeHistories]) => ({ issueId: String(10_000 + n), changeHistories })),
  nextPageToken: null,
});

const P85 = { fn: 'duration', take: 'p85', of: 'cycle', time: 'calendar', unit: 'hours' };

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

describe('raw answers of Linear', () => {
  const node = (n: number, state: string, more: Record<string, unknown> = {}) => ({
    id: `0000-${n}`,
    identifier: `ENG-${n}`,
    title: `Issue ${n}`,
    createdAt: '2026-11-02T09:00:00.000Z',
    startedAt: '2026-11-03T09:00:00.000Z',
    completedAt: state === 'completed' ? '2026-11-05T09:00:00.000Z' : null,
    updatedAt: '2026-11-05T09:00:00.000Z',
    state: { name: state, type: state },
    team: { id: 't', key: 'ENG', name: 'Engineering' },
    estimate: 2,
    ...more,
  });
  const answer = (...nodes: unknown[]) => ({ data: { issues: { nodes } } });

  it('are counted together with those of Jira', () => {
    const { value, facts } = run(
      ...['--linear', file(answer(node(1, 'completed'), node(2, 'canceled'))), '--jira'],
      ...[file({ issues: [jira(1, '6')] }), '--measure', file({ aggregate: { fn: 'count' } })],
    );
    expect(facts).toHaveLength(3);
    expect(value).toBe(2);
  });

  it('with their history tell what was reopened', () => {
    const entry = (createdAt: string, from: string, to: string) => ({
      createdAt,
      fromState: { type: from },
      toState: { type: to },
    });
    const nodes = [
      entry('2026-11-03T09:00:00Z', 'unstarted', 'started'),
      entry('2026-11-04T09:00:00Z', 'started', 'completed'),
      entry('2026-11-04T12:00:00Z', 'completed', 'started'),
      entry('2026-11-05T09:00:00Z', 'started', 'completed'),
    ];
    const { facts } = run('--linear', file(answer(node(1, 'completed', { history: { nodes } }))));
    expect(facts[0]).toMatchObject({ reopened: 1, restored: '2026-11-04T09:00:00Z', history: true });
  });

  it('with the stays of `stateHistory`, in any order, tell the same, and a cut off list tells nothing', () => {
    const stay = (startedAt: string, type: string) => ({ startedAt, state: { type } });
    const nodes = [
      stay('2026-11-05T09:00:00Z', 'completed'),
      stay('2026-11-02T09:00:00Z', 'unstarted'),
      stay('2026-11-03T09:00:00Z', 'started'),
      stay('2026-11-04T09:00:00Z', 'completed'),
      stay('2026-11-04T12:00:00Z', 'started'),
    ];
    const factsOf = (stateHistory: unknown) =>
      run('--linear', file(answer(node(1, 'completed', { stateHistory })))).facts[0];
    const whole = {
      started: '2026-11-03T09:00:00Z',
      finished: '2026-11-05T09:00:00Z',
      ...{ reopened: 1, restored: '2026-11-04T09:00:00Z', history: true },
    };
    expect(factsOf({ nodes, pageInfo: { hasNextPage: false } })).toMatchObject(whole);
    expect(factsOf({ nodes })).toMatchObject(whole);
    const cutOff = node(1, 'completed', { stateHistory: { nodes, pageInfo: { hasNextPage: true } } });
    expect(run('--linear', file(answer(cutOff))).facts[0]).toMatchObject({ history: false });
    expect(measureCommand(['--linear', file(answer(cutOff))]).warnings.join()).toMatch(/^ENG-1: its history/);
    expect(
      refusal('--linear', file(answer(node(1, 'completed', { stateHistory: { nodes: [{}] } })))),
    ).toMatch(/nodes\.0\.stateHistory\.nodes\.0\.startedAt/);
  });

  it('are refused by field', () => {
    const { startedAt: _, ...without } = node(1, 'completed');
    expect(refusal('--linear', file(answer(node(2, 'started'), without)))).toMatch(
      /data\.issues\.nodes\.1\.startedAt/,
    );
    expect(refusal('--linear', file({ errors: [], data: null }))).toMatch(/: data: /);
  });
});

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
