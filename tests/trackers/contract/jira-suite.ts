/** What every kind of Jira must do, whichever client reads it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Secret } from '#integrations/secret.ts';
import type { Tracker } from '#integrations/tracker.ts';
import { problemOf } from '#tests/support/problem-of.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import type { JiraSimulator } from '../jira/jira.ts';
import type { DataCenterSimulator } from '../jira-dc/data-center.ts';
import { ESTIMATE_FIELD, FIELD_IDS } from '../quarter/field-ids.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import {
  asBrowser,
  categoryOf,
  factsIn,
  finishedOf,
  keysIn,
  NOTHING,
  never,
  pagesOf,
  read,
} from './support.ts';

export const quarter = makeQuarter({ seed: 11, today: '2026-11-22' });
export const mine = quarter.issues.filter(({ tracker }) => tracker === 'jira');

export interface Started {
  jira: JiraSimulator | DataCenterSimulator;
  place: { tracker: 'jira-cloud' | 'jira-dc'; site: string };
  connect(options?: ReturnType<typeof asBrowser>, secret?: Secret): Tracker;
}

interface Kind {
  /** A site with pages of 40. */
  start(): Promise<Started>;
  /** A secret that it never gave. */
  wrong: Secret;
  /** Part of the path by which issues are read. */
  reads: string;
}

export const jiraSuite = ({ start, wrong, reads }: Kind) =>
  describe('as every Jira', () => {
    let jira: Started['jira'];
    let place: Started['place'];
    let connect: Started['connect'];
    let refs: IssueRef[];
    const refOf = (n: number): IssueRef => refs[n] ?? { ...place, id: '0', key: 'NO-0' };
    beforeEach(async () => {
      ({ jira, place, connect } = await start());
      refs = mine.map(({ id, key }) => ({ ...place, id, key }));
    });
    afterEach(() => jira.close());

    it('answers nobody, whatever is asked', async () => {
      const tracker = connect(asBrowser(null));
      const label = { kind: 'label', ...place, label: 'x' } as const;
      for (const asking of [
        () => tracker.verify(never()),
        () => pagesOf(tracker.issues([refOf(0)], NOTHING, read())),
        () => pagesOf(tracker.select(label, NOTHING, read())),
        () => pagesOf(tracker.children([refOf(0)], NOTHING, read())),
        () => tracker.issue(refOf(0).key, NOTHING, never()),
        () => tracker.search('a', never()),
        () => tracker.fields(never()),
      ])
        expect((await problemOf(asking())).code).toBe('signed-out');
      expect((await problemOf(connect(undefined, wrong).verify(never()))).code).toBe('unauthorised');
    });

    it('reads all of the quarter by reference, as it happened', async () => {
      const numbers = Object.values(FIELD_IDS);
      const want = { numbers, estimate: ESTIMATE_FIELD, history: false };
      const pages = await pagesOf(connect().issues(refs, want, read()));
      const facts = new Map(factsIn(pages).map((one) => [one.ref.id, one]));
      expect(facts.size).toBe(mine.length);
      for (const sim of mine)
        expect(facts.get(sim.id)).toMatchObject({
          ref: { ...place, key: sim.key },
          title: sim.title,
          type: sim.type,
          category: categoryOf(sim),
          created: new Date(sim.created).toISOString(),
          finished: finishedOf(sim),
          estimate: sim.estimate,
          labels: [...sim.labels].sort(),
          project: { key: sim.project },
        });
      const withNumbers = mine.filter((sim) => Object.keys(sim.numbers).length > 0);
      expect(withNumbers.length).toBeGreaterThan(0);
      for (const sim of withNumbers)
        for (const [name, id] of Object.entries(FIELD_IDS))
          if (name in sim.numbers) expect(facts.get(sim.id)?.numbers[id]).toBe(sim.numbers[name]);
    });

    it('follows what moved and names what is hidden or deleted', async () => {
      const key = jira.state.rekey(refOf(0).key, quarter.sites.jira.projects[1]?.key ?? '');
      jira.state.hide(refOf(1).key);
      jira.state.remove(refOf(2).key);
      const tracker = connect();
      const [page] = await pagesOf(tracker.issues(refs.slice(0, 4), NOTHING, read()));
      expect(page?.facts.map(({ ref }) => ref.key)).toEqual([key, refOf(3).key]);
      expect(page?.missing).toEqual([refOf(1), refOf(2)]);
      expect((await tracker.issue(refOf(0).key, NOTHING, never()))?.ref.key).toBe(key);
      expect(await tracker.issue(refOf(1).key, NOTHING, never())).toBeNull();
    });

    it('selects what a rule says', async () => {
      const tracker = connect();
      const label = mine.flatMap(({ labels }) => labels)[0] ?? '';
      const project = quarter.sites.jira.projects[0]?.key ?? '';
      const inProject = mine.filter((sim) => sim.project === project);
      const isDone = (sim: (typeof mine)[number]) => ['done', 'cancelled'].includes(categoryOf(sim));
      const jql = `project = ${project} AND statusCategory = Done ORDER BY created DESC`;
      for (const [rule, wanted] of [
        [{ kind: 'label', ...place, label }, mine.filter(({ labels }) => labels.includes(label))],
        [{ kind: 'project', ...place, project }, inProject],
        [{ kind: 'jql', ...place, jql }, inProject.filter(isDone)],
      ] as const)
        expect(keysIn(await pagesOf(tracker.select(rule, NOTHING, read())))).toEqual(
          wanted.map(({ key }) => key).sort(),
        );
    });

    it('goes on in the middle, and only what changed comes again', async () => {
      const tracker = connect();
      const rule = { kind: 'jql', ...place, jql: 'project is not EMPTY' } as const;
      const pages = await pagesOf(tracker.select(rule, NOTHING, read()));
      expect(pages.length).toBeGreaterThan(2);
      const cursor = pages[0]?.cursor ?? null;
      const rest = await pagesOf(tracker.select(rule, NOTHING, { ...read(), cursor }));
      expect(keysIn([...pages.slice(0, 1), ...rest])).toEqual(mine.map(({ key }) => key).sort());
      const since = new Date(Date.parse(quarter.now) - 1).toISOString();
      const open = mine.find((sim) => categoryOf(sim) === 'doing')?.key ?? '';
      jira.state.close(open);
      expect(keysIn(await pagesOf(tracker.select(rule, NOTHING, { ...read(), since })))).toEqual([open]);
    });

    it('finds by words and by key', async () => {
      const tracker = connect();
      const title = mine[9]?.title ?? '';
      expect((await tracker.search(title, never())).map((one) => one.title)).toContain(title);
      expect((await tracker.search(refOf(9).key.toLowerCase(), never()))[0]?.ref).toEqual(refOf(9));
    });

    it('lists its numeric fields, the estimate marked', async () => {
      const fields = await connect().fields(never());
      expect(fields.filter(({ estimate }) => estimate).map(({ id }) => id)).toContain(ESTIMATE_FIELD);
      expect(fields.every((field) => field.tracker === place.tracker && field.site === place.site)).toBe(
        true,
      );
      expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(FIELD_IDS)));
    });

    it.each([
      [{ status: 403 }, 'forbidden'],
      [{ status: 500 }, 'server'],
      [{ html: '<title>Maintenance</title>' }, 'not-json'],
      [{ html: '<form action="/login.jsp"><input name="password">' }, 'signed-out'],
      [{ drop: true }, 'offline'],
    ])('names a trouble that stays: %j', async (fault, code) => {
      jira.fault({ match: reads, ...fault });
      expect((await problemOf(pagesOf(connect().issues([refOf(0)], NOTHING, read())))).code).toBe(code);
    });
  });
