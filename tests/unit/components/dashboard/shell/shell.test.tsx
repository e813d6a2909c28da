// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { homeScreen } from '#components/dashboard/home-screen.ts';
import type { Screen } from '#components/dashboard/route.ts';
import { CycleState } from '#components/dashboard/shell/cycle-state.tsx';
import { Navigation } from '#components/dashboard/shell/navigation.tsx';
import { NotHere } from '#components/dashboard/shell/not-here.tsx';
import { Shell } from '#components/dashboard/shell/shell.tsx';
import { until } from '#tests/support/until.ts';
import { CycleId, KpiId, LessonId, TeamId } from '#utils/okr/model/ids.ts';
import { problem } from '../../../../fixtures/views.ts';
import { click, named, render } from '../../../../support/render.tsx';
import { keyResult, objective, quarter, reach } from '../../../okr/build.ts';
import { DOCUMENT, dashboardOf, watchedActions, withCycle } from '../sample-dashboard.ts';

beforeEach(() => {
  window.location.hash = '';
});

/** The examples are looked at on 17 November 2026. */
const stateOf = async (over: Parameters<typeof withCycle>[0]) => {
  const dashboard = dashboardOf({ document: withCycle(over) });
  const { cycle } = dashboard.snapshot.view ?? {};
  if (!cycle) throw new Error('There is a cycle.');
  return (await render(<CycleState dashboard={dashboard} cycle={cycle} />)).container.textContent;
};

describe('where the cycle stands', () => {
  it.each([
    [{}, 'week 7 of 13ends 31 December'],
    [{ starts: '2026-11-26' }, 'starts in 9 days, 26 November'],
    [{ starts: '2026-11-18' }, 'starts tomorrow, 18 November'],
    [{ ends: '2026-11-16' }, 'ended 16 November, in review'],
    [{ ends: '2026-11-16', closedAt: '2026-11-16T20:00:00Z' }, 'ended 16 November, closed'],
    [{ closedAt: '2026-11-16T20:00:00Z' }, 'closed before its end on 31 December'],
  ])('%j', async (over, said) => expect(await stateOf(over)).toBe(said));
});

describe('an empty address', () => {
  it.each([
    [null, 0, 'welcome'],
    ['setting', 1, 'objectives'],
    ['setting', 2, 'alignment'],
    ['executing', 2, 'objectives'],
    ['reviewing', 1, 'review'],
    ['closed', 1, 'history'],
  ] as const)('in phase %s with %d teams opens %s', (phase, teams, screen) =>
    expect(homeScreen(phase, teams)).toBe(screen),
  );
});

describe('the navigation', () => {
  const links = async (snapshot = {}) => {
    const { container } = await render(
      <Navigation dashboard={dashboardOf({ snapshot })} screen="objectives" />,
    );
    return [...container.querySelectorAll('a')].map(({ title }) => title);
  };

  it('leads through the first steps only until there is a team', async () => {
    expect(await links()).not.toContain('First steps');
    expect(await links({ view: null })).toContain('First steps');
  });

  it('counts what teams should settle with each other', async () => {
    const peer = {
      ...DOCUMENT,
      team: { ...DOCUMENT.team, id: TeamId.parse('peer'), name: 'Search' },
      keyResults: [keyResult('peer-latency', { title: 'p99 latency', goal: reach(200, 420) })],
    };
    const { actions } = watchedActions();
    const teamsAcross = async () => ({ ok: true as const, value: [DOCUMENT, peer] });
    const dashboard = dashboardOf({ actions: { ...actions, teamsAcross } });
    const { container } = await render(<Navigation dashboard={dashboard} screen="objectives" />);
    await until(() => expect(container.textContent).toContain('Conflicts: 1'));
  });
});

describe('a large step that is taken back', () => {
  it('shows how far it is, and no other is begun meanwhile', async () => {
    const label = { message: 'edit_csv_check_ins', args: ['5000'] };
    const step = { way: 'undo', label, done: 2000, total: 5000 } as const;
    const at = (snapshot: Parameters<typeof dashboardOf>[0]) => (
      <Shell dashboard={dashboardOf(snapshot)} screen="objectives">
        {null}
      </Shell>
    );
    const { container, again } = await render(at({ snapshot: { undo: label, stepping: step } }));
    const progress = () => container.querySelector('[role=progressbar]');
    expect(progress()?.getAttribute('aria-valuenow')).toBe('2000');
    expect(progress()?.getAttribute('aria-label')).toMatch(/^Undo: .*5000/);
    expect(named(container, 'button', /^Undo: /).hasAttribute('disabled')).toBe(true);
    await again(at({ snapshot: { undo: null, redo: label } }));
    expect(progress()).toBeNull();
    expect(named(container, 'button', /^Do again: /).hasAttribute('disabled')).toBe(false);
  });
});

describe('without a connection', () => {
  it('says so and how old the numbers are, and lets one try', async () => {
    const { container } = await render(
      <Shell dashboard={dashboardOf({ snapshot: { online: false } })} screen="objectives">
        {null}
      </Shell>,
    );
    expect(named(container, '[role=status]', /Offline\./).textContent).toMatch(/^Offline\. As of /);
    expect(named(container, 'button', 'Refresh from the trackers').hasAttribute('disabled')).toBe(false);
  });
});

describe('an address that points at nothing here', () => {
  const at = async (record: string | null, document = DOCUMENT, screen: Screen = 'objectives') => {
    const watched = watchedActions();
    const dashboard = dashboardOf({ document, actions: watched.actions });
    const { container } = await render(<NotHere dashboard={dashboard} screen={screen} record={record} />);
    return { container, ...watched };
  };

  it('is said to', async () => {
    expect((await at('latency')).container.textContent).toBe('');
    expect((await at('o1')).container.textContent).toBe('');
    expect((await at('new')).container.textContent).toBe('');
    expect((await at(null)).container.textContent).toBe('');
    expect((await at('gone')).container.textContent).toContain('is not there');
  });

  it('is said to on screens of other things', async () => {
    const lesson = { worked: 'Pairing', didNot: '', learned: '' };
    const document = {
      ...withCycle({ closedAt: '2026-12-30T12:00:00Z' }),
      lessons: [{ id: LessonId.parse('o1'), objective: objective('o1').id, ...lesson }],
      kpis: [
        {
          ...{ id: KpiId.parse('errors'), title: 'Errors', unit: '', band: { min: null, max: 5 } },
          ...{ period: 'week' as const, order: 1 },
        },
      ],
    };
    const said = async (screen: Screen, record: string) =>
      (await at(record, document, screen)).container.textContent?.includes('is not there');
    expect(await said('history', 'o1')).toBe(false);
    expect(await said('history', 'o2')).toBe(true);
    expect(await said('health', 'errors')).toBe(false);
    expect(await said('health', 'gone')).toBe(true);
    expect(await said('settings', 'data/csv')).toBe(false);
    expect(await said('settings', 'data/gone')).toBe(true);
    window.location.hash = '#/connect/https%3A%2F%2Fissues.example.com';
    expect(await said('settings', 'https://issues.example.com')).toBe(false);
    window.location.hash = '';
  });

  it('leads to the cycle that has it', async () => {
    const before = {
      ...quarter,
      id: CycleId.parse('q3'),
      name: '2026-Q3',
      starts: '2026-07-01',
      ends: '2026-09-30',
    };
    const old = { ...objective('old', { title: 'Old' }), cycle: before.id };
    const { container, of } = await at('old', {
      ...DOCUMENT,
      cycles: [before, ...DOCUMENT.cycles],
      objectives: [...DOCUMENT.objectives, old],
    });
    expect(container.textContent).toContain('is in 2026-Q3');
    await click(named(container, 'button', 'Go to 2026-Q3'));
    expect(of('chooseTeam')).toHaveBeenCalledWith(DOCUMENT.team.id, 'q3');
  });
});

it('says why an edit was not stored', async () => {
  const refused = { ...problem('frozen'), detail: 'Q4 2026' };
  const dashboard = { ...dashboardOf(), refused };
  const { container } = await render(
    <Shell dashboard={dashboard} screen="objectives">
      <p />
    </Shell>,
  );
  expect(container.querySelector('main')?.textContent).toContain('Q4 2026 is closed');
});
