import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { findFirstWord, findWord } from '#utils/okr/advice/find.ts';
import { inAnySize, inSmallLetters, patternInSmallLetters } from '#utils/okr/advice/small-letters.ts';

describe('small letters', () => {
  it('leave every letter at its place, also those whose small form is longer', () => {
    expect(inSmallLetters('İSTANBUL Öfter')).toBe('İstanbul öfter');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const small = inSmallLetters(text);
        expect(small).toHaveLength(text.length);
        for (const [at, letter] of [...text].entries()) {
          if (/[a-zäöü]/iu.test(letter)) expect([...small][at]).toBe(letter.toLowerCase());
        }
      }),
    );
  });

  it('of a pattern spare its escapes', () => {
    expect(patternInSmallLetters('Über \\S+ \\p{L}\\p{Lu} [A-Z]\\D')).toBe(
      'über \\S+ \\p{L}\\p{Lu} [a-z]\\D',
    );
  });

  it('find what the flag for any size finds, and give it back as it is written', () => {
    const words = ['Release Notes', 'öfter \\p{L}+', 'dashboards?'];
    const size = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
    );
    const parts = fc.constantFrom('Release Notes', 'öfter Neues', 'Dashboards', 'İ', 'of', '7 %', '(x)');
    const texts = fc.array(
      fc.tuple(parts, size).map(([text, change]) => change(text)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join(' ');
        const match = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu').exec(
          text,
        );
        expect(findWord(text, words)?.word ?? null).toBe(match?.[1] ?? null);
        expect(inAnySize('release notes').test(text)).toBe(/release notes/iu.test(text));
      }),
    );
    expect(findFirstWord('KR 1: DASHBOARDS', words)).toEqual({ word: 'DASHBOARDS', span: [6, 16] });
  });
});
