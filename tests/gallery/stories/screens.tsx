/** The dashboard's screens, each in the states that a team can bring it to. */
import { Dashboard } from '#components/dashboard/dashboard.tsx';
import { dismissalOf } from '#components/dashboard/objectives/advice/dismissals.ts';
import type { NudgeView } from '#utils/messaging/snapshot.ts';
import type { OpenTicket } from '#utils/okr/coverage.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { type CycleId, ObjectiveId } from '#utils/okr/model/ids.ts';
import { ticket } from '../../bench/measured-team.ts';
import { NO_TEAM, problem, SNAPSHOT } from '../../fixtures/views.ts';
import { HOSTILE, type Story } from '../story.ts';
import { dashboardOf, PAYMENTS, WORKSPACE } from '../workspace.ts';

type Given = Parameters<typeof dashboardOf>[0];

const screen = (name: string, hash: string, given: Given = {}, more: Partial<Story> = {}): Story => ({
  name,
  hash,
  width: 1280,
  height: 900,
  fluid: true,
  element: <Dashboard dashboard={dashboardOf(given)} />,
  ...more,
});

const [latency] = PAYMENTS.keyResults;
if (!latency) throw new Error('The sample team has no key result.');
const current = PAYMENTS.cycles.at(-1);
const past = PAYMENTS.cycles[0]?.id ?? null;
const graded = PAYMENTS.keyResults.find(
  ({ objective }) => PAYMENTS.objectives.find(({ id }) => id === objective)?.cycle === past,
);
if (!graded) throw new Error('The sample team has no closed cycle.');
/** As much of a screen as a reference picture needs. */
const KEPT_SMALL = { kept: true, width: 820, height: 460 } as const;
const editorOf = ({ id }: { id: string }) => `#/objectives/${encodeURIComponent(id)}`;

const team = (over: Partial<TeamDocument>): Given => ({ documents: [{ ...PAYMENTS, ...over }] });
const EMPTY = team({ objectives: [], keyResults: [], checkIns: [], reviews: [], kpis: [], kpiReadings: [] });
const hostile = team({
  team: { ...PAYMENTS.team, name: HOSTILE },
  objectives: PAYMENTS.objectives.map((one, n) => ({ ...one, title: `${n} ${HOSTILE}`, why: HOSTILE })),
  keyResults: PAYMENTS.keyResults.map((one, n) => ({
    ...one,
    title: `${n} ${HOSTILE}`,
    unit: 'Donaudampfschiffe',
  })),
  checkIns: PAYMENTS.checkIns.map((one) => ({ ...one, note: HOSTILE, wayBack: HOSTILE })),
  kpis: PAYMENTS.kpis.map((one) => ({ ...one, title: HOSTILE })),
  lessons: PAYMENTS.lessons.map((one) => ({ ...one, learned: HOSTILE })),
});
const many = team({
  objectives: Array.from({ length: 8 }, (_, n) =>
    PAYMENTS.objectives.map((one) => ({
      ...one,
      title: `${one.title} (${n})`,
      id: ObjectiveId.parse(`${one.id} ${n}`),
    })),
  ).flat(),
});
const FIRST_RUN: Given = { documents: [], snapshot: NO_TEAM };
const shifted = (days: number): Given => {
  const later = (day: string) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  const move = (cycle: NonNullable<typeof current>) => ({
    ...cycle,
    starts: later(cycle.starts),
    ends: later(cycle.ends),
  });
  return { ...team({ cycles: PAYMENTS.cycles.map(move) }), cycle: (current?.id ?? null) as CycleId | null };
};
const trouble: Given = {
  snapshot: {
    notices: [problem('storage', { detail: 'QuotaExceededError' })],
    refresh: { ...SNAPSHOT.refresh, running: true, done: 180, total: 412 },
    online: false,
    undo: { message: 'edit_checked_in', args: ['Objective'] },
  },
};
const refused = async () => ({ ok: false as const, problem: problem('timeout') });
const nudged = (over: Partial<NudgeView>): Given => ({
  snapshot: { nudge: { mood: 'on', weekday: 4, hour: 10, snoozedUntil: null, open: 4, ...over } },
});
const dismissed = {
  dismissed: new Set([
    ...PAYMENTS.objectives.map(({ id }) => dismissalOf(id, 'task-like-objective')),
    dismissalOf('gone', 'no-number'),
  ]),
};
const WORKPLACES = [
  { tracker: 'jira', site: 'shop', base: 'https://shop.atlassian.net', projects: ['PAY'] },
  { tracker: 'linear', site: 'shop', base: 'https://linear.app/shop', projects: ['PLT'] },
];
/** Work that serves nothing yet, at one of the two sites; the other has more than was read. */
const atWork = team({ team: { ...PAYMENTS.team, workplaces: WORKPLACES } });
const covered: Given = {
  ...atWork,
  actions: {
    workInProgress: async (_, { tracker }) => ({
      ok: true,
      value: { tickets: tracker === 'jira' ? unserved() : [], more: tracker !== 'jira' },
    }),
  },
};
const unserved = (): OpenTicket[] =>
  Array.from({ length: 9 }, (_, n) => ({
    ...ticket(100 + n, { category: 'doing', status: 'In Progress' }),
    parent: null,
    elsewhere: [],
  }));
const unread: Given = { ...atWork, actions: { workInProgress: refused } };
const never = () => new Promise<never>(() => {});
const week = `#/week/${encodeURIComponent(latency.id)}`;

export const SCREENS: Story[] = [
  screen('objectives', '#/objectives', {}),
  screen('objectives-editor', editorOf(latency)),
  screen('objectives-templates', '#/objectives', {}, { press: ['Templates'] }),
  screen('objectives-adding', '#/objectives', {}, { press: ['Objective'] }),
  screen('objectives-empty', '#/objectives', EMPTY),
  screen('objectives-first-run', '#/objectives', FIRST_RUN),
  screen('objectives-trouble', '#/objectives', trouble),
  screen('objectives-hostile', '#/objectives', hostile),
  screen('objectives-many', '#/objectives', many),
  screen('objectives-closed', '#/objectives', { cycle: past }, KEPT_SMALL),
  screen('objectives-closed-editor', editorOf(graded), { cycle: past }, KEPT_SMALL),
  screen('week', week, {}),
  screen('week-summary', '#/week/summary'),
  screen('week-monthly', week, {}, { keys: ['m'] }),
  screen('week-keys', week, {}, { keys: ['?'] }),
  screen('week-hostile', week, hostile),
  screen('week-empty', '#/week', EMPTY),
  screen('week-before', '#/week', shifted(80)),
  screen('week-after', week, shifted(-60)),
  screen('week-first-run', '#/week', FIRST_RUN),
  screen('alignment', '#/alignment', {}),
  screen('alignment-alone', '#/alignment', { documents: [PAYMENTS] }),
  screen('alignment-hostile', '#/alignment', {
    documents: [...(hostile?.documents ?? []), ...WORKSPACE.slice(1)],
  }),
  screen('alignment-closed', '#/alignment', { cycle: past }),
  screen('alignment-loading', '#/alignment', { actions: { teamsAcross: never } }),
  screen('alignment-problem', '#/alignment', { actions: { teamsAcross: refused } }),
  screen('alignment-first-run', '#/alignment', FIRST_RUN),
  screen('review', '#/review', {}),
  screen('review-closed', '#/review', { cycle: past }),
  screen('review-hostile', '#/review', hostile),
  screen('review-empty', '#/review', EMPTY),
  screen('history', '#/history', {}),
  screen('history-hostile', '#/history', hostile),
  screen('history-empty', '#/history', team({ cycles: current ? [current] : [] })),
  screen('health', '#/health', {}),
  screen('health-hostile', '#/health', hostile),
  screen('health-empty', '#/health', EMPTY),
  screen('welcome', '#/welcome', FIRST_RUN),
  screen('welcome-connected', '#/welcome'),
  screen('settings', '#/settings'),
  screen('settings-hostile', '#/settings', hostile),
  screen('settings-first-run', '#/settings', FIRST_RUN),
  screen('settings-dismissed', '#/settings', { ...hostile, advice: dismissed }),
  screen('settings-snoozed', '#/settings', nudged({ mood: 'snoozed', snoozedUntil: '2026-11-23' })),
  screen('settings-given-up', '#/settings', nudged({ mood: 'given-up' })),
  screen('work', '#/work'),
  screen('work-chosen', '#/work', {}, { keys: ['j', 'x', 'j', 'x'] }),
  screen('work-nothing-linked', '#/work', { documents: [{ ...PAYMENTS, links: [] }] }),
  screen('work-closed', '#/work', { cycle: past }),
  screen('work-empty', '#/work', EMPTY),
  screen('work-hostile', '#/work', hostile),
  screen('work-coverage', '#/work/coverage'),
  screen('work-coverage-read', '#/work/coverage', covered, { press: ['Read now'] }),
  screen('work-coverage-problem', '#/work/coverage', unread, { press: ['Read now'] }),
  screen('data', '#/settings/data'),
  screen('data-csv', '#/settings/data/csv'),
  screen('data-tracker', '#/settings/data/tracker'),
  screen('data-tracker-none', '#/settings/data/tracker', { snapshot: { connections: [] } }),
  screen('data-first-run', '#/settings/data', FIRST_RUN),
];
