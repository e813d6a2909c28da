/**
 * The product's own reading of the quarter, through its trackers over HTTP and its pure functions, against the
 * independent calculation.
 */
import { describe, expect, it } from 'vitest';
import { createJiraCloudTracker } from '#integrations/jira/cloud/tracker.ts';
import { createLinearTracker } from '#integrations/linear/linear-tracker.ts';
import type { FactsPage, FieldSet, Tracker } from '#integrations/tracker.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import { TeamDocument } from '#utils/okr/model/document.ts';
import type { RuleId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { startJira } from '../jira/jira.ts';
import { LINEAR_KEY, startLinear } from '../linear/linear.ts';
import { ESTIMATE_FIELD, FIELD_IDS } from './field-ids.ts';
import { computeIndependently } from './independent.ts';
import { makeQuarter } from './make-quarter.ts';
import { SITES } from './sites.ts';

const today = '2026-11-22';
const read = () => ({ signal: new AbortController().signal });
const WANT: FieldSet = { numbers: Object.values(FIELD_IDS), estimate: ESTIMATE_FIELD, history: false };

const all = async (pages: AsyncIterable<FactsPage>): Promise<IssueFacts[]> => {
  const facts: IssueFacts[] = [];
  for await (const page of pages) facts.push(...page.facts);
  return facts;
};

type Trackers = Record<string, Tracker>;

/** All that a document needs: what its rules select, what it links, and what is below these. */
const gather = async (document: TeamDocument, trackers: Trackers) => {
  const facts = new Map<string, IssueFacts>();
  const ruleMatches = new Map<RuleId, string[]>();
  const keep = (found: IssueFacts[]): IssueRef[] => {
    const fresh = found.filter(({ ref }) => !facts.has(issueUid(ref)));
    for (const one of found) facts.set(issueUid(one.ref), one);
    return fresh.map(({ ref }) => ref);
  };
  const level: IssueRef[] = [];
  for (const rule of document.rules) {
    const found = await all(trackerOf(rule.query, trackers).select(rule.query, WANT, read()));
    ruleMatches.set(
      rule.id,
      found.map(({ ref }) => issueUid(ref)),
    );
    level.push(...keep(found));
  }
  for (const [id, tracker] of Object.entries(trackers)) {
    const refs = document.links.map((link) => link.issue).filter((issue) => issue.tracker === id);
    level.push(...keep(await all(tracker.issues(refs, WANT, read()))));
  }
  for (let next = level; next.length > 0; ) {
    const found: IssueFacts[] = [];
    for (const [id, tracker] of Object.entries(trackers)) {
      const parents = next.filter((ref) => ref.tracker === id);
      if (parents.length) found.push(...(await all(tracker.children(parents, WANT, read()))));
    }
    next = keep(found);
  }
  return { facts, ruleMatches };
};

const trackerOf = (query: Query, trackers: Trackers): Tracker => {
  const id = query.kind === 'parent' ? query.issue.tracker : query.tracker;
  const tracker = trackers[id];
  if (!tracker) throw new Error(`No tracker ${id}.`);
  return tracker;
};

const open = async (seed: number) => {
  const quarter = makeQuarter({ seed, today });
  const [jira, linear] = await Promise.all([startJira({ quarter }), startLinear({ quarter })]);
  const trackers: Trackers = {
    'jira-cloud': createJiraCloudTracker(
      { site: SITES.jira.cloudId, base: jira.url },
      { kind: 'token', ...jira.gate.credentials },
    ),
    linear: createLinearTracker(
      { site: SITES.linear.organisationId, base: 'https://linear.app' },
      { kind: 'key', key: LINEAR_KEY },
      { api: linear.url },
    ),
  };
  return { quarter, jira, linear, trackers, close: () => Promise.all([jira.close(), linear.close()]) };
};

describe('the product and the independent calculation', () => {
  it.each([1, 2, 3, 4])('agree on every key result, seed %i', async (seed) => {
    const { quarter, jira, linear, trackers, close } = await open(seed);
    try {
      const rows = await computeIndependently({
        documents: quarter.documents,
        jira: { url: jira.url, cookie: jira.gate.signIn() },
        linear: { url: linear.url, key: LINEAR_KEY },
        today,
      });
      const shown = [];
      for (const json of quarter.documents) {
        const document = TeamDocument.parse(json);
        const view = teamView({
          document,
          cycle: null,
          ...(await gather(document, trackers)),
          hidden: new Set(),
          readAt: () => quarter.now,
          here: null,
          now: quarter.now,
          words: { say: (key) => key, locale: 'en' },
          listUrl: () => null,
        });
        shown.push(...view.objectives.flatMap((objective) => objective.keyResults));
      }
      expect(shown.map((view) => view.id)).toEqual(rows.map((row) => row.keyResult));
      for (const [i, row] of rows.entries()) {
        const view = shown[i];
        const { keyResult, done, total } = row;
        expect({
          keyResult,
          done: view?.delivery?.done ?? null,
          total: view?.delivery?.total ?? null,
        }).toEqual({
          keyResult,
          done,
          total,
        });
        for (const [ours, theirs] of [
          [view?.number, row.value],
          // A key result that is its own delivery shows no progress.
          view?.deliveryOnly ? [null, null] : [view?.progress, row.progress],
          [view?.expected, row.expected],
        ]) {
          if (typeof theirs === 'number') expect(ours, keyResult).toBeCloseTo(theirs, 9);
          else expect(ours, keyResult).toBeNull();
        }
      }
    } finally {
      await close();
    }
  });

  it('ask no tracker for a person', async () => {
    const { quarter, jira, trackers, close } = await open(1);
    try {
      const kept: IssueFacts[] = [];
      for (const json of quarter.documents) {
        const { facts } = await gather(TeamDocument.parse(json), trackers);
        kept.push(...facts.values());
      }
      const reads = jira.requests.filter(({ path }) => /\/(search\/jql|issue\/bulkfetch)$/.test(path));
      const asked = new Set(reads.flatMap(({ fields }) => fields ?? ['everything']));
      expect(asked).toContain('summary');
      for (const field of ['everything', '*all', '*navigable', 'assignee', 'reporter', 'creator'])
        expect(asked).not.toContain(field);
      for (const person of quarter.people) expect(JSON.stringify(kept)).not.toContain(person);
    } finally {
      await close();
    }
  });
});
