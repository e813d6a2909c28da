import { describe, expect, it } from 'vitest';
import { pictureOf } from '#integrations/overlay/strip/picture.ts';
import type { Problem, ProblemCode } from '#utils/problem.ts';
import { answer } from '../../hostile-host/lines.ts';

const problem = (code: ProblemCode): Problem => ({
  code,
  host: 'acme.atlassian.net',
  retryAt: null,
  detail: '',
  field: null,
  at: '2026-11-13T16:20:00Z',
});
const of = (part: Parameters<typeof answer>[1], failed = false) =>
  pictureOf({ answer: answer('PAY-318', part), failed });

describe('pictureOf', () => {
  it('is a skeleton until something is known, and while a worker knows no more yet', () => {
    expect(pictureOf({ answer: null, failed: false }).kind).toBe('loading');
    expect(of({ state: 'pending', lines: [] }).kind).toBe('loading');
  });

  it('shows lines that are known even while newer ones are on their way', () => {
    expect(of({ state: 'pending' }).kind).toBe('lines');
  });

  it('offers the link only when there is surely none', () => {
    expect(of({ lines: [] }).kind).toBe('link');
    expect(of({ lines: [], problem: problem('server') }).kind).toBe('trouble');
  });

  it('keeps the last known lines beside a problem, and says when they were measured', () => {
    expect(of({ problem: problem('offline') })).toMatchObject({
      kind: 'lines',
      trouble: { act: 'retry', asOf: '2026-11-13T16:20:00Z' },
    });
  });

  it('sends to the panel where trying again mends nothing', () => {
    for (const code of ['signed-out', 'unauthorised', 'no-access'] as const) {
      expect(of({ lines: [], problem: problem(code) })).toMatchObject({ trouble: { act: 'open' } });
    }
  });

  it('says that nobody answered, with the last known lines if there are some', () => {
    expect(pictureOf({ answer: null, failed: true })).toMatchObject({
      kind: 'trouble',
      trouble: { problem: null },
    });
    expect(of({}, true)).toMatchObject({ kind: 'lines', trouble: { problem: null, act: 'retry' } });
  });

  it('has a state of its own for no connection and for no team', () => {
    expect(of({ state: 'not-connected', lines: [] }).kind).toBe('not-connected');
    expect(of({ state: 'no-team', lines: [] }).kind).toBe('no-team');
  });
});
