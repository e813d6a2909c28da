import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutSeen } from '../../scripts/build/without-sources.ts';

const files = readdirSync('integrations', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('selectors.ts'),
);

it.each(files)('the build keeps every selector of %s and none of the words on where it was seen', (file) => {
  const code = readFileSync(`integrations/${file}`, 'utf8').replaceAll(/^ *(\/?\*|\/\/).*$/gm, '');
  const built = withoutSeen(code);
  expect(code).toMatch(/seen: ['"]/);
  expect(built).not.toMatch(/seen: ['"]/);
  for (const part of ['css: ', 'name: ']) expect(built.split(part).length).toBe(code.split(part).length);
});

it('leaves everything else as it was, whatever quotes the words hold', () => {
  expect(withoutSeen(`{ css: 'a', seen: '2026, it\\'s here', name: 'b' }`)).toBe("{ css: 'a',  name: 'b' }");
  expect(withoutSeen(`{ css: 'a', seen: "2026, it's here" }`)).toBe("{ css: 'a',  }");
  expect(withoutSeen("const unseen: string = '1';")).toBe("const unseen: string = '1';");
});
