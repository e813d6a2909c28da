import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest } from '#scripts/build/manifest.ts';
import { defects, type Messages } from '#scripts/locales/defects.ts';

const LOCALES = 'public/_locales';

const read = (locale: string): Messages =>
  JSON.parse(readFileSync(path.join(LOCALES, locale, 'messages.json'), 'utf8')) as Messages;

const messages = read('en');

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

  it('number their placeholders, as all that reads catalogues expects', () => {
    const named = Object.entries(messages).filter(([, message]) => 'placeholders' in message);
    expect(named).toEqual([]);
  });

  it('stand by their names, which no browser takes twice', () => {
    const names = Object.keys(messages).map((key) => key.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    // A browser ignores a message of another name without a word.
    expect(names.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
  });
});

describe('each language', () => {
  const locales = readdirSync(LOCALES);

  it('is English or German', () => expect(locales).toEqual(['de', 'en']));

  it.each(locales)('%s has every message, its placeholders and its plural forms, and no others', (locale) => {
    expect(defects(locale, messages, read(locale))).toEqual([]);
  });

  it.each(locales)('%s names itself, for its numbers, days and plurals', (locale) => {
    expect(read(locale).ui_language?.message).toBe(locale);
  });
});

describe('the manifest', () => {
  const inManifest = manifest('chrome');

  // What the stores take (Chrome Web Store and addons.mozilla.org, 2026-11).
  it.each(readdirSync(LOCALES))('is short enough for a store in %s', (locale) => {
    const { app_name, app_description } = read(locale);
    expect(app_name?.message.length).toBeLessThanOrEqual(45);
    expect(app_description?.message.length).toBeLessThanOrEqual(132);
  });

  it('falls back to English', () => expect(inManifest.default_locale).toBe('en'));

  it('says its name, what it is for and what its keys do in the language of the browser', () => {
    const shown = [
      inManifest.name,
      inManifest.description,
      ...Object.values(inManifest.commands ?? {}).map(({ description }) => description),
    ];
    const keys = shown.map((text) => /^__MSG_(\w+)__$/.exec(text ?? '')?.[1] ?? `written out: ${text}`);
    expect(keys.filter((key) => !(key in messages))).toEqual([]);
  });
});
