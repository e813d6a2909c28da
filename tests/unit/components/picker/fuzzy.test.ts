import { describe, expect, it } from 'vitest';
import { match, pieces } from '#components/picker/fuzzy.ts';
import fc from '#tests/support/fast-check.ts';

describe('fuzzy search', () => {
  it('cuts a text into pieces that make the text again, whatever was searched', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), fc.string({ maxLength: 12 }), (texts, search) => {
        for (const { item, ranges } of match(texts, (text) => text, search)) {
          expect(
            pieces(item, ranges)
              .map(({ text }) => text)
              .join(''),
          ).toBe(item);
        }
      }),
    );
  });

  it('keeps the order of the list for an empty search', () => {
    expect(match(['b', 'a'], (text) => text, '  ').map(({ item }) => item)).toEqual(['b', 'a']);
  });

  it('looks for the beginning of what is too long to be a word: the page does not stand still for it', () => {
    const titles = ['a'.repeat(60), 'b'.repeat(60)];
    expect(match(titles, (title) => title, 'b'.repeat(3000)).map(({ item }) => item)).toEqual([titles[1]]);
  });

  it('marks what matched', () => {
    const [hit] = match(['checkout latency'], (text) => text, 'lat');
    expect(pieces('checkout latency', hit?.ranges ?? [])).toEqual([
      { text: 'checkout ', hit: false },
      { text: 'lat', hit: true },
      { text: 'ency', hit: false },
    ]);
  });
});
