import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;

const sources = ['entrypoints', 'components', 'integrations', 'utils'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: path.join(folder, file), text: readFileSync(path.join(folder, file), 'utf8') })),
);

/** Keys written out in a call of `t` or `plural`; keys put together from codes are seen by the screens' own tests. */
const written = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/\b(t|plural)\(\s*'([a-z0-9_]+)'/g)].map(([, call, key]) => ({
    file,
    keys: call === 'plural' ? [`${key}_one`, `${key}_other`] : [`${key}`],
  })),
);

describe('messages', () => {
  it('exist for every key that is written out', () => {
    const missing = written.flatMap(({ file, keys }) =>
      keys.filter((key) => !(key in messages)).map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('are all used', () => {
    const code = [...sources.map(({ text }) => text), readFileSync('scripts/build/manifest.ts', 'utf8')].join(
      '\n',
    );
    const stems = [...code.matchAll(/`([a-z][a-z0-9_]*_)\$\{/g)].flatMap(([, stem]) => stem ?? []);
    const unused = Object.keys(messages).filter(
      (key) =>
        !code.includes(key) &&
        !code.includes(key.replace(/_(one|other)$/, '')) &&
        !stems.some((stem) => key.startsWith(stem)),
    );
    expect(unused).toEqual([]);
  });

  it('are not empty', () => {
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });
});
