/** What every tracker must do, whatever it is: the contract of `integrations/tracker.ts` as tests. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrackerError } from '#integrations/http/errors.ts';
import type { Tracker } from '#integrations/tracker.ts';
import { IssueFacts } from '#utils/measure/facts.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import type { SimIssue } from '../quarter/types.ts';
import { categoryOf, factsIn, finishedOf, keysIn, never, pagesOf, read } from './support.ts';

/** A tracker in front of a simulated site that holds `issues`. */
export interface Rehearsal {
  tracker: Tracker;
  /** The same with a secret that opens nothing. */
  stranger: Tracker;
  site: string;
  issues: readonly SimIssue[];
  people: readonly string[];
  /** Another tracker's rule. */
  foreign: Query;
  /** From now on this account cannot see the ticket. */
  hide(key: string): void;
  /** Changes a ticket; returns a moment before that, and after everything else. */
  touch(key: string): string;
  close(): Promise<unknown>;
}

const NOTHING = { numbers: [], estimate: null, history: false };
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((reason: unknown) => reason);
  return error instanceof TrackerError ? error.problem.code : `no TrackerError: ${String(error)}`;
};

/** Runs the contract on what `rehearse` starts; `name` is the tracker's. */
export const trackerContract = (name: string, rehearse: () => Promise<Rehearsal>): void => {
  describe(`the contract, kept by ${name}`, () => {
    let stage: Rehearsal;
    let refs: IssueRef[];
    beforeAll(async () => {
      stage = await rehearse();
      const { id: tracker } = stage.tracker;
      refs = stage.issues.map(({ id, key }) => ({ tracker, site: stage.site, id, key }));
    });
    afterAll(() => stage?.close());
    const place = () => ({ tracker: stage.tracker.id, site: stage.site });
    const keys = (wanted: readonly SimIssue[]) => wanted.map(({ key }) => key).sort();

    it('says who is there, and refuses nobody in particular', async () => {
      const { site, accountId, siteName } = await stage.tracker.verify(never());
      expect(site).toBe(stage.site);
      expect([accountId, siteName]).not.toContain('');
      expect(await codeOf(stage.stranger.verify(never()))).toBe('unauthorised');
      expect(await codeOf(pagesOf(stage.stranger.issues(refs.slice(0, 1), NOTHING, read())))).toBe(
        'unauthorised',
      );
    });

    it('reads by reference what happened, whole, without a person, and names what is missing', async () => {
      const gone = { ...place(), id: '999999999', key: 'GONE-1' };
      const pages = await pagesOf(stage.tracker.issues([...refs, gone], NOTHING, read()));
      const facts = new Map(factsIn(pages).map((one) => [one.ref.id, IssueFacts.parse(one)]));
      expect(facts.size).toBe(stage.issues.length);
      expect(pages.flatMap(({ missing }) => missing)).toEqual([gone]);
      for (const issue of stage.issues) {
        const one = facts.get(issue.id);
        expect(one).toMatchObject({
          ref: { ...place(), key: issue.key },
          title: issue.title,
          category: categoryOf(issue),
          project: { key: issue.project },
        });
        expect(Date.parse(one?.created ?? '')).toBe(Date.parse(issue.created));
        expect(Date.parse(one?.finished ?? '')).toBe(Date.parse(finishedOf(issue) ?? ''));
        expect(one?.labels).toEqual(expect.arrayContaining(issue.labels));
      }
      const said = JSON.stringify(pages);
      for (const person of stage.people) expect(said).not.toContain(person);
    });

    it('selects by project, by label and by parent', async () => {
      const { issues, tracker } = stage;
      const select = async (query: Query) => keysIn(await pagesOf(tracker.select(query, NOTHING, read())));
      const project = issues[0]?.project ?? '';
      const inProject = keys(issues.filter((one) => one.project === project));
      expect(await select({ kind: 'project', ...place(), project })).toEqual(inProject);
      const label = issues.flatMap(({ labels }) => labels)[0] ?? '';
      const labelled = keys(issues.filter(({ labels }) => labels.includes(label)));
      expect(await select({ kind: 'label', ...place(), label })).toEqual(labelled);
      const parent = refs.find(({ id, key }) => issues.some((one) => [id, key].includes(one.parent ?? '')));
      const isChild = (one: SimIssue) =>
        one.parent !== null && [parent?.id, parent?.key].includes(one.parent);
      const children = keys(issues.filter(isChild));
      if (!parent) throw new Error('nothing has children');
      expect(await select({ kind: 'parent', issue: parent })).toEqual(children);
      expect(keysIn(await pagesOf(tracker.children([parent], NOTHING, read())))).toEqual(children);
    });

    it('goes on after its worker died, losing nothing', async () => {
      const query: Query = { kind: 'project', ...place(), project: stage.issues[0]?.project ?? '' };
      const whole = await pagesOf(stage.tracker.select(query, NOTHING, read()));
      for (const [n, { cursor }] of whole.entries()) {
        if (cursor === null) continue;
        const rest = await pagesOf(stage.tracker.select(query, NOTHING, { ...read(), cursor }));
        expect(keysIn([...whole.slice(0, n + 1), ...rest])).toEqual(keysIn(whole));
      }
      expect(whole.at(-1)?.cursor).toBeNull();
    });

    it('finds by key and by words, at most twenty', async () => {
      const [first] = stage.issues;
      const found = async (text: string) =>
        (await stage.tracker.search(text, never())).map(({ ref }) => ref.key);
      expect(await found(first?.key ?? '')).toContain(first?.key);
      expect((await found(first?.title.split(' ')[0] ?? '')).length).toBeLessThanOrEqual(20);
      expect(await found('  ')).toEqual([]);
    });

    it('refuses a rule of another tracker, and stops when told to', async () => {
      expect(await codeOf(pagesOf(stage.tracker.select(stage.foreign, NOTHING, read())))).toBe('bad-query');
      const stopped = { signal: AbortSignal.abort(new Error('enough')) };
      await expect(pagesOf(stage.tracker.issues(refs, NOTHING, stopped))).rejects.toThrow('enough');
    });

    it('marks one field as the estimate at most, and lists issues on its own site or not at all', async () => {
      const fields = await stage.tracker.fields(never());
      expect(fields.filter(({ estimate }) => estimate).length).toBeLessThanOrEqual(1);
      for (const field of fields) expect(field).toMatchObject(place());
      const url = stage.tracker.listUrl(refs.slice(0, 2));
      expect(url === null || URL.canParse(url)).toBe(true);
    });

    it('reads only what changed since, and no ticket that has been hidden', async () => {
      const one = stage.issues.find((issue) => categoryOf(issue) === 'doing');
      const other = stage.issues.find((issue) => issue !== one);
      const project = one?.project ?? '';
      const since = stage.touch(one?.key ?? '');
      const query: Query = { kind: 'project', ...place(), project };
      const changed = await pagesOf(stage.tracker.select(query, NOTHING, { ...read(), since }));
      expect(keysIn(changed)).toEqual([one?.key]);
      const own = refs.find(({ id }) => id === one?.id);
      const [page] = await pagesOf(stage.tracker.issues(own ? [own] : [], NOTHING, read()));
      const places = [page?.facts[0]?.project.id ?? ''];
      expect(keysIn(await pagesOf(stage.tracker.changed(places, since, NOTHING, read())))).toEqual([
        one?.key,
      ]);
      stage.hide(other?.key ?? '');
      expect(await stage.tracker.issue(other?.key ?? '', NOTHING, never())).toBeNull();
      expect((await stage.tracker.issue(one?.key ?? '', NOTHING, never()))?.ref.id).toBe(one?.id);
    });
  });
};
