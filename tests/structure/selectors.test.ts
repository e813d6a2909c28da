import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = readdirSync('integrations', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('selectors.ts'),
);

it('there is a selector file a layout', () => expect(files.length).toBeGreaterThanOrEqual(2));

it.each(files)(
  '%s says where and when each selector was seen, and never relies on a generated class',
  (file) => {
    const text = readFileSync(`integrations/${file}`, 'utf8');
    expect(text).toMatch(/20\d\d-\d\d/);
    expect(text).not.toMatch(/\.(css|sc|sx)-[\w-]+|_[0-9a-z]{8}\b/);
  },
);
