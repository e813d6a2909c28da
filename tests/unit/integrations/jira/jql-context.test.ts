import { expect, it } from 'vitest';
import { jqlContext } from '#integrations/jira/jql-context.ts';
import fc from '#tests/support/fast-check.ts';

/** `|` is the caret. */
const at = (text: string) => jqlContext(text.replace('|', ''), text.indexOf('|'));

it.each([
  ['|', 'field', '', ''],
  ['proj|', 'field', 'proj', ''],
  ['project |', 'operator', '', 'project'],
  ['project not i|', 'operator', 'i', 'project'],
  ['project = |', 'value', '', 'project'],
  ['"Story Points" >= 3|', 'value', '3', 'Story Points'],
  ['project = PAY |', 'word', '', 'project'],
  ['project = PAY an|', 'word', 'an', 'project'],
  ['project = PAY AND NOT (sta|', 'field', 'sta', ''],
  ['status in (Done, "In Pro|', 'value', 'In Pro', 'status'],
  ['status in (Done |', 'nothing', '', 'status'],
  ['status in (Done) |', 'word', '', 'status'],
  ['status was Done |', 'word', '', 'status'],
  ['created >= startOfMonth(-1) |', 'word', '', 'created'],
  ['created >= startOfMonth(-1) AND |', 'field', '', ''],
  ['(project = PAY) OR |', 'field', '', ''],
  ['project = PAY ORDER BY |', 'nothing', '', 'project'],
  ['sta| AND project = PAY', 'field', 'sta', ''],
] as const)('%s', (text, expect_, typed, field) => {
  expect(at(text)).toMatchObject({ expect: expect_, typed, field });
});

it('an open quote is taken with what it holds', () => {
  expect(at('status = "In Pro|').from).toBe('status = '.length);
});

it('never loses its place, whatever is typed', () => {
  const pieces = fc.constantFrom(
    'project',
    ' ',
    '=',
    '"',
    "'",
    '(',
    ')',
    ',',
    'in',
    'and',
    'not',
    '\\',
    'ORDER BY',
    'x',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), fc.nat(), (words, place) => {
      const text = words.join('');
      const caret = text.length === 0 ? 0 : place % (text.length + 1);
      const { from } = jqlContext(text, caret);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from).toBeLessThanOrEqual(caret);
    }),
  );
});
