import { afterEach, describe, expect, it, vi } from 'vitest';
import { Answers } from '#integrations/overlay/answers.ts';
import type { StripAnswer } from '#utils/messaging/page-protocol.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import { answer } from '../../hostile-host/lines.ts';

const setUp = () => {
  const open: { key: string; give: (value: Answer<StripAnswer>) => void; fail: (error: Error) => void }[] =
    [];
  const ask = (key: string) =>
    new Promise<Answer<StripAnswer>>((give, fail) => {
      open.push({ key, give, fail });
    });
  const changed: string[] = [];
  const controller = new AbortController();
  const answers = new Answers(ask, (key) => changed.push(key), controller.signal);
  return { answers, open, changed, controller };
};
const ok = (value: StripAnswer): Answer<StripAnswer> => ({ ok: true, value });
const turn = () => new Promise<void>((done) => setImmediate(done));

afterEach(() => {
  vi.useRealTimers();
});

describe('Answers', () => {
  it('remembers the last answer of each ticket', async () => {
    const { answers, open, changed } = setUp();
    answers.refresh('PAY-1');
    open[0]?.give(ok(answer('PAY-1')));
    await turn();
    expect(changed).toEqual(['PAY-1']);
    expect(answers.get('PAY-1').answer?.key).toBe('PAY-1');
    expect(answers.get('PAY-2')).toEqual({ answer: null, failed: false });
  });

  it('is not set back by the answer to an earlier question', async () => {
    const { answers, open } = setUp();
    answers.refresh('PAY-1');
    answers.refresh('PAY-1');
    open[1]?.give(ok(answer('PAY-1', { asOf: 'late' })));
    await turn();
    open[0]?.give(ok(answer('PAY-1', { asOf: 'early' })));
    await turn();
    expect(answers.get('PAY-1').answer?.asOf).toBe('late');
  });

  it('keeps what it knew when the background refuses or is silent', async () => {
    const { answers, open } = setUp();
    answers.refresh('PAY-1');
    open[0]?.give(ok(answer('PAY-1')));
    await turn();
    answers.refresh('PAY-1');
    const problem = { code: 'offline', host: 'x', retryAt: null, detail: '', field: null, at: '' } as const;
    open[1]?.give({ ok: false, problem });
    await turn();
    expect(answers.get('PAY-1').answer).toMatchObject({ problem, lines: [{ value: '342' }] });
    answers.refresh('PAY-1');
    open[2]?.fail(new Error('gone'));
    await turn();
    expect(answers.get('PAY-1')).toMatchObject({ failed: true, answer: { lines: [{ value: '342' }] } });
  });

  it('asks again after "pending", later each time, and not for ever', async () => {
    vi.useFakeTimers();
    const { answers, open } = setUp();
    answers.refresh('PAY-1');
    for (let n = 0; n < 6; n += 1) {
      open[n]?.give(ok(answer('PAY-1', { state: 'pending', lines: [] })));
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(open.length).toBe(4);
  });

  it('says and asks nothing after its end', async () => {
    vi.useFakeTimers();
    const { answers, open, changed, controller } = setUp();
    answers.refresh('PAY-1');
    open[0]?.give(ok(answer('PAY-1', { state: 'pending' })));
    await vi.advanceTimersByTimeAsync(0);
    answers.refresh('PAY-2');
    controller.abort();
    open[1]?.give(ok(answer('PAY-2')));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([changed, open.length]).toEqual([['PAY-1'], 2]);
  });

  it('forgets the oldest beyond 200 tickets', async () => {
    const { answers, open } = setUp();
    for (let n = 0; n <= 200; n += 1) {
      answers.refresh(`PAY-${n}`);
      open[n]?.give(ok(answer(`PAY-${n}`)));
    }
    await turn();
    expect(answers.get('PAY-0').answer).toBeNull();
    expect(answers.get('PAY-200').answer).not.toBeNull();
  });
});
