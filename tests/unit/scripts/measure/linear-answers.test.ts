import { describe, expect, it } from 'vitest';
import { measureCommand } from '../../../../scripts/measure/command.ts';
import { file, refusal, run } from './commands.ts';
import { jira } from './jira-says.ts';

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
