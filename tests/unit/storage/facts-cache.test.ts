import { openDB } from 'idb';
import { expect, it } from 'vitest';
import type { IssueFacts } from '#utils/measure/facts.ts';
import { RuleId } from '#utils/okr/model/ids.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import { type CachedPage, openFactsCache } from '#utils/storage/facts-cache.ts';
import { StorageError } from '#utils/storage/storage-problem.ts';
import { freshProfile } from './stores.ts';

freshProfile();

const SITE = 'cloud-1';
const AT = '2026-11-17T10:00:00Z';

const ref = (n: number, key = `PAY-${n}`, site = SITE): IssueRef => ({
  tracker: 'jira-cloud',
  site,
  id: String(10_000 + n),
  key,
});

const facts = (n: number, over: Partial<IssueFacts> = {}): IssueFacts => ({
  ref: ref(n),
  title: `Ticket ${n}`,
  url: `https://acme.atlassian.net/browse/PAY-${n}`,
  type: 'Story',
  status: 'To Do',
  category: 'todo',
  created: AT,
  started: null,
  finished: null,
  reopened: 0,
  estimate: null,
  numbers: {},
  labels: [],
  parent: null,
  project: { id: '1', key: 'PAY', name: 'Payments' },
  updated: AT,
  ...over,
});

const page = (over: Partial<CachedPage>): CachedPage => ({
  account: 'me',
  site: SITE,
  facts: [],
  missing: [],
  job: 'links',
  cursor: null,
  at: AT,
  ...over,
});

it('keeps facts for the next worker, each once however often it was read', async () => {
  const cache = openFactsCache();
  await cache.putPage(page({ facts: Array.from({ length: 300 }, (_, n) => facts(n)) }));
  await cache.putPage(page({ facts: [facts(7, { category: 'done' })], at: '2026-11-18T10:00:00Z' }));
  cache.close();
  const next = openFactsCache();
  const all = await next.allFacts(SITE);
  expect(all).toHaveLength(300);
  const found = new Map(all.map((row) => [issueUid(row.facts.ref), row]));
  expect(found.size).toBe(300);
  expect(found.get(issueUid(ref(7)))).toMatchObject({
    facts: { category: 'done' },
    at: '2026-11-18T10:00:00Z',
  });
  expect(found.get(issueUid(ref(8)))).toMatchObject({ facts: { category: 'todo' }, at: AT });
});

it('goes on from the cursor that the last whole page left', async () => {
  const cache = openFactsCache();
  expect(await cache.cursor(SITE, 'links')).toBeNull();
  await cache.putPage(page({ facts: [facts(1)], cursor: 'page-2' }));
  expect(await cache.cursor(SITE, 'links')).toEqual({ cursor: 'page-2', at: AT });
  expect(await cache.cursor(SITE, 'rule:x')).toBeNull();
});

it('writes rows and cursor together or not at all', async () => {
  const cache = openFactsCache();
  await cache.putPage(page({ facts: [facts(1)], cursor: 'page-2' }));
  const unclonable = facts(2, { title: (() => 'x') as unknown as string });
  await expect(
    cache.putPage(page({ facts: [unclonable, facts(3)], cursor: 'page-3' })),
  ).rejects.toBeInstanceOf(StorageError);
  expect((await cache.allFacts(SITE)).map(({ facts: { title } }) => title)).toEqual(['Ticket 1']);
  expect((await cache.cursor(SITE, 'links'))?.cursor).toBe('page-2');
  expect(await cache.uidOfKey(SITE, 'PAY-3')).toBeNull();
});

it('finds a moved ticket by its key of today and by its former one', async () => {
  const cache = openFactsCache();
  await cache.putPage(page({ facts: [facts(1)] }));
  await cache.putPage(page({ facts: [facts(1, { ref: ref(1, 'SHOP-9') })] }));
  expect(await cache.uidOfKey(SITE, 'PAY-1')).toBe(issueUid(ref(1)));
  expect(await cache.uidOfKey(SITE, 'SHOP-9')).toBe(issueUid(ref(1)));
  expect(await cache.uidOfKey('another site', 'PAY-1')).toBeNull();
});

it('forgets the facts of a ticket that is gone and knows it again when it is back', async () => {
  const cache = openFactsCache();
  await cache.putPage(page({ facts: [facts(1), facts(2)] }));
  await cache.putPage(page({ missing: [ref(1)] }));
  expect(await cache.missing(SITE)).toEqual(new Set([issueUid(ref(1))]));
  expect(await cache.allFacts(SITE)).toHaveLength(1);
  await cache.putPage(page({ facts: [facts(1)] }));
  expect(await cache.missing(SITE)).toEqual(new Set());
  expect(await cache.allFacts(SITE)).toHaveLength(2);
});

it('keeps nothing of one account for another, and nothing else is touched', async () => {
  const cache = openFactsCache();
  const other = { ...facts(5), ref: ref(5, 'ENG-5', 'cloud-2') };
  await cache.putPage(page({ facts: [facts(1)], cursor: 'page-2' }));
  await cache.putPage(page({ site: 'cloud-2', facts: [other] }));
  expect(await cache.claim(SITE, 'me')).toBe(false);
  expect(await cache.allFacts(SITE)).toHaveLength(1);
  expect(await cache.claim(SITE, 'somebody else')).toBe(true);
  expect(await cache.allFacts(SITE)).toEqual([]);
  expect(await cache.cursor(SITE, 'links')).toBeNull();
  expect(await cache.uidOfKey(SITE, 'PAY-1')).toBeNull();
  expect(await cache.allFacts('cloud-2')).toHaveLength(1);
});

it('clears by itself when a page of another account arrives', async () => {
  const cache = openFactsCache();
  await cache.putPage(page({ facts: [facts(1)] }));
  await cache.putPage(page({ facts: [facts(2)], account: 'somebody else' }));
  expect((await cache.allFacts(SITE)).map(({ facts: { title } }) => title)).toEqual(['Ticket 2']);
});

it('remembers what each rule matched, over sites, until the site is cleared', async () => {
  const cache = openFactsCache();
  const [one, two] = [RuleId.parse('r1'), RuleId.parse('r2')];
  await cache.putMatches(SITE, one, ['a', 'b']);
  await cache.putMatches(SITE, one, ['b']);
  await cache.putMatches('cloud-2', two, ['c']);
  expect(await cache.matches()).toEqual(
    new Map([
      [one, ['b']],
      [two, ['c']],
    ]),
  );
  await cache.clear(SITE);
  expect(await cache.matches()).toEqual(new Map([[two, ['c']]]));
});

it('begins anew when a later version left its database behind', async () => {
  const later = await openDB('throughline-cache', 7);
  later.close();
  const cache = openFactsCache();
  await cache.putPage(page({ facts: [facts(1)] }));
  expect(await cache.allFacts(SITE)).toHaveLength(1);
});
