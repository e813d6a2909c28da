/** A company for the bench: tickets of one project, two of three of which serve one of 25 key results. */
import { type Doc, fromIssues, links, MANUAL, refOf } from '#tests/trackers/quarter/document-parts.ts';
import { makeQuarter } from '#tests/trackers/quarter/make-quarter.ts';
import { teamDay } from '#tests/trackers/quarter/sites.ts';
import type { Quarter, SimIssue } from '#tests/trackers/quarter/types.ts';
import { KEY_RESULTS, nameOf, serves } from './served.ts';

const issueOf =
  (like: SimIssue) =>
  (n: number): SimIssue => ({
    ...like,
    id: String(200_000 + n),
    key: `PAY-${n}`,
    project: 'PAY',
    type: 'Story',
    title: `Ticket ${n}`,
    labels: [],
    parent: null,
    numbers: {},
    moves: n % 2 ? [] : like.moves,
  });

/** The quarter of the simulators with its tickets replaced by `tickets` plain ones, and its teams by one. */
export const benchQuarter = (tickets: number): Quarter => {
  const now = new Date();
  const quarter = makeQuarter({ seed: 7, today: teamDay(now), now: now.toISOString() });
  const like = quarter.issues.find(({ tracker, moves }) => tracker === 'jira' && moves.length > 1);
  if (!like) throw new Error('The quarter has no finished ticket in Jira.');
  const issues = Array.from({ length: tickets }, (_, i) => issueOf(like)(i + 1));
  return { ...quarter, issues, documents: [teamOf(quarter, issues)] };
};

const teamOf = ({ documents, cycle }: Quarter, issues: readonly SimIssue[]): Doc => {
  const { team } = documents[0] as Doc;
  const numbers = Array.from({ length: KEY_RESULTS }, (_, k) => k);
  const objective = { cycle: cycle.id, state: 'active' as const, supports: [], contact: '', why: '' };
  return {
    team,
    cycles: [cycle],
    objectives: [{ ...objective, id: 'o-1', title: 'Checkout is fast', ambition: 'committed', order: 1 }],
    keyResults: numbers.map((k) => ({
      id: `k-${k}`,
      objective: 'o-1',
      title: nameOf(k),
      shortName: nameOf(k),
      goal: { kind: 'reach', baseline: 0, target: 100, phases: [] },
      unit: '%',
      weight: 1,
      role: 'outcome',
      measure: k % 2 ? MANUAL : fromIssues({ fn: 'share-done', by: 'count', missing: 'one' }, 'whole'),
      goalLog: [],
      order: k,
    })),
    links: numbers.flatMap((k) => {
      const own = issues.filter((_, i) => serves(i + 1) && (i + 1) % KEY_RESULTS === k);
      return links(`k-${k}`, own.map(refOf));
    }),
    rules: [],
    checkIns: [],
    samples: [],
    reviews: [],
    lessons: [],
    dependencies: [],
    settlements: [],
    kpis: [],
    kpiReadings: [],
  };
};
