/** Edge and Safari have what our code calls, or are asked first; nobody here can run Safari. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usesHere, usesIn } from '#scripts/api-support/collect.ts';
import { factsFor, hasFacts } from '#scripts/api-support/facts.ts';
import { lacksOf, refusedPermissions, type Table } from '#scripts/api-support/judge.ts';
import { manifest } from '#scripts/build/manifest.ts';

const table = JSON.parse(readFileSync('scripts/api-support/table.json', 'utf8')) as Table;
const uses = usesHere();
const permissionsOf = (browser: string): string[] => (manifest(browser).permissions ?? []).map(String);

/** What is said of a file that holds this line. */
const judged = (line: string) =>
  lacksOf(usesIn('planted.ts', `import { browser } from 'wxt/browser';\n${line}`), {
    ...table,
    apis: {
      ...table.apis,
      'sidePanel.open': { edge: '116', safari: false },
      'storage.session.getKeys': { edge: '130', safari: '18.4' },
    },
  }).map(({ api, browser, why }) => `${browser} ${api} ${why}`);

describe('the extension APIs that we call', () => {
  it('are had by the oldest Edge and Safari that we install in, or asked for first', () => {
    expect(uses.length).toBeGreaterThan(40);
    expect(lacksOf(uses, table)).toEqual([]);
  });

  it.skipIf(!hasFacts)('stand in the table as MDN has them: "node scripts/api-support.ts --write"', () => {
    const facts = factsFor(Object.keys(table.apis), Object.keys(table.permissions));
    expect(table.apis).toEqual(facts.apis());
    expect(table.options).toEqual(facts.apis(Object.keys(table.options)));
    expect(table.permissions).toEqual(facts.permissions());
  });

  it.each([
    ['browser.sidePanel.open({ tabId: 1 });', ['safari sidePanel.open missing']],
    ['const panel = browser.sidePanel;\npanel.open({ tabId: 1 });', ['safari sidePanel.open missing']],
    ['(browser as unknown as Wide).sidePanel.open();', ['safari sidePanel.open missing']],
    ['browser.storage.session.getKeys();', ['edge storage.session.getKeys too new']],
    [
      'browser.cookies.get({});',
      ['edge cookies.get not in the table', 'safari cookies.get not in the table'],
    ],
    ['browser.sidePanel?.open({ tabId: 1 });', []],
    ['browser.sidePanel.open?.({ tabId: 1 });', []],
    ['if (browser.sidePanel) browser.sidePanel.open({ tabId: 1 });', []],
  ])('%s', (line, said) => expect(judged(line)).toEqual(said));
});

describe.each(['edge', 'safari'] as const)('the manifest for %s', (browser) => {
  it('asks for no permission that it does not know', () => {
    expect(permissionsOf(browser).length).toBeGreaterThan(4);
    expect(refusedPermissions(permissionsOf(browser), browser, table)).toEqual([]);
    expect(refusedPermissions(['identity', 'sidePanel'], 'safari', table)).toEqual(['identity', 'sidePanel']);
  });

  it('installs in no older version than the table goes by', () => {
    const { minimum_chrome_version: chromium, browser_specific_settings: own } = manifest(browser);
    const safari = own && 'safari' in own ? own.safari?.strict_min_version : undefined;
    expect(browser === 'safari' ? safari : chromium).toBe(table.minimum[browser]);
  });
});
