import { describe, expect, it } from 'vitest';
import { t } from '#utils/i18n.ts';
import type { Problem, ProblemCode } from '#utils/problem.ts';
import { problemSentence } from '#utils/problem-sentence.ts';

/** Every code once; the type makes a new one fail here until it has its sentence. */
const CODES: Record<ProblemCode, true> = {
  'signed-out': true,
  unauthorised: true,
  forbidden: true,
  xsrf: true,
  'not-found': true,
  moved: true,
  gone: true,
  'rate-limited': true,
  'bad-query': true,
  'names-person': true,
  frozen: true,
  server: true,
  'not-json': true,
  'unexpected-shape': true,
  timeout: true,
  offline: true,
  'no-access': true,
  storage: true,
};

const problem = (code: ProblemCode, more: Partial<Problem> = {}): Problem => ({
  code,
  host: 'acme.atlassian.net',
  retryAt: null,
  detail: '',
  field: null,
  at: '2026-11-20T10:00:00.000Z',
  ...more,
});

describe('every problem has a sentence', () => {
  it.each(Object.keys(CODES) as ProblemCode[])('%s', (code) => {
    for (const more of [{}, { detail: 'THE DETAIL' }]) {
      const sentence = problemSentence(problem(code, more), t);
      for (const part of Object.values(sentence)) {
        expect(part).not.toMatch(/problem_|\$\d|undefined|null/);
        expect(part.length).toBeGreaterThan(8);
      }
    }
  });
});

describe('what is added to it', () => {
  it('is the time to come back at', () => {
    const limited = problem('rate-limited', { retryAt: '2026-11-20T10:07:00.000Z', detail: 'slow down' });
    expect(problemSentence(limited, t, () => '10:07').text).toContain('We go on at 10:07');
  });

  it('is the field that was not as expected', () => {
    const odd = problem('unexpected-shape', { field: 'issues.3.fields.created', detail: 'expected string' });
    expect(problemSentence(odd, t).text).toContain('“issues.3.fields.created”');
  });

  it('is the whole story where the store itself says what is wrong, and never its name for a piece', () => {
    const newer = problem('storage', { detail: t('storage_newer'), field: 'schema' });
    const { title, text } = problemSentence(newer, t);
    expect(text).toBe(t('storage_newer'));
    expect(`${title} ${text}`).not.toMatch(/schema|full/);
  });

  it('is the tracker’s own words', () => {
    const bad = problem('bad-query', { detail: 'Field ‘foo’ does not exist.' });
    expect(problemSentence(bad, t).text).toBe('acme.atlassian.net says: Field ‘foo’ does not exist.');
  });
});
