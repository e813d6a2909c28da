import { describe, expect, it } from 'vitest';
import { explanationMarkdown } from '#components/okr/explanation-markdown.ts';
import fc from '#tests/support/fast-check.ts';
import { escapeMarkdown } from '#utils/okr/markdown.ts';
import { LATENCY, NOW } from '../../../fixtures/views.ts';

describe('Markdown copy', () => {
  it('says the value, how it came about and which tickets counted', () => {
    const text = explanationMarkdown(LATENCY, NOW);
    expect(text).toContain('**p99 checkout latency from 420 ms to 200 ms**');
    expect(text).toContain('342 → 200 ms, from 420, At risk');
    expect(text).toContain('- Counted: 11 tickets, of 14 matched');
    expect(text).toContain(
      '- [PAY\\-318](https://shop.atlassian.net/browse/PAY-318) Serve the price quote from the edge cache (linked)',
    );
  });

  it('says of each ticket that did not count why', () => {
    const tickets = LATENCY.tickets.map((ticket) => ({ ...ticket, leftOut: 'outside-window' as const }));
    expect(explanationMarkdown({ ...LATENCY, tickets }, NOW)).toContain(
      'edge cache (linked; Not counted: outside the window)',
    );
    expect(explanationMarkdown(LATENCY, NOW)).not.toContain('Not counted');
  });

  it('leaves no mark-up, HTML, mention or line break of a hostile title alive', () => {
    const hostile = '](javascript:x) <b>@all</b> **bold** `code`\n# heading | https://evil.test [a](b)';
    const text = explanationMarkdown({ ...LATENCY, title: hostile }, NOW);
    const first = text.split('\n')[0] ?? '';
    expect(first).not.toMatch(/<b>|(^|[^\\])\]\(|@all|https:\/\//);
    expect(first.endsWith('**')).toBe(true);
    expect(text.split('\n')[1]).toBe('Checkout never makes a customer wait');
  });

  it('escapes every character that Markdown gives a meaning, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r<@]/);
        expect(escaped.replace(/\\[\\`*_{}[\]()#+\-!|>~.]/g, '')).not.toMatch(/[`*_[\]|>~]/);
      }),
    );
  });

  it('never links to an address that is not http', () => {
    const text = explanationMarkdown(
      { ...LATENCY, tickets: LATENCY.tickets.map((ticket) => ({ ...ticket, url: 'javascript:alert(1)' })) },
      NOW,
    );
    expect(text).not.toContain('](');
  });

  it('keeps a bracket in an address from ending the link', () => {
    const text = explanationMarkdown(
      { ...LATENCY, tickets: LATENCY.tickets.map((ticket) => ({ ...ticket, url: 'https://a.test/x)<y>' })) },
      NOW,
    );
    expect(text).toContain('(https://a.test/x%29%3Cy%3E)');
  });
});
