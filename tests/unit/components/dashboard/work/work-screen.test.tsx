// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actions, Dashboard } from '#components/dashboard/model.ts';
import { WorkScreen } from '#components/dashboard/work/work-screen.tsx';
import type { Answer, WorkInProgress } from '#utils/messaging/protocol.ts';
import type { OpenTicket } from '#utils/okr/coverage.ts';
import type { Team } from '#utils/okr/model/team.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { NO_DISMISSALS, problem, SNAPSHOT } from '../../../../fixtures/views.ts';
import { click, named, press, render, type } from '../../../../support/render.tsx';
import {
  factsOf,
  fromIssues,
  issue,
  keyResult,
  labelRule,
  link,
  objective,
  reach,
  ref,
  teamDocument,
  teamInput,
} from '../../../okr/build.ts';
import { dashboardOf } from '../sample-dashboard.ts';

const measured = { goal: reach(0, 4), measure: fromIssues() };
const PLACE = {
  tracker: 'jira-cloud',
  site: 'cloud-1',
  base: 'https://acme.atlassian.net',
  projects: ['PAY'],
};

const documentAt = (workplaces: Team['workplaces']) => {
  const document = teamDocument({
    objectives: [objective('o1', { title: 'Checkout never waits' })],
    keyResults: [
      keyResult('latency', { title: 'p99 latency', ...measured }),
      keyResult('incidents', { title: 'Incidents', ...measured, order: 1 }),
      keyResult('refunds', { title: 'Refunds', order: 2 }),
    ],
    links: [link('latency', 'PAY-1'), link('latency', 'PAY-2'), link('incidents', 'PAY-2')],
    rules: [labelRule('r', 'incidents', 'incident')],
  });
  return { ...document, team: { ...document.team, workplaces } };
};
const FACTS = factsOf(
  issue('PAY-1', { title: 'Faster quotes', category: 'doing' }),
  issue('PAY-2', { title: 'Retry logic', category: 'done', finished: '2026-11-16T12:00:00Z' }),
);
const open = (key: string): OpenTicket => ({
  ...{ ref: ref(key), title: `Title of ${key}`, url: `https://acme.atlassian.net/browse/${key}` },
  ...{ category: 'doing', parent: null, project: { key: 'PAY', name: 'Payments' }, elsewhere: [] },
});

const done: Answer<null> = { ok: true, value: null };
const READ: Answer<WorkInProgress | null> = {
  ok: true,
  value: { tickets: ['PAY-1', 'PAY-7', 'PAY-8'].map(open), more: true },
};

const CONNECTIONS = SNAPSHOT.connections.map((one) =>
  one.tracker === 'jira-cloud' ? { ...one, site: PLACE.site, base: PLACE.base } : one,
);

/** What a browser tells of each part of a list: all of it is in sight, or none. */
const sight = { near: true, silent: false };
class Sight {
  private readonly tell: (entries: object[]) => void;
  constructor(tell: (entries: object[]) => void) {
    this.tell = tell;
  }
  observe() {
    if (!sight.silent) this.tell([{ isIntersecting: sight.near, boundingClientRect: { height: 0 } }]);
  }
  disconnect() {}
}
beforeEach(() => {
  Object.assign(sight, { near: true, silent: false });
  vi.stubGlobal('IntersectionObserver', Sight);
});
afterEach(() => vi.unstubAllGlobals());

const show = async (record: string | null = null, workplaces: Team['workplaces'] = [PLACE]) => {
  const document = documentAt(workplaces);
  const actions = {
    workInProgress: vi.fn(async (): Promise<typeof READ | Answer<null>> => READ),
    linkTickets: vi.fn(async () => done),
    unlinkTickets: vi.fn(async () => done),
    unlinkTicket: vi.fn(async () => done),
    setWorkplaces: vi.fn(async () => done),
    stopAsking: vi.fn(),
  };
  const dashboard = (online = true): Dashboard => ({
    snapshot: {
      ...SNAPSHOT,
      online,
      connections: CONNECTIONS,
      view: teamView(teamInput(document, { facts: FACTS })),
    },
    document,
    actions: actions as unknown as Actions,
    advice: NO_DISMISSALS,
    timeZone: 'UTC',
  });
  const { container, again } = await render(<WorkScreen dashboard={dashboard()} record={record} />);
  const offline = () => again(<WorkScreen dashboard={dashboard(false)} record={record} />);
  return { container, actions, offline };
};

const boxes = (container: HTMLElement) => [...container.querySelectorAll<HTMLInputElement>('[data-row]')];
const titles = (container: HTMLElement) => boxes(container).map((box) => box.getAttribute('aria-label'));
const arrow = (key: string, shiftKey: boolean) =>
  act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
    );
  });

describe('linked work', () => {
  it('stands below its key result, with why it counts and what counts twice', async () => {
    const { container } = await show();
    expect(titles(container)).toEqual(['PAY-1, Faster quotes', 'PAY-2, Retry logic', 'PAY-2, Retry logic']);
    expect(container.textContent).toContain('2 tickets serve 2 of 3 key results');
    expect(container.textContent).toContain('Counts whole in Incidents too');
    expect(container.textContent).toContain('No ticket serves it yet');
  });

  it('what is far from sight is not in the page, until keys reach it', async () => {
    sight.near = false;
    const { container } = await show();
    expect(boxes(container)).toHaveLength(0);
    await press(document.body, 'j');
    expect(document.activeElement).toBe(boxes(container)[0]);
  });

  it('is there in a hidden tab, to which the browser tells nothing of what is in sight', async () => {
    sight.silent = true;
    const { container } = await show();
    expect(boxes(container)).toHaveLength(3);
  });

  it('is narrowed by words and by key result, and shown whole again', async () => {
    const { container } = await show();
    await type(named(container, 'input', 'Key or words'), 'faster');
    expect(titles(container)).toEqual(['PAY-1, Faster quotes']);
    await type(named(container, 'input', 'Key or words'), 'nothing like it');
    expect(container.textContent).toContain('Nothing matches');
    await click(named(container, 'button', 'Show everything'));
    await type(named(container, 'select', 'Key result'), 'incidents');
    expect(titles(container)).toEqual(['PAY-2, Retry logic']);
  });

  it('several are unlinked in one step', async () => {
    const { container, actions } = await show();
    await press(document.body, 'j');
    await arrow(' ', false);
    for (const box of boxes(container).slice(0, 2)) await click(box);
    await click(named(container, 'button', 'Unlink 2'));
    expect(actions.unlinkTickets).toHaveBeenCalledWith(['link-latency-PAY-1', 'link-latency-PAY-2']);
  });
});

describe('coverage', () => {
  it('reads when it is asked to, and says how much serves, without a word of blame', async () => {
    const { container, actions } = await show('coverage');
    expect(actions.workInProgress).not.toHaveBeenCalled();
    await click(named(container, 'button', 'Read now'));
    expect(container.textContent).toContain('3 tickets are in progress in PAY; 1 serve a key result.');
    expect(container.textContent).toContain('has more than 200 tickets');
    expect(titles(container)).toEqual(['PAY-7, Title of PAY-7', 'PAY-8, Title of PAY-8']);
    expect(container.textContent).toContain('1 key result without work');
  });

  it('links what was chosen by keys in one step', async () => {
    const { container, actions } = await show('coverage');
    await click(named(container, 'button', 'Read now'));
    await press(document.body, 'j');
    expect(document.activeElement).toBe(boxes(container)[0]);
    await press(document.body, 'x');
    await arrow('ArrowDown', true);
    expect(container.textContent).toContain('2 tickets selected');
    await press(document.body, 'l');
    const field = document.querySelector<HTMLInputElement>('[role=dialog] [role=combobox]');
    if (!field) throw new Error('The picker is open.');
    await type(field, 'refunds');
    await press(field, 'Enter');
    expect(actions.linkTickets).toHaveBeenCalledWith('refunds', [ref('PAY-7'), ref('PAY-8')]);
  });

  it('says what went wrong, and is read again', async () => {
    const { container, actions } = await show('coverage');
    actions.workInProgress.mockResolvedValueOnce({ ok: false, problem: problem('signed-out') });
    await click(named(container, 'button', 'Read now'));
    expect(container.querySelector('[role=status]')?.textContent).toMatch(/signed out/i);
    await click(named(container, '[role=status] button', 'Read again'));
    expect(container.textContent).toContain('3 tickets are in progress in PAY');
    expect(container.querySelector('[role=status] button')).toBeNull();
  });

  it('a stop ends the question', async () => {
    const { container, actions } = await show('coverage');
    actions.workInProgress.mockReturnValueOnce(new Promise(() => {}));
    await click(named(container, 'button', 'Read now'));
    expect(container.querySelector('[role=progressbar]')).toBeTruthy();
    await click(named(container, 'button', 'Stop'));
    expect(actions.stopAsking).toHaveBeenCalled();
    expect(named(container, 'button', 'Read now')).toBeTruthy();
  });

  it('offers the projects of linked tickets where none was chosen', async () => {
    const { container, actions } = await show('coverage', []);
    await click(named(container, 'button', 'Add PAY'));
    expect(actions.setWorkplaces).toHaveBeenCalledWith([PLACE]);
    expect(container.textContent).toContain('Choose the projects the team works in');
  });

  it('asks nothing while offline', async () => {
    const { container, offline } = await show('coverage');
    await offline();
    expect((named(container, 'button', 'Read now') as HTMLButtonElement).disabled).toBe(true);
    expect(container.textContent).toContain('Offline');
  });
});

it('says in words that there is nothing yet for tickets to serve, and leads to where there is', async () => {
  const document = teamDocument({ objectives: [objective('o1', { title: 'Alone' })] });
  const { container } = await render(<WorkScreen dashboard={dashboardOf({ document })} record={null} />);
  expect(container.textContent).not.toContain('0 of 0');
  expect(container.textContent).toContain('No active objective has a key result yet.');
  expect(container.textContent).toContain('No work to show yet');
  expect(container.textContent).not.toContain('passes this filter');
  expect(named(container, 'a', 'Write objectives').getAttribute('href')).toBe('#/objectives');
});
