import { describe, expect, it } from 'vitest';
import { quote, tokens, withoutOrder } from '#integrations/jira/jql.ts';
import fc from '#tests/support/fast-check.ts';

const printable = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));

describe('quoting', () => {
  it('gives back what was quoted, as one token, whatever it holds', () => {
    fc.assert(
      fc.property(printable, (text) => {
        expect(tokens(`labels = ${quote(text)} AND x = 1`)[2]).toMatchObject({ kind: 'text', value: text });
      }),
    );
  });

  it('never lets a value end its own quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', "'", ')', ' ', 'OR', '\n') }), (text) => {
        expect(tokens(quote(text))).toHaveLength(1);
      }),
    );
  });

  it('keeps line breaks, and turns what JQL cannot write into spaces', () => {
    expect(quote('a\nb\u0000c')).toBe('"a\\nb c"');
  });
});

describe('lexing', () => {
  it.each([
    ['a=1', ['a', '=', '1']],
    ['cf [ 10042 ] in (x, "y z")', ['cf[10042]', 'in', '(', 'x', ',', 'y z', ')']],
    ['a!=b AND c>=-5d', ['a', '!=', 'b', 'AND', 'c', '>=', '-5d']],
    ['\\u0061ssignee = x', ['assignee', '=', 'x']],
    ["'it''s'", ['it', 's']],
    ['a ~ "open', ['a', '~', 'open']],
  ])('%s', (jql, expected) => {
    expect(tokens(jql).map(({ value }) => value)).toEqual(expected);
  });

  it('never fails, and loses nothing but space and quotes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const starts = tokens(text).map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the order', () => {
  it.each([
    ['project = A ORDER BY created DESC', 'project = A'],
    ['project = A order   by assignee', 'project = A'],
    ['summary ~ "order by chaos"', 'summary ~ "order by chaos"'],
    ['ORDER BY key', ''],
    ['order = 1', 'order = 1'],
  ])('%s', (jql, expected) => {
    expect(withoutOrder(jql)).toBe(expected);
  });
});
