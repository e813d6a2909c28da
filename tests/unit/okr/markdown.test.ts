import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { escapeMarkdown, plainMarkdown } from '#utils/okr/markdown.ts';

describe('escaped text', () => {
  it('is the text again', () => {
    const words = fc.stringMatching(/^[\p{L}\d\\`*_{}[\]()#+\-!|>~&<@:/;. ]*$/u);
    fc.assert(
      fc.property(words, (text) => {
        expect(plainMarkdown(escapeMarkdown(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('has no pair of stars, which would be bold', () => {
    expect(escapeMarkdown('**now** &lt; @all')).not.toContain('**');
    expect(plainMarkdown(escapeMarkdown('**now** &lt; @all'))).toBe('**now** &lt; @all');
  });
});
