import { describe, expect, it } from 'vitest';
import { noValue, short, spoken, tagOf, troubleText } from '#integrations/overlay/strip/words.ts';
import fc from '#tests/support/fast-check.ts';
import { line } from '../../hostile-host/lines.ts';

describe('spoken', () => {
  it('says the whole line in words', () => {
    expect(spoken(line())).toBe(
      'Open panel. p99 checkout latency from 420 ms to 200 ms, for the objective Checkout never makes a customer wait. At risk. 342 of 200 ms, from 420. 35 percent, 52 expected by now.',
    );
  });

  it('says of delivery that it is delivery, in tickets, and no progress', () => {
    const delivery = { value: '12', goal: 'of 16 tickets done', from: '' };
    const text = spoken(line({ deliveryOnly: true, ...delivery, status: 'on-track' }));
    expect(text).toMatch(/delivery only\. On track\. 12 of 16 tickets done\.$/);
    expect(text).not.toMatch(/63|35/);
  });

  it('never says a number where there is none', () => {
    const none = line({
      value: '',
      goal: '',
      from: '',
      status: 'pending',
      bar: { kind: 'progress', progress: null, expected: null },
    });
    expect(spoken(none)).toMatch(/Pending\. no value yet\.$/);
  });
});

describe('tagOf', () => {
  it('names share, guardrail and context', () => {
    expect(tagOf(line())).toBe('');
    expect(tagOf(line({ share: 70 }))).toBe('70 %');
    expect(tagOf(line({ role: 'guardrail' }))).toBe('Guardrail');
    expect(tagOf(line({ why: { kind: 'context' } }))).toBe('Context');
  });
});

describe('noValue', () => {
  it('is empty where there is a value to show', () => {
    expect(noValue(line())).toBe('');
  });
});

describe('troubleText', () => {
  it('is a sentence, with the moment the numbers are from', () => {
    const text = troubleText({ problem: null, asOf: '2026-11-13T16:20:00Z', act: 'retry' });
    expect(text).toMatch(/^Throughline did not answer\. As of .*November.*\.$/);
  });

  it('survives a moment that is none', () => {
    expect(troubleText({ problem: null, asOf: 'yesterday', act: 'retry' })).toContain('yesterday');
  });
});

describe('short', () => {
  it('is one line of at most 300 characters, never half of one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 900 }), (text) => {
        const cut = short(text);
        expect([...cut].length).toBeLessThanOrEqual(301);
        expect(cut).not.toMatch(/[\n\r\t]/);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });

  it('leaves a title as it is', () => {
    expect(short('Serve the price quote')).toBe('Serve the price quote');
  });
});
