import { describe, expect, it } from 'vitest';
import { problemOf } from '#tests/support/problem-of.ts';
import { NOTHING, never } from '../support/asking.ts';
import { issue, workspaceForTest as workspace } from './workspace.ts';

describe('facts', () => {
  const factsOf = async (fields: Record<string, unknown>, want = NOTHING) => {
    const { tracker } = await workspace(() => ({ body: { data: { issue: issue(1, fields) } } }));
    return tracker.issue('PLT-1', want, never());
  };

  it.each([
    ['triage', 'todo'],
    ['backlog', 'todo'],
    ['unstarted', 'todo'],
    ['started', 'doing'],
    ['completed', 'done'],
    ['canceled', 'cancelled'],
    ['duplicate', 'cancelled'],
    ['something new', 'todo'],
  ])('a state of type %s is %s', async (type, category) => {
    expect((await factsOf({ state: { name: 'X', type } }))?.category).toBe(category);
  });

  it('finished only while done; the estimate as a number where it is wanted', async () => {
    const times = { startedAt: '2026-11-01T00:00:00Z', completedAt: '2026-11-02T00:00:00Z', estimate: 0 };
    const want = { numbers: ['estimate', 'customfield_1'], estimate: null, history: false };
    const done = await factsOf({ ...times, state: { name: 'Done', type: 'completed' } }, want);
    expect(done).toMatchObject({
      started: times.startedAt,
      finished: times.completedAt,
      estimate: 0,
      numbers: { estimate: 0 },
    });
    const again = await factsOf({ ...times, state: { name: 'Doing', type: 'started' } });
    expect(again).toMatchObject({ finished: null, numbers: {} });
  });

  it.each([
    ['an address that is none', { url: 'javascript:alert(1)' }, 'data.issue.url'],
    ['a date that is none', { createdAt: 'soon' }, 'data.issue.createdAt'],
    ['a state that is none', { state: null }, 'data.issue.state'],
    ['an estimate in words', { estimate: 'XL' }, 'data.issue.estimate'],
  ])('%s is named by its field', async (_name, fields, field) => {
    expect(await problemOf(factsOf(fields))).toMatchObject({ code: 'unexpected-shape', field });
  });

  it('a title with markup stays text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    expect((await factsOf({ title }))?.title).toBe(title);
  });
});
