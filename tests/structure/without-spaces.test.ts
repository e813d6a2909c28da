import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutSpaces } from '../../scripts/build/without-spaces.ts';

const files = globSync('integrations/**/*-style.ts');

it.each(files)('the build keeps every word of the sheet of %s', (file) => {
  const code = readFileSync(file, 'utf8');
  const words = (text: string) => text.replaceAll(/: | !/g, (mark) => mark.trim()).match(/[\w#.%:()"!-]+/g);
  expect(withoutSpaces(code).length).toBeLessThan(code.length);
  expect(words(withoutSpaces(code))).toEqual(words(code));
});

it('leaves the spaces that mean something, and all that is no sheet', () => {
  expect(withoutSpaces('`\n.a :hover, .c > .d { margin: 0 4px !important; color: red; }\n`')).toBe(
    '`\n.a :hover,.c > .d{margin:0 4px!important;color:red}`',
  );
  expect(withoutSpaces('const { a, b } = c;')).toBe('const { a, b } = c;');
});
