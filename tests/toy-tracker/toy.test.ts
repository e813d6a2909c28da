/** A fourth tracker made by docs/adding-a-tracker.md: a folder, and a line in the registry. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registryOf, TRACKERS } from '#integrations/registry.ts';
import { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { reportOn } from '../../scripts/check-page/report.ts';
import { openSavedPage } from '../../scripts/check-page/saved-page.ts';
import { HAZARDS } from '../hostile-host/surfaces/hazard-names.ts';
import { launchHostile } from '../hostile-host/surfaces/rig.ts';
import { savedHost } from '../hostile-host/surfaces/saved-tree.ts';
import type { HostileBrowser } from '../hostile-host/surfaces/stage.ts';
import { stands } from '../hostile-host/surfaces/stands.ts';
import { fixturesIn } from '../integrations/fixtures.ts';
import { trackerContract } from '../trackers/contract/suite.ts';
import { impatient } from '../trackers/contract/support.ts';
import { makeQuarter } from '../trackers/quarter/make-quarter.ts';
import { startToy, TOY_KEY, TOY_SITE } from './simulator.ts';
import { toyEntry } from './toy/entry.ts';

/** The one line. */
const registry = registryOf([...TRACKERS, toyEntry]);
const pages = fixturesIn(`${import.meta.dirname}/pages`);
const quarter = makeQuarter({ seed: 5, today: '2026-11-22' });

trackerContract('a toy', async () => {
  const toy = await startToy(quarter);
  const open = (key: string) => {
    const tracker = registry
      .byId('toy')
      ?.createTracker({ site: TOY_SITE, base: toy.url }, { kind: 'key', key }, impatient());
    if (!tracker) throw new Error('no toy in the registry');
    return tracker;
  };
  return {
    tracker: open(TOY_KEY),
    stranger: open('wrong'),
    site: TOY_SITE,
    issues: quarter.issues.filter(({ tracker }) => tracker === 'linear'),
    people: quarter.people,
    foreign: { kind: 'jql', tracker: 'jira-cloud', site: TOY_SITE, jql: 'project = PAY' },
    hide: toy.hide,
    touch: (key) => {
      toy.touch(key, '2026-11-22T09:01:00Z');
      return '2026-11-22T09:00:30Z';
    },
    close: toy.close,
  };
});

describe('the toy among the others', () => {
  it('is found by its pages, without taking anybody else’s', () => {
    expect(registry.forOrigin('https://toy.example')?.id).toBe('toy');
    expect(registry.forOrigin('https://linear.app')?.id).toBe('linear');
    expect(registry.hosts).toContain('https://toy.example/*');
  });

  it('may be named in a document', () => {
    expect(IssueRef.safeParse({ tracker: 'toy', site: TOY_SITE, id: '1', key: 'TOY-1' }).success).toBe(true);
  });
});

describe.each(pages)('toy/$name', (page) => {
  it('holds what is expected of it, and no other site takes the page', () => {
    const document = () => openSavedPage(page.html, page.url);
    const { site, surfaces, changed } = reportOn(document(), new URL(page.url), registry.sites);
    expect({ site, surfaces, changed }).toEqual({ site: 'toy', surfaces: page.expected, changed: [] });
    expect(registry.sites.filter((one) => one.detect(document()) !== null)).toHaveLength(1);
  });
});

describe('a hostile host of the toy’s', () => {
  const hosts = pages.map((page) => savedHost(page, toyEntry));
  let browser: HostileBrowser;
  beforeAll(async () => {
    browser = await launchHostile('../toy-tracker/guest.ts', '../toy-tracker/background.ts');
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(hosts)('$name stands every hazard', { timeout: 60_000 }, async (host) => {
    await stands(expect, browser, [host, ...hosts.filter((other) => other !== host)], HAZARDS);
  });
});
