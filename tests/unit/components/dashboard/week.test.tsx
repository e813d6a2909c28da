// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actions, Dashboard } from '#components/dashboard/model.ts';
import { WeekCount } from '#components/dashboard/shell/week-count.tsx';
import type { Typed } from '#components/dashboard/week/week-model.ts';
import { WeekScreen } from '#components/dashboard/week/week-screen.tsx';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { DependencyId, KeyResultId, TeamId } from '#utils/okr/model/ids.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { NO_DISMISSALS, problem, SNAPSHOT } from '../../../fixtures/views.ts';
import { click, named, press, render, type } from '../../../support/render.tsx';
import {
  checkIn,
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  objective,
  quarter,
  reach,
  teamDocument,
  teamInput,
} from '../../okr/build.ts';

const DOCUMENT = teamDocument({
  objectives: [objective('o1', { title: 'Checkout never makes a customer wait' })],
  keyResults: [
    keyResult('latency', { title: 'p99 latency', unit: 'ms', goal: reach(420, 200) }),
    keyResult('closed', { title: 'Tickets closed', goal: reach(0, 4), measure: fromIssues(), order: 1 }),
  ],
  links: [link('closed', 'PAY-1'), link('closed', 'PAY-2')],
  checkIns: [
    checkIn('latency', '2026-11-10T09:00:00Z', { value: 341, confidence: 7, wayBack: 'Own pools.' }),
  ],
  dependencies: [
    {
      id: DependencyId.parse('d1'),
      keyResult: KeyResultId.parse('latency'),
      on: { team: TeamId.parse('platform'), teamName: 'Platform', keyResult: KeyResultId.parse('pool') },
      state: 'agreed',
      note: '3 of 4 regions',
    },
  ],
});

const FACTS = factsOf(
  issue('PAY-1', { category: 'done', finished: '2026-11-16T12:00:00Z', title: 'Retry logic' }),
  issue('PAY-2', { category: 'doing' }),
);

const done: Answer<null> = { ok: true, value: null };

const setUp = (document: TeamDocument = DOCUMENT, now?: string) => {
  const kept = new Map<string, Typed>();
  const actions = {
    checkIn: vi.fn(async () => done),
    changeTarget: vi.fn(async () => done),
    copySummary: vi.fn(async () => {}),
    views: vi.fn(async () => ({ ok: true, value: [] })),
    drafts: {
      read: (id: string) => kept.get(id) ?? null,
      keep: (id: string, typed: Typed | null) => {
        if (typed) kept.set(id, typed);
        else kept.delete(id);
      },
    },
  };
  const view = teamView(teamInput(document, { facts: FACTS, ...(now ? { now } : {}) }));
  const dashboard: Dashboard = {
    snapshot: { ...SNAPSHOT, view },
    document,
    actions: actions as unknown as Actions,
    advice: NO_DISMISSALS,
    timeZone: 'UTC',
  };
  return { actions, dashboard, kept };
};

const open = (set: ReturnType<typeof setUp>, record: string | null) =>
  render(<WeekScreen dashboard={set.dashboard} record={record} />);

const key = (name: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
    );
  });

const field = <T extends HTMLElement>(container: HTMLElement, selector: string): T => {
  const found = container.querySelector<T>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};

beforeEach(() => {
  window.location.hash = '';
});

describe('the weekly', () => {
  it('goes to the first that nobody has looked at', async () => {
    await open(setUp(), null);
    expect(window.location.hash).toBe('#/week/latency');
  });

  it('stays where it is when the navigation leads to it once more', async () => {
    const { dashboard } = setUp();
    const { container, again } = await render(<WeekScreen dashboard={dashboard} record="closed" />);
    const heading = container.querySelector('#week-title');
    await again(<WeekScreen dashboard={dashboard} record={null} />);
    expect(container.querySelector('#week-title')).toBe(heading);
    expect(location.hash).toBe('#/week/closed');
  });

  it('shows value, last confidence, evidence and who is waited for', async () => {
    const { container } = await open(setUp(), 'latency');
    expect(field<HTMLInputElement>(container, 'input[inputmode=decimal]').value).toBe('341');
    expect(container.textContent).toContain('Last time 7.');
    expect(container.textContent).toContain('Platform');
    expect(container.textContent).toContain('agreed, not visible to you, 3 of 4 regions');
    expect(container.textContent).toContain('0 of 2 looked at');
  });

  it('judges the number as it is typed, and asks for the way back while it is behind', async () => {
    const { container } = await open(setUp(), 'latency');
    expect(container.textContent).toContain('Asked because it is: Off track');
    expect(container.textContent).toContain('Last time: Own pools.');
    await type(field(container, 'input[inputmode=decimal]'), '290');
    expect(container.textContent).toContain('better by 51 ms');
    expect(named(container, '[role=radiogroup] label', 'On track').querySelector('input')?.checked).toBe(
      true,
    );
    expect(container.textContent).not.toContain('Asked because it is');
  });

  it('saves what was said, and the status that stood beside it', async () => {
    const set = setUp();
    const { container } = await open(set, 'latency');
    await type(field(container, 'input[inputmode=decimal]'), '250');
    await key('5');
    await key('s');
    await key('s');
    await click(named(container, 'button', 'Skip').parentElement?.lastElementChild as HTMLElement);
    expect(set.actions.checkIn).toHaveBeenCalledWith('latency', {
      value: 250,
      confidence: 5,
      status: 'off-track',
      note: '',
      wayBack: '',
    });
    expect(window.location.hash).toBe('#/week/closed');
    expect(set.kept.size).toBe(0);
  });

  it('keeps the draft and says so when it could not be saved', async () => {
    const set = setUp();
    set.actions.checkIn.mockResolvedValueOnce({ ok: false, problem: problem('timeout') } as never);
    const { container } = await open(set, 'latency');
    await type(field(container, 'textarea'), 'A note.');
    await key('Enter', { ctrlKey: true });
    expect(container.textContent).toContain('The check-in on “p99 latency” was not saved.');
    expect(set.kept.get('latency')?.note).toBe('A note.');
  });

  it('shows what was said in another tab meanwhile, but for what is typed here', async () => {
    const set = setUp();
    const { container, again } = await open(set, 'latency');
    await type(field(container, 'textarea'), 'Typed here.');
    const said = { value: 300, confidence: 8, status: 'at-risk', note: 'Said there.' } as const;
    const checkIns = [...DOCUMENT.checkIns, checkIn('latency', '2026-11-17T09:00:00Z', said)];
    const { dashboard } = setUp({ ...DOCUMENT, checkIns });
    await again(<WeekScreen dashboard={{ ...dashboard, actions: set.dashboard.actions }} record="latency" />);
    await key('Enter', { ctrlKey: true });
    expect(set.actions.checkIn).toHaveBeenCalledWith('latency', {
      ...said,
      note: 'Typed here.',
      wayBack: '',
    });
  });

  it('names the day by the team’s calendar', async () => {
    const team = { ...DOCUMENT.team, timeZone: 'Pacific/Kiritimati' };
    const { container } = await open(setUp({ ...DOCUMENT, team }), 'latency');
    expect(container.textContent).toContain('Wednesday');
  });

  it('takes letters in a field for text', async () => {
    const set = setUp();
    const { container } = await open(set, 'latency');
    const note = field<HTMLTextAreaElement>(container, 'textarea');
    note.focus();
    for (const name of ['j', 'x', 's', '5', '?']) await press(note, name);
    expect(window.location.hash).toBe('');
    expect(
      container.querySelector('[role=radio]:checked, input[type=radio][name]:checked')?.parentElement
        ?.textContent,
    ).not.toBe('5');
    await press(note, 'Escape');
    expect(document.activeElement?.textContent).toBe('p99 latency');
  });

  it('keeps a person’s number beside the computed one', async () => {
    const set = setUp();
    const { container } = await open(set, 'closed');
    expect(container.textContent).toMatch(/Filled in from 2 tickets/);
    await type(field(container, 'input[inputmode=decimal]'), '3');
    expect(container.textContent).toMatch(/Computed from 2 tickets: 2, .+ Both are kept\./);
    await key('Enter', { ctrlKey: true });
    expect(set.actions.checkIn).toHaveBeenCalledWith('closed', expect.objectContaining({ value: 3 }));
  });

  it('names the tickets that closed this week', async () => {
    const { container } = await open(setUp(), 'closed');
    expect(container.textContent).toContain('1 of 2 done');
    expect(container.textContent).toContain('1 ticket closed');
    expect(container.textContent).toContain('PAY-1 Retry logic');
  });

  it('shows hostile titles as text', async () => {
    const title = '<img src=x onerror="globalThis.hacked = true">';
    const [first, ...rest] = DOCUMENT.keyResults;
    if (!first) throw new Error('There is no key result.');
    const { container } = await open(
      setUp({ ...DOCUMENT, keyResults: [{ ...first, title }, ...rest] }),
      'latency',
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain(title);
  });

  it('shows the summary as it will be read', async () => {
    const { container } = await open(setUp(), 'summary');
    const headings = [...container.querySelectorAll('h4')].map((one) => one.textContent);
    expect(headings).toEqual(['p99 latency', 'Tickets closed']);
    expect([...container.querySelectorAll('li b')].map((one) => one.textContent)).toContain('Off track');
  });

  it('copies the summary', async () => {
    const set = setUp();
    const { container } = await open(set, 'summary');
    await click(named(container, 'button', /^Copy as Markdown/));
    expect(set.actions.copySummary).toHaveBeenCalledWith(expect.stringContaining('### p99 latency'));
    expect(named(container, '[role=status]', 'Copied')).toBeTruthy();
  });
});

describe('outside of the meeting', () => {
  const withCycle = (over: Partial<(typeof DOCUMENT.cycles)[number]>) => ({
    ...DOCUMENT,
    cycles: [{ ...quarter, ...over }],
  });

  it('says that the cycle has not begun', async () => {
    const { container } = await open(setUp(withCycle({ starts: '2026-12-01' })), null);
    expect(container.textContent).toContain('The cycle starts on 1 December');
  });

  it('takes last values once it is over, and none once it is closed', async () => {
    const over = await open(setUp(withCycle({ ends: '2026-11-10' })), 'latency');
    expect(over.container.textContent).toContain('The cycle is over.');
    const closed = await open(setUp(withCycle({ closedAt: '2026-11-15T09:00:00Z' })), 'latency');
    expect(closed.container.textContent).toContain('This cycle is closed');
    expect(closed.container.querySelector('form')).toBeNull();
    expect(closed.container.querySelector('a')?.getAttribute('href')).toBe('#/review');
  });

  it('says that there is nothing to look at', async () => {
    const { container } = await open(setUp({ ...DOCUMENT, keyResults: [] }), null);
    expect(container.textContent).toContain('Nothing to look at this week');
  });
});

describe('the navigation', () => {
  it('counts what was looked at', async () => {
    const looked = [...DOCUMENT.checkIns, checkIn('closed', '2026-11-16T09:00:00Z')];
    const { container } = await render(<WeekCount {...setUp({ ...DOCUMENT, checkIns: looked })} />);
    expect(container.textContent).toBe('1 of 2');
  });
});
