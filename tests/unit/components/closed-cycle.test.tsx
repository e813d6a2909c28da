// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AlignmentScreen } from '#components/dashboard/alignment/alignment-screen.tsx';
import type { Dashboard } from '#components/dashboard/model.ts';
import { ReviewScreen } from '#components/dashboard/review/review-screen.tsx';
import { WorkScreen } from '#components/dashboard/work/work-screen.tsx';
import { Panel } from '#components/panel/panel.tsx';
import { Popup } from '#components/popup/popup.tsx';
import { type Across, viewAcross } from '#utils/okr/alignment/across.ts';
import { DependencyId, ObjectiveId, TeamId } from '#utils/okr/model/ids.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { CLOSED, SERVES_CLOSED, UNLINKED } from '../../fixtures/views.ts';
import { click, named, press, render } from '../../support/render.tsx';
import { panelActions, popupActions } from '../../support/stories.tsx';
import {
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  objective,
  teamDocument,
  teamInput,
} from '../okr/build.ts';
import { dashboardOf, watchedActions, withCycle } from './dashboard/sample-dashboard.ts';

const SAYS = 'This cycle is closed';
const CLOSED_AT = '2026-12-30T12:00:00.000Z';
const cycles = withCycle({ closedAt: CLOSED_AT }).cycles;

const names = (container: HTMLElement, of = 'button, select, input, textarea') =>
  [...container.querySelectorAll<HTMLElement>(of)].map(
    (one) => one.getAttribute('aria-label') ?? one.textContent ?? '',
  );

/** Every action of the popup or the panel, watched. */
const spiesOn = <T extends object>(actions: T): T =>
  Object.fromEntries(Object.keys(actions).map((name) => [name, vi.fn()])) as T;

const document_ = teamDocument({
  cycles,
  objectives: [objective('o1', { state: 'closed' })],
  keyResults: [
    keyResult('latency', { title: 'p99 latency', measure: fromIssues() }),
    keyResult('incidents', { title: 'Incidents', measure: fromIssues() }),
  ],
  links: [link('latency', 'PAY-1'), link('incidents', 'PAY-1')],
});

describe('work of a closed cycle', () => {
  const show = async (record: string | null) => {
    const { actions, of } = watchedActions();
    const view = teamView(teamInput(document_, { facts: factsOf(issue('PAY-1')) }));
    const dashboard: Dashboard = {
      ...dashboardOf({ document: document_, actions }),
      snapshot: { ...dashboardOf().snapshot, view },
    };
    return { ...(await render(<WorkScreen dashboard={dashboard} record={record} />)), of };
  };

  it('is read and not changed, and says so', async () => {
    const { container, of } = await show(null);
    expect(container.textContent).toContain(SAYS);
    expect(container.textContent).toContain('1 ticket serves 2 of 2 key results');
    expect(container.textContent).toContain('PAY-1');
    expect(names(container).join()).not.toMatch(/Unlink|Leave|Select|PAY-1,/);
    for (const key of ['j', 'x', 'a', 'l']) await press(document.body, key);
    expect(document.querySelector('[role=dialog], [role=toolbar]')).toBeNull();
    await click(named(container, 'button', /Counts whole in/));
    expect(container.querySelector('fieldset')).toBeNull();
    await click(named(container, 'button', 'Open again'));
    expect(of('reopenCycle')).toHaveBeenCalled();
  });
});

describe('alignment in a closed cycle', () => {
  const peerObjective = objective(ObjectiveId.parse('peer-objective'), { title: 'Search is quick' });
  const peer = teamDocument({
    team: { ...document_.team, id: TeamId.parse('Search'), name: 'Search' },
    objectives: [peerObjective],
    keyResults: [keyResult('peer-latency', { title: 'p99 latency', objective: peerObjective.id })],
  });
  const wait = (id: string, of: string, on: typeof peer) => ({
    id: DependencyId.parse(id),
    keyResult: keyResult(of).id,
    on: { team: on.team.id, teamName: on.team.name, keyResult: null },
    state: 'proposed' as const,
    note: '',
  });
  const own = {
    ...document_,
    objectives: document_.objectives.map((one) => ({
      ...one,
      supports: [{ team: peer.team.id, objective: peerObjective.id }],
    })),
    dependencies: [wait('d1', 'latency', peer)],
  };
  const teams = [own, { ...peer, dependencies: [wait('d2', 'peer-latency', own)] }];
  const across: Across = { teams, views: teams.map((one) => viewAcross(teamView(teamInput(one)))) };

  it('stays as it was agreed; what a team waits on whose cycle is open does not', async () => {
    const dashboard = { ...dashboardOf({ document: own }), across };
    const { container } = await render(<AlignmentScreen dashboard={dashboard} record={null} />);
    expect(container.textContent).toContain(SAYS);
    const all = names(container);
    expect(all.filter((name) => name === 'Remove this dependency')).toHaveLength(1);
    expect(container.querySelectorAll('ul li select')).toHaveLength(1);
    expect(all.join()).not.toMatch(/Settle|Support|Stop supporting|^Dependency$/i);
    expect(container.textContent).toContain('Search is quick');
  });
});

describe('the review of a closed cycle', () => {
  it('does not ask to close it once more', async () => {
    const dashboard = dashboardOf({ document: withCycle({ closedAt: CLOSED_AT }) });
    await render(<ReviewScreen dashboard={dashboard} record="close" />);
    expect(document.querySelector('[role=alertdialog], [role=dialog]')).toBeNull();
  });
});

describe('the panel of a ticket that serves a closed cycle', () => {
  const open = async (props: Partial<Parameters<typeof Panel>[0]>) => {
    const actions = spiesOn(panelActions);
    const given = { handshake: 'done', problem: null, snapshot: CLOSED, actions } as const;
    return { ...(await render(<Panel {...given} ticket={SERVES_CLOSED} {...props} />)), actions };
  };

  it('takes no check-in and no link, and leads to where it is opened again', async () => {
    const { container, actions } = await open({});
    expect(container.textContent).toContain(SAYS);
    expect(container.querySelector('form')).toBeNull();
    expect(names(container).join()).not.toMatch(/Check in|Link|Unlink/);
    await click(named(container, 'button', 'Open it again in Review'));
    expect(actions.openDashboard).toHaveBeenCalledWith('#/review');
  });

  it('offers no key result to a ticket without one, nor to several tickets', async () => {
    for (const props of [
      { ticket: UNLINKED },
      { linking: [{ key: 'PAY-1', title: 'Quotes', serves: [] }] },
    ]) {
      const { container } = await open(props);
      expect(container.textContent).toContain(SAYS);
      expect(container.querySelector('[role=combobox]')).toBeNull();
    }
  });

  it('takes no value when the ticket is done', async () => {
    const moment = { keyResult: SERVES_CLOSED.lines[0]?.id, shortName: 'p99' } as never;
    const { container } = await open({ ticket: { ...SERVES_CLOSED, moment } });
    expect(container.querySelector('form')).toBeNull();
  });
});

describe('the popup on a closed cycle', () => {
  const open = async (ticket: typeof UNLINKED) =>
    render(<Popup snapshot={CLOSED} ticket={ticket} problem={null} actions={spiesOn(popupActions)} />);

  it('says so, and asks for nothing that would be refused', async () => {
    for (const ticket of [SERVES_CLOSED, UNLINKED]) {
      const { container } = await open(ticket);
      expect(container.textContent?.split(SAYS)).toHaveLength(2);
      expect(names(container, 'section button').join()).not.toMatch(/Check in|Link|Unlink|Change/);
      expect(container.textContent).toContain('p99 checkout latency');
    }
  });
});
