import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TRACKERS } from '#integrations/registry.ts';
import { manifest } from '../../scripts/build/manifest.ts';
import { trackerScripts } from '../../scripts/build/tracker-scripts.ts';

const scripts = trackerScripts(process.cwd());

it.each(TRACKERS.filter(({ pages }) => pages.length > 0))(
  'a content script stands on the pages of $id',
  ({ pages }) => {
    const texts = scripts.map(({ inputPath }) => readFileSync(inputPath, 'utf8'));
    expect(
      texts.filter((text) => text.includes(`matches: ${JSON.stringify(pages).replaceAll('"', "'")}`)),
    ).toHaveLength(1);
  },
);

it('content scripts are named as their folders are', () => {
  expect(scripts.map(({ name }) => name).sort()).toEqual(['jira', 'linear']);
});

it.each(['chrome', 'firefox'])(
  'the manifest of %s asks for the hosts of the registry, and no others',
  (browser) => {
    expect(manifest(browser).host_permissions).toEqual(TRACKERS.flatMap(({ hosts }) => hosts));
  },
);
